using FactCheck.Extraction;
using FactCheck.Web.Components.Parts;
using FactCheck.Workflows;

namespace FactCheck.Web.Components.Pages;

/// <summary>What somebody typed into the filter: words of the statement, and tokens such as <c>side:north</c>, <c>source:"coast guard"</c> or <c>kind:event</c>. A token that means nothing is words like any other.</summary>
/// <param name="Rest">The words; null for none.</param>
/// <param name="Holder">"me" or "nobody".</param>
public sealed record DeskWords(
    string? Rest, string? Source = null, string? Side = null, ClaimKind? Kind = null, ClaimStatus? Status = null, TaskKind? Step = null, string? Holder = null, bool IsLate = false)
{
    /// <summary>What was written like a token and means none; its words are looked for like any others.</summary>
    public IReadOnlyList<UnknownWord> Unknown { get; private init; } = [];

    /// <summary>What to say of a side on which nobody is, and of a source that nobody is called: without a word the list would only be empty.</summary>
    /// <param name="sides">Those that somebody is on; where they fill a page there may be more, and nothing is said.</param>
    /// <param name="isSource">Whether a source has a name that begins like the one that was typed.</param>
    public IEnumerable<string> Nobody(IReadOnlyList<string> sides, bool isSource)
    {
        if (Side is { } side and not (Sides.None or Sides.Unnamed) && sides.Count < Limits.Page && !sides.Contains(side))
            yield return Say($"No source is on the side “{side}”. Possible: {string.Join(", ", [.. sides, "none", "unnamed"])}.");
        if (Source is { } source && !isSource) yield return Say($"No source has a name that begins with “{source}”. Names are found by their beginning, without a leading “the”.");
    }

    private static readonly string[] Names = ["source", "side", "kind", "status", "step", "holder", "is"];

    public static DeskWords Read(string? typed)
    {
        var read = new DeskWords(Rest: null);
        var rest = new List<string>();
        foreach (var part in Parts(typed ?? ""))
            if (read.With(part) is { } more) read = more;
            else rest.Add(part);
        return read with { Rest = rest.Count == 0 ? null : string.Join(' ', rest), Unknown = [.. rest.Select(Unmeant).OfType<UnknownWord>()] };
    }

    private DeskWords? With(string part)
    {
        if (part.Equals("is:late", StringComparison.OrdinalIgnoreCase)) return this with { IsLate = true };
        if (part.IndexOf(':', StringComparison.Ordinal) is not (> 0 and var colon)) return null;
        var said = part[(colon + 1)..].Trim('"').Trim();
        // Being typed: until its value is there, it narrows nothing.
        if (said.Length == 0) return Names.Contains(part[..colon].ToLowerInvariant()) ? this : null;
        return part[..colon].ToLowerInvariant() switch
        {
            "source" => this with { Source = said },
            "side" => this with { Side = said.ToLowerInvariant() switch { "none" => Sides.None, "unnamed" => Sides.Unnamed, _ => said } },
            "kind" when Known<ClaimKind>(said) is { } kind => this with { Kind = kind },
            "status" when Known<ClaimStatus>(said) is { } status => this with { Status = status },
            "step" when Known<TaskKind>(said) is { } step => this with { Step = step },
            "holder" when said.ToLowerInvariant() is "me" or "nobody" => this with { Holder = said.ToLowerInvariant() },
            _ => null,
        };
    }

    private static UnknownWord? Unmeant(string part) => part.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
        ? part[..colon].ToLowerInvariant() switch
        {
            "kind" => new UnknownWord(part, Words<ClaimKind>()),
            "status" => new UnknownWord(part, Words<ClaimStatus>()),
            "step" => new UnknownWord(part, Words<TaskKind>()),
            "holder" => new UnknownWord(part, "holder:me, holder:nobody"),
            "is" => new UnknownWord(part, "is:late"),
            _ => null,
        }
        : null;

    private static string Words<T>() where T : struct, Enum => string.Join(", ", Enum.GetNames<T>().Select(name => name.ToLowerInvariant()));

    private static T? Known<T>(string said) where T : struct, Enum =>
        Labelled<T>(said) is { } labelled ? labelled : !char.IsDigit(said[0]) && Enum.TryParse<T>(said.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : null;

    // As a page names it, in the language of whoever types.
    private static T? Labelled<T>(string said) where T : struct, Enum => Enum.GetValues<T>().Cast<T?>().FirstOrDefault(each => string.Equals(said, Label(each!.Value), StringComparison.OrdinalIgnoreCase));

    private static string Label<T>(T value) where T : struct, Enum => value switch
    {
        ClaimKind kind => kind.Label(),
        ClaimStatus status => status.Label(),
        TaskKind step => step.Label(),
        _ => value.ToString(),
    };

    // Apart by blanks, but not within quotation marks; a mark that is still open reaches to the end, for it is being typed.
    private static IEnumerable<string> Parts(string typed)
    {
        var (start, quoted) = (0, false);
        for (var i = 0; i <= typed.Length; i++)
        {
            if (i < typed.Length && typed[i] == '"') quoted = !quoted;
            if (i < typed.Length && (quoted || !char.IsWhiteSpace(typed[i]))) continue;
            if (i > start) yield return typed[start..i];
            start = i + 1;
        }
    }
}

/// <param name="Typed">As it was typed: "kind:evnt".</param>
/// <param name="Possible">What may stand there.</param>
public sealed record UnknownWord(string Typed, string Possible)
{
    public string InWords() => Say($"“{Typed}” means nothing here, so it is looked for as words. Possible: {Possible}.");
}
