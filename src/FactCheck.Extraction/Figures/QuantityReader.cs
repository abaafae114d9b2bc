namespace FactCheck.Extraction;

/// <summary>Reads counts of things and measures that a sentence is about, and leaves those it only mentions.</summary>
internal sealed class QuantityReader(Sentence sentence, Run within, IReadOnlyList<NumberMention> mentions)
{
    private const int MostPerSentence = 3;

    public IReadOnlyList<FoundFigure> Read()
    {
        var found = new List<FoundFigure>();
        foreach (var mention in mentions)
        {
            if (found.Count == MostPerSentence) break;
            if (IsDefinite(mention)) continue;
            if (mention.IsFraction)
            {
                if (Share(mention) is { } share) found.Add(share);
                continue;
            }
            if (Money(mention) is { } money) found.Add(money);
            else if (Measure(mention) is { } measure) found.Add(measure);
            else if (Count(mention) is { } count) found.Add(count);
        }
        return found;
    }

    /// <summary>"half of the crops" is 50 in a hundred of them.</summary>
    private FoundFigure? Share(NumberMention mention) =>
        Of(mention.Core.End) is { } whole
            ? Found(mention with { Min = Hundredths(mention.Min), Max = Hundredths(mention.Max) }, whole, "%") : null;

    private static decimal? Hundredths(decimal? share) => share is { } s ? decimal.Round(s * 100, 4) / 1.000000000000m : null;

    /// <summary>"the two leaders" says who, not how many.</summary>
    private bool IsDefinite(NumberMention mention) =>
        sentence.Word(mention.Run.First - 1) is "the" or "these" or "those" or "his" or "her" or "their" or "its" or "all" or "both" or "'s" or "every" or "each" or "our" or "my" or "first" or "last" or "next" or "past";

    private FoundFigure? Money(NumberMention mention) =>
        Measures.Currency(sentence.Word(mention.Core.First - 1)) is { } currency
            ? Found(mention, currency switch { "yen" or "ringgit" => currency, "hryvnia" => "hryvnias", _ => currency + "s" }, currency) : null;

    private FoundFigure? Measure(NumberMention mention)
    {
        var word = sentence.Word(mention.Core.End);
        if (word == "per" && sentence.Word(mention.Core.End + 1) == "cent") word = "%";
        if (Measures.Unit(word) is not { } unit) return null;
        // "For three days" tells when; "lasted three days" is what the sentence reports.
        if (Measures.IsTime(unit) && !MeasuresTime(mention.Run.First)) return null;
        return Found(mention, unit == "%" ? Of(mention.Core.End + 1) ?? "%" : word, unit);
    }

    private string? Of(int index) =>
        sentence.Word(index) == "of" && Groups.Things(sentence, index, within.End) is { } things ? things.Name : null;

    private bool MeasuresTime(int first)
    {
        for (var i = first - 1; i >= within.First && first - i <= 3; i--)
            if (sentence.Word(i) is "lasted" or "lasting" or "lasts" or "took" or "takes" or "spent" or "totalled" or "totaled" or "averaged") return true;
        return false;
    }

    private FoundFigure? Count(NumberMention mention)
    {
        // "Several reasons" reports no number.
        if (sentence.Word(mention.Core.First) is "several" or "numerous" or "multiple") return null;
        if (!mention.IsVague && !mention.InDigits && mention.Size <= 2) return null;
        if (Groups.Things(sentence, mention.Core.End, within.End) is not { } things) return null;
        return Measures.Unit(sentence.Word(things.Run.End - 1)) is not null || sentence.Word(things.Run.End - 1) is "times" or "ways" or "reasons" or "things" or "places"
            ? null : Found(mention, things.Name, null);
    }

    private FoundFigure Found(NumberMention mention, string group, string? unit) =>
        new(new Figure(Metric.Quantity, group, mention.Min, mention.Max, mention.MinImputed, false, mention.Wording(sentence),
            Scopes.Of(sentence, within, mention), unit, []) { Operator = mention.Operator }, mention.Run);
}
