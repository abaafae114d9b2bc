namespace FactCheck.Extraction;

/// <summary>Which way a quantity says that something went.</summary>
public enum Change
{
    None = 0,
    Up = 1,
    Down = 2,
}

/// <summary>A number that counts or measures, wherever it stands; dates, ages, names and scores are none.</summary>
/// <param name="Value">As it is written: 40 for "more than 40", the lower end of a range, 0.5 for "half".</param>
/// <param name="Min">Lower bound, null when the words give none.</param>
/// <param name="Max">Upper bound, null when the words give none.</param>
/// <param name="Operator">The word that bounds it.</param>
/// <param name="Change">"rose 12 percent", "3 degrees lower": by how much something changed.</param>
/// <param name="Unit">"hour", "km", "%", "dollar"; null for a count.</param>
/// <param name="Passage">The words.</param>
public sealed record Quantity(decimal Value, decimal? Min, decimal? Max, NumberOperator Operator, Change Change, bool IsImputed, string? Unit, Passage Passage)
{
    /// <summary>All quantities of a text, in its order.</summary>
    public static IReadOnlyList<Quantity> In(string text, ExtractionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var reader = new FigureReader((options ?? ExtractionOptions.Default).Convention ?? VagueNumberConvention.Plural);
        var found = new List<Quantity>();
        foreach (var paragraph in Paragraphs.Split(text))
            foreach (var (start, end) in Sentences.Split(text, paragraph.Start, paragraph.End))
            {
                if (end - start > Sentences.LongestSentence) continue;
                var sentence = new Sentence(text, start, end);
                found.AddRange(reader.Mentions(sentence, sentence.Body).Select(m => Of(sentence, m)));
            }
        return found;
    }

    private static Quantity Of(Sentence sentence, NumberMention mention) =>
        new(mention.Value, mention.Min, mention.Max, mention.Operator, Changes.Of(sentence, mention), mention.MinImputed, Measures.Of(sentence, mention), sentence.Passage(mention.Run));
}
