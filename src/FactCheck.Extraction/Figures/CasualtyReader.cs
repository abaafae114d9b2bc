namespace FactCheck.Extraction;

/// <summary>Makes figures of those that something befell: a total with its parts, a count of nought, what it was before.</summary>
internal sealed class CasualtyReader(Sentence sentence, Run within)
{
    /// <summary>A sentence with more counts is a table.</summary>
    private const int MostPerSentence = 6;

    public IReadOnlyList<FoundFigure> Read(IReadOnlyList<Victims> victims)
    {
        var found = new List<FoundFigure>();
        foreach (var one in victims)
        {
            if (one.IsPossible || one.IsEarlier || !IsCounted(one.Group) || found.Count == MostPerSentence) continue;
            // "Killed civilians, including two children": where nobody counts the whole, the part is what is known.
            var stands = !one.IsPart || !victims.Any(v => v.Deed == one.Deed && !v.IsPart && IsCounted(v.Group));
            if (stands && !found.Any(f => f.Number == one.Group.Run && f.Figure.Metric == one.Metric)) found.Add(Made(one, victims));
        }
        return found;
    }

    private static bool IsCounted(PersonGroup group) => group.Number is not null || group.Mention is Mention.Nobody || group is { Mention: Mention.Known or Mention.Counted, Min: >= 2 };

    private FoundFigure Made(Victims one, IReadOnlyList<Victims> victims)
    {
        var group = one.Group;
        var isOpen = group.Max is null || one.IsPart;
        var parts = one.IsPart ? [] : victims.Where(v => v.IsPart && v.Deed == one.Deed && Nearest(v, victims) == one).Select(v => Part(v.Group, isOpen)).ToList();
        var figure = new Figure(one.Metric, group.Name, group.Min, one.IsPart ? null : group.Max, group.IsImputed, false, Wording(group),
            group.Number is { } number ? Scopes.Of(sentence, within, number) : FigureScope.Incident, null, parts)
        {
            Operator = group.Number?.Operator ?? NumberOperator.Exactly,
            Before = victims.FirstOrDefault(v => v.IsEarlier && v.Metric == one.Metric)?.Group.Min,
            Status = FigureStatuses.Of(sentence, sentence.Body, one.Trigger),
            Civilians = Civilian.Of(group.Name),
        };
        return new FoundFigure(figure, group.Run);
    }

    /// <summary>The total that a part stands behind.</summary>
    private static Victims? Nearest(Victims part, IReadOnlyList<Victims> victims) =>
        victims.LastOrDefault(v => !v.IsPart && v.Deed == part.Deed && IsCounted(v.Group) && v.Group.Run.First < part.Group.Run.First);

    /// <summary>"including a young child": one, and where the total is open there may be more.</summary>
    private FigurePart Part(PersonGroup group, bool isOpen) => new(group.Name, group.Min, isOpen ? null : group.Max, Wording(group));

    private string Wording(PersonGroup group) => group.Number?.Wording(sentence) ?? sentence.Slice(group.Mention is Mention.Known or Mention.Counted ? NumberOf(group.Run) : group.Run).ReplaceLineEndings(" ");

    /// <summary>The "two" of "the two soldiers".</summary>
    private Run NumberOf(Run run)
    {
        for (var i = run.First; i < run.End; i++)
            if (NumberReader.Plain(sentence, i, run.End) is { } number) return new Run(i, number.End);
        return run with { End = run.First + 1 };
    }
}
