using System.Text.Json;
using FactCheck.Extraction;

namespace FactCheck.Evaluation;

/// <summary>
/// The sentences of an export of corrections (docs/extraction.md) that people judged: worth checking, not worth checking, or missed.
/// Of one sentence that was judged several times the last word counts, and it counts once.
/// </summary>
internal static class JudgedCorrections
{
    private const int Version = 1;

    /// <param name="lines">JSON Lines, oldest first.</param>
    /// <exception cref="InvalidDataException">The export has another form.</exception>
    public static IReadOnlyList<Judged> In(IEnumerable<string> lines)
    {
        var judged = new Dictionary<string, Judged>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (line.Length == 0) continue;
            using var json = JsonDocument.Parse(line);
            var correction = json.RootElement;
            if (correction.GetProperty("v").GetInt32() != Version) throw new InvalidDataException("This export has another form than the one that is read here.");
            if (Says(correction.GetProperty("what").GetString()) is not { } isWorthy) continue;
            var text = correction.GetProperty("passage").GetProperty("exact").GetString()!;
            // What is not English is read for quotations and numbers alone, and judged by no words.
            if (text.Length > Sentences.LongestSentence || !TextLanguage.Of(text).IsRead) continue;
            judged[text] = new Judged(correction.GetProperty("id").GetString()!, isWorthy, "corrections", new Sentence(text, 0, text.Length));
        }
        return [.. judged.Values.OrderBy(one => one.Id, StringComparer.Ordinal)];
    }

    private static bool? Says(string? what) => what switch
    {
        "WorthChecking" or "Missed" => true,
        "NotWorthChecking" => false,
        _ => null,
    };
}
