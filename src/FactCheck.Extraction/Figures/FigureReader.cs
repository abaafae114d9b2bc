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
        if (unasserted.Count > 0) mentions.RemoveAll(m => unasserted.Exists(run => run.Contains(m.Run.First)));
        var victims = new VictimReader(sentence, within, mentions).Read();
        if (unasserted.Count > 0) victims.RemoveAll(v => unasserted.Exists(run => run.Contains(v.Group.Run.First)));
        var casualties = new CasualtyReader(sentence, within).Read(victims);
        if (casualties.Count > 0) return casualties;
        // "Could kill hundreds of people" is no quantity of people either.
        if (victims.Count > 0) mentions.RemoveAll(m => victims.Any(v => v.Group.Number == m));
        return new QuantityReader(sentence, within, mentions).Read();
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
