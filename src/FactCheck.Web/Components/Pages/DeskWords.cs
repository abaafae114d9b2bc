using FactCheck.Extraction;
using FactCheck.Workflows;

namespace FactCheck.Web.Components.Pages;

/// <summary>What somebody typed into the filter: words of the statement, and tokens such as <c>side:north</c>, <c>source:"coast guard"</c> or <c>kind:event</c>. A token that means nothing is words like any other.</summary>
/// <param name="Rest">The words; null for none.</param>
/// <param name="Holder">"me" or "nobody".</param>
public sealed record DeskWords(
    string? Rest, string? Source = null, string? Side = null, ClaimKind? Kind = null, ClaimStatus? Status = null, TaskKind? Step = null, string? Holder = null, bool IsLate = false)
{
    private static readonly string[] Names = ["source", "side", "kind", "status", "step", "holder", "is"];

    public static DeskWords Read(string? typed)
    {
        var read = new DeskWords(Rest: null);
        var rest = new List<string>();
        foreach (var part in Parts(typed ?? ""))
            if (read.With(part) is { } more) read = more;
            else rest.Add(part);
        return read with { Rest = rest.Count == 0 ? null : string.Join(' ', rest) };
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

    private static T? Known<T>(string said) where T : struct, Enum =>
        !char.IsDigit(said[0]) && Enum.TryParse<T>(said.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : null;

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
