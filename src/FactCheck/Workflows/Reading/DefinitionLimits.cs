using System.Globalization;
using FactCheck.Workflows.Activities;

namespace FactCheck.Workflows.Reading;

/// <summary>How much a definition may hold: far more than a review needs, and little enough to be checked, drawn and stored without a wait.</summary>
internal static class DefinitionLimits
{
    /// <summary>In bytes of UTF-8: 1 MB.</summary>
    internal const int File = 1024 * 1024;

    internal const int Activities = 500;

    /// <summary>Of an id or a name, in characters.</summary>
    internal const int Name = 200;

    /// <summary>Combinations of values with which one step may be entered.</summary>
    internal const int Combinations = 1000;

    private const int LabelText = 100;

    private const int Text = 1000;

    /// <summary>How many characters an activity takes for a text.</summary>
    internal static int OfText(Activity activity) => activity is Label ? LabelText : Text;

    internal static string Characters(int limit) => string.Create(CultureInfo.InvariantCulture, $"{limit:N0} characters");

    /// <param name="what">"the activity's name", for the sentence.</param>
    internal static void CheckName(string? name, string what, string path, string? activity, ProblemList problems)
    {
        if (name?.Length > Name)
            problems.Add(path, activity, $"{what} is longer than {Characters(Name)}", "shorten it");
    }

    /// <summary>Checks what a definition gives to an input word by word.</summary>
    internal static void CheckValue(object value, Activity activity, ActivityInput input, string path, string step, ProblemList problems)
    {
        if (value is string text && text.Length > OfText(activity))
            problems.Add(path, step, $"the input {input.Name} is longer than {Characters(OfText(activity))}", "shorten it");
        else if (value is IReadOnlyList<string> names && names.Any(name => name.Length > Name))
            problems.Add(path, step, $"a name among the input {input.Name} is longer than {Characters(Name)}", "shorten it");
    }
}
