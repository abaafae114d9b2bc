using FactCheck.UseCases;

namespace FactCheck.Web.Components.Parts;

/// <summary>What a page does with a refusal: shows it, at the top and at its field. Anything else is our mistake, and is not caught.</summary>
public static class Problem
{
    /// <summary>For <c>catch (Exception e) when (e.IsForPeople())</c>: the message was written for the person.</summary>
    public static bool IsForPeople(this Exception e) => e is ProblemException or FluentValidation.ValidationException;

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
