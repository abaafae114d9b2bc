using System;
using System.Threading.Tasks;

namespace MediatR;

#pragma warning disable CA1040 // these interfaces are markers by contract

/// <summary>What every request has in common, for generic constraints.</summary>
public interface IBaseRequest;

/// <summary>A request without an answer.</summary>
public interface IRequest : IBaseRequest;

/// <summary>A request that is answered with a <typeparamref name="TResponse"/>.</summary>
public interface IRequest<out TResponse> : IBaseRequest;

/// <summary>Something that happened, for any number of listeners.</summary>
public interface INotification;

/// <summary>A request that is answered with a stream of <typeparamref name="TResponse"/>.</summary>
public interface IStreamRequest<out TResponse>;

/// <summary>The answer of a request that has none: there is one value, and all are equal.</summary>
public readonly struct Unit : IEquatable<Unit>, IComparable<Unit>, IComparable
{
    private static readonly Unit Only;

    public static ref readonly Unit Value => ref Only;

    public static Task<Unit> Task { get; } = System.Threading.Tasks.Task.FromResult(default(Unit));

    public int CompareTo(Unit other) => 0;

    int IComparable.CompareTo(object obj) => 0;

    public bool Equals(Unit other) => true;

    public override bool Equals(object obj) => obj is Unit;

    public override int GetHashCode() => 0;

    public override string ToString() => "()";

    public static bool operator ==(Unit left, Unit right) => true;

    public static bool operator !=(Unit left, Unit right) => false;

    public static bool operator <(Unit left, Unit right) => false;

    public static bool operator >(Unit left, Unit right) => false;

    public static bool operator <=(Unit left, Unit right) => true;

    public static bool operator >=(Unit left, Unit right) => true;
}
