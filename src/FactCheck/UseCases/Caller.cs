namespace FactCheck.UseCases;

/// <summary>Who sends a request, as the door knows them.</summary>
/// <param name="PersonId">Null when nobody is signed in.</param>
public readonly record struct Caller(long? PersonId)
{
    public static Caller Nobody => default;
}

/// <summary>The person who sent the request being handled, read afresh: a role taken away is gone with the next request.</summary>
public sealed class CurrentCaller
{
    public Caller Caller { get; internal set; }

    public Person? PersonOrNull { get; internal set; }

    public Person Person => PersonOrNull ?? throw new NotSignedInException();
}
