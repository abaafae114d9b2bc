using System.Text.Json;
using FactCheck.Extraction;

namespace FactCheck.Evaluation;

/// <summary>
/// Reads an export of what people said was read wrongly (docs/extraction.md) and tells how much of it the present reader
/// gets right. Only the passage is read, without the article around it: what a neighbouring sentence decides is not seen.
/// </summary>
internal static class Corrections
{
    public static int Run(string file)
    {
        var tally = new SortedDictionary<string, (int Right, int Wrong, int Unknown)>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(file))
        {
            if (line.Length == 0) continue;
            using var json = JsonDocument.Parse(line);
            var correction = json.RootElement;
            if (correction.GetProperty("v").GetInt32() != 1) throw new InvalidDataException("This export has another form than the one that is read here.");
            var what = correction.GetProperty("what").GetString()!;
            var (right, wrong, unknown) = tally.GetValueOrDefault(what);
            tally[what] = IsRight(what, correction) switch
            {
                true => (right + 1, wrong, unknown),
                false => (right, wrong + 1, unknown),
                null => (right, wrong, unknown + 1),
            };
        }

        Console.WriteLine($"{"said",-20} {"right now",10} {"still wrong",12} {"cannot tell",12}");
        foreach (var (what, (right, wrong, unknown)) in tally) Console.WriteLine($"{what,-20} {right,10} {wrong,12} {unknown,12}");
        return 0;
    }

    // Null where the person did not say what is right, and it is at least read otherwise by now.
    private static bool? IsRight(string what, JsonElement correction)
    {
        var text = correction.GetProperty("passage").GetProperty("exact").GetString()!;
        var day = Word(correction, "articleDate") is { } date ? DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture) : (DateOnly?)null;
        var found = Extractor.Extract(text, new ExtractionOptions(ArticleDate: day));
        var (right, rightKind) = (Word(correction, "right"), Word(correction, "rightKind"));
        var read = correction.GetProperty("read");
        var kind = read.ValueKind == JsonValueKind.Null ? null : Word(read, "kind");
        return what switch
        {
            "NotWorthChecking" => !found.Any(c => c.Kind.ToString() == kind && c.IsWorthChecking),
            "WorthChecking" => found.Any(c => c.Kind.ToString() == kind && c.IsWorthChecking),
            "WrongSource" => Otherwise(found.SelectMany(c => c.Chain).SelectMany(l => (string?[])[l.Named, l.Party?.Name]), right, Speakers(read)),
            "NobodySaysIt" => !found.SelectMany(c => c.Chain).Any(l => l.Role == LinkRole.SaidBy),
            "WrongFigure" => Otherwise(found.Select(c => c.Figure?.Wording), right, [read.GetProperty("figure") is { ValueKind: JsonValueKind.Object } figure ? Word(figure, "wording") : null]),
            "WrongWords" => Otherwise(found.Select(c => (string?)c.Passage.Exact), right, [text]),
            "WrongKind" => Otherwise(found.Select(c => (string?)c.Kind.ToString()), rightKind, [kind]),
            "Missed" => found.Any(c => c.Kind.ToString() == rightKind),
            _ => null,
        };
    }

    private static bool? Otherwise(IEnumerable<string?> now, string? right, IEnumerable<string?> before)
    {
        var all = now.OfType<string>().Select(Plain).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (right is not null) return all.Contains(Plain(right));
        return before.OfType<string>().Any(b => all.Contains(Plain(b))) ? false : null;
    }

    // Who types a name leaves out its article.
    private static string Plain(string words) => words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? words[4..] : words;

    private static IEnumerable<string?> Speakers(JsonElement read) => read.GetProperty("chain").EnumerateArray().Select(link => Word(link, "named"));

    private static string? Word(JsonElement of, string name) => of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
