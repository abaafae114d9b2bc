namespace FactCheck.UseCases;

/// <summary>Something that cannot be done as asked. The message is for the person: what is so, and what to do.</summary>
public abstract class ProblemException(string message) : Exception(message);

/// <summary>Nobody is signed in, or somebody who has left: 401.</summary>
public sealed class NotSignedInException(string? message = null) : ProblemException(message ?? Say("Please sign in."));

/// <summary>The person's roles do not allow it: 403.</summary>
public sealed class NotAllowedException(string message) : ProblemException(message);

/// <summary>There is no such thing: 404.</summary>
public sealed class NotFoundException(string what, string id) : ProblemException(Say($"There is no {what} “{id}”."));

/// <summary>A rule of the domain, or of the review, forbids it: 409.</summary>
public class RuleBrokenException(string message) : ProblemException(message);

/// <summary>
/// A person is kept off a claim: they proposed what is decided, stepped back, or have a conflict of interest. That they
/// tried is recorded in the claim's history: 409.
/// </summary>
/// <param name="say">Why, in the language of whoever is spoken to; the record has it in English.</param>
public sealed class BarredException(string claim, Func<string> say) : RuleBrokenException(say())
{
    /// <summary>Public id of the claim.</summary>
    public string Claim { get; } = claim;

    /// <summary>Why, as it goes on record.</summary>
    public string OnRecord { get; } = InEnglish(say);
}

/// <summary>Somebody else was faster; the message says what happened: 409.</summary>
public class LostRaceException(string message) : ProblemException(message);

/// <summary>
/// Two requests wrote the same new thing, a source or an article, at the same moment. Neither is wrong: the one that
/// lost is tried once more, and finds what the other wrote.
/// </summary>
public sealed class SameThingException(string message) : LostRaceException(message);

/// <summary>The article cannot be taken in: 400, or 413 when it is too long.</summary>
public sealed class UnusableArticleException(string message, bool isTooLong = false) : ProblemException(message)
{
    public bool IsTooLong { get; } = isTooLong;
}
