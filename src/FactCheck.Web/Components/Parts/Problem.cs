using FactCheck.UseCases;

namespace FactCheck.Web.Components.Parts;

/// <summary>What a page does with a refusal: shows it, at the top and at its field. Anything else is our mistake, and is not caught.</summary>
public static class Problem
{
    /// <summary>For <c>catch (Exception e) when (e.IsForPeople())</c>: the message was written for the person.</summary>
    public static bool IsForPeople(this Exception e) => e is ProblemException or FluentValidation.ValidationException;

    /// <summary>Where many things are done one by one, what nobody foresaw is said like the rest, and logged: what went well before it, and what comes after, stand.</summary>
    public static Exception ForPeople(this Exception e, ILogger log)
    {
        if (e.IsForPeople()) return e;
        log.LogError(e, "Shown to a person as our mistake.");
        return new RuleBrokenException(Say("Something went wrong on our side, and this was not done. Try again; if it happens again, tell whoever runs this server."));
    }

    /// <summary>What to say of words that are longer than may be, before they are sent; null for others. No field cuts off what is pasted into it.</summary>
    /// <param name="most">UTF-16 units, one of <see cref="Limits"/>.</param>
    public static string? TooLong(string? words, int most) =>
        words?.Length > most ? Say($"These are {words.Length:N0} characters, and at most {most:N0} are taken in here. Nothing was cut off: shorten them.") : null;

    /// <summary>The same of words that a list is to be searched by.</summary>
    public static string? TooLongToSearch(string? words) =>
        words?.Length > Limits.Name ? Say($"That is more than the list can be searched by. Take words out, until there are at most {Limits.Name} letters.") : null;

    /// <summary>All that is wrong, each said once.</summary>
    public static IReadOnlyList<string> Messages(Exception problem) => problem switch
    {
        FluentValidation.ValidationException invalid => [.. invalid.Errors.Select(e => e.ErrorMessage).Distinct()],
        _ => [problem.Message],
    };

    /// <summary>What is wrong with one field of the request. Requests inside requests have dotted names; the last part is the field.</summary>
    public static IReadOnlyList<string> Of(Exception? problem, string? field) =>
        problem is not FluentValidation.ValidationException invalid || field is null ? []
            : [.. invalid.Errors.Where(e => string.Equals(e.PropertyName[(e.PropertyName.LastIndexOf('.') + 1)..], field, StringComparison.OrdinalIgnoreCase))
                .Select(e => e.ErrorMessage).Distinct()];
}
