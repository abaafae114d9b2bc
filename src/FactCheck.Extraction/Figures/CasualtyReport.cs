namespace FactCheck.Extraction;

/// <summary>What an article says befell people: every mention of it, and what they come to.</summary>
/// <param name="Mentions">In the order of the text.</param>
/// <param name="Tolls">One for each metric that the article counts.</param>
public sealed record CasualtyReport(IReadOnlyList<Casualty> Mentions, IReadOnlyList<Toll> Tolls)
{
    /// <summary>How many befell it, or none where the article counts nobody.</summary>
    public Toll? Of(Metric metric) => Tolls.FirstOrDefault(toll => toll.Metric == metric);

    /// <summary>Reads the whole of an article's prose, and its headings.</summary>
    public static CasualtyReport Read(string text, ExtractionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var reader = new FigureReader((options ?? ExtractionOptions.Default).Convention ?? VagueNumberConvention.Plural);
        var sentences = new List<Sentence>();
        foreach (var paragraph in Boilerplate.Reported(text))
            foreach (var (start, end) in Sentences.Split(text, paragraph.Start, paragraph.End))
                if (end - start <= Sentences.LongestSentence) sentences.Add(new Sentence(text, start, end));
        var mentions = new List<Casualty>();
        var tally = new Tally();
        foreach (var sentence in sentences)
        {
            var victims = reader.Victims(sentence, sentence.Body);
            foreach (var one in victims.Where(v => !v.IsPossible))
                mentions.Add(new Casualty(one.Metric, one.Group.Name, one.Group.Number?.Value ?? one.Group.Min, one.Group.Number?.Operator ?? NumberOperator.Exactly,
                    one.Group.IsImputed, Scope(sentence, one), sentence.Passage(one.Group.Run)));
            tally.Add(sentence, [.. victims.Where(v => !v.IsPossible && Scope(sentence, v) == FigureScope.Incident)]);
        }
        return new CasualtyReport(mentions, tally.Tolls());
    }

    private static FigureScope Scope(Sentence sentence, Victims victims) =>
        victims.Group.Number is { } number && number.Size > 1 ? Scopes.Of(sentence, sentence.Body, number) : FigureScope.Incident;
}
