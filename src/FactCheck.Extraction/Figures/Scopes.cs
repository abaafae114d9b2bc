namespace FactCheck.Extraction;

/// <summary>Tells the toll of one incident from a sum over area and time.</summary>
internal static class Scopes
{
    public static FigureScope Of(Sentence sentence, Run within, NumberMention mention)
    {
        if (mention.IsVague && mention.Size > 10 && HasPerfect(sentence, within)) return FigureScope.Aggregate;
        return Of(sentence, within);
    }

    public static FigureScope Of(Sentence sentence, Run within)
    {
        for (var i = within.First; i < within.End; i++)
        {
            var (word, next) = (sentence.Word(i), sentence.Word(i + 1));
            if (word == "since" || (word, next) is ("so", "far") or ("in", "total") or ("in", "all") or ("this", "year") or ("last", "year") or ("this", "month")) return FigureScope.Aggregate;
            if (word is "nationwide" or "countrywide") return FigureScope.Aggregate;
            if (word is "during" or "throughout" or "across" or "because" or "over" && AggregateNounAfter(sentence, i, within.End)) return FigureScope.Aggregate;
        }
        return FigureScope.Incident;
    }

    private static bool HasPerfect(Sentence sentence, Run within)
    {
        for (var i = within.First; i < within.End - 1; i++)
            if (sentence.Word(i) is "have" or "has") return true;
        return false;
    }

    private static bool AggregateNounAfter(Sentence sentence, int from, int end)
    {
        for (var i = from + 1; i < end && i - from < 7; i++)
            if (sentence.Word(i) is "war" or "conflict" or "invasion" or "campaign" or "country" or "region" or "years" or "months" or "weeks" or "year" or "decade") return true;
        return false;
    }
}
