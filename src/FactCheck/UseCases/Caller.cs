namespace FactCheck.UseCases;

/// <summary>Who sends a request, as the door knows them.</summary>
/// <param name="PersonId">Null when nobody is signed in.</param>
/// <param name="IsSystem">Whether the program itself asks: its clock, or an engine. No door makes such a caller.</param>
public readonly record struct Caller(long? PersonId, bool IsSystem = false)
{
    public static Caller Nobody => default;

    public static Caller System { get; } = new(null, IsSystem: true);
}

/// <summary>The person who sent the request being handled, read afresh: a role taken away is gone with the next request.</summary>
public sealed class CurrentCaller
{
    public Caller Caller { get; internal set; }

    public Person? PersonOrNull { get; internal set; }

    public Person Person => PersonOrNull ?? throw new NotSignedInException();
}
