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
        var casualties = new CasualtyReader(sentence, within, mentions).Read();
        return casualties.Count > 0 ? casualties : new QuantityReader(sentence, within, mentions).Read();
    }

    private List<NumberMention> Mentions(Sentence sentence, Run within)
    {
        var found = new List<NumberMention>();
        for (var i = within.First; i < within.End; i++)
            if (numbers.Read(sentence, i, within.End) is { } mention && NumberUse.Counts(sentence, mention))
            {
                found.Add(mention);
                i = mention.Run.End - 1;
            }
        return found;
    }
}
