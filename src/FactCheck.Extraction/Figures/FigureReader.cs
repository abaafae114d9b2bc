namespace FactCheck.Extraction;

/// <summary>A figure and the number it was read from.</summary>
internal sealed record FoundFigure(Figure Figure, Run Number);

/// <summary>Reads the figures of a stretch of a sentence: casualties first, other quantities where there are none.</summary>
internal sealed class FigureReader(VagueNumberConvention convention)
{
    private readonly NumberReader numbers = new(convention);

    public IReadOnlyList<FoundFigure> Read(Sentence sentence, Run within)
    {
        var mentions = Mentions(sentence, within);
        // "Did not say that 12 had died" counts nobody, and nothing else either.
        var unasserted = Unasserted.In(sentence);
        for (var m = mentions.Count - 1; m >= 0; m--)
            if (Hold(unasserted, mentions[m].Run.First)) mentions.RemoveAt(m);
        var victims = new VictimReader(sentence, within, mentions).Read();
        for (var v = victims.Count - 1; v >= 0; v--)
            if (Hold(unasserted, victims[v].Group.Run.First)) victims.RemoveAt(v);
        var casualties = new CasualtyReader(sentence, within).Read(victims);
        if (casualties.Count > 0) return casualties;
        // "Could kill hundreds of people" is no quantity of people either.
        foreach (var victim in victims)
            if (victim.Group.Number is { } number) mentions.Remove(number);
        return new QuantityReader(sentence, within, mentions).Read();
    }

    private static bool Hold(List<Run> runs, int token)
    {
        foreach (var run in runs)
            if (run.Contains(token)) return true;
        return false;
    }

    /// <summary>Everybody whom something befell, counted or not.</summary>
    public List<Victims> Victims(Sentence sentence, Run within) => new VictimReader(sentence, within, Mentions(sentence, within)).Read();

    public List<NumberMention> Mentions(Sentence sentence, Run within)
    {
        var found = new List<NumberMention>();
        for (var i = within.First; i < within.End; i++)
            if (numbers.Read(sentence, i, within.End) is { } mention)
            {
                if (NumberUse.Counts(sentence, mention)) found.Add(mention);
                i = mention.Run.End - 1;
            }
        return found;
    }
}
