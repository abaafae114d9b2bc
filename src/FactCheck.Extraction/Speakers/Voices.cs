namespace FactCheck.Extraction;

/// <summary>A stretch of a sentence, and who says it.</summary>
/// <param name="Chain">Outermost first; empty where the outlet speaks itself.</param>
/// <param name="Content">In tokens of the sentence.</param>
/// <param name="IsRest">What is left beside a statement: only its figures count.</param>
internal readonly record struct Voice(IReadOnlyList<Attribution> Chain, Run Content, bool IsRest = false);

/// <summary>Divides a sentence among those who speak in it.</summary>
internal static class Voices
{
    /// <summary>Deeper reports of reports are not told apart.</summary>
    private const int DeepestChain = 3;

    private const int ShortestRest = 3;

    /// <param name="prose">The paragraph.</param>
    /// <param name="sentence">Which of its sentences.</param>
    /// <param name="all">The attributions of the paragraph.</param>
    public static List<Voice> Of(Prose prose, int sentence, List<Attribution> all)
    {
        var own = prose.Sentences[sentence];
        var body = prose.Parts[sentence].Body;
        var here = new List<Attribution>();
        foreach (var one in all)
        {
            // What somebody unnamed is chosen for is the outlet's own word; hedges tell of it.
            if (one.Source is null && one.Score != 0 || Cues.IsHedge(prose.Word(one.Cue.First))) continue;
            if (own.Contains(one.Cue.First) || Clipped(one.Content, own, body).Length > 1 || Clipped(one.More, own, body).Length > 1) here.Add(one);
        }
        return here.Count == 0 ? [new Voice([], body)] : Divided(prose, sentence, here);
    }

    private static Run Clipped(Run run, Run own, Run body) => new(Math.Clamp(run.First - own.First, 0, body.End), Math.Clamp(run.End - own.First, 0, body.End));

    private static List<Voice> Divided(Prose prose, int sentence, List<Attribution> here)
    {
        var own = prose.Sentences[sentence];
        var body = prose.Parts[sentence].Body;
        if (here.Exists(a => a.Cited is not null)) here.RemoveAll(a => prose.Word(a.Cue.First) is "citing" or "quoting");
        if (here.Count == 0) return [new Voice([], body)];
        var voices = new List<Voice>();
        foreach (var one in here)
        {
            var chain = Chain(one, here);
            if (chain is null || here.Any(other => other != one && Parent(other, here) == one && Chain(other, here) is not null)) continue;
            var (content, more) = (Clipped(one.Content, own, body), Clipped(one.More, own, body));
            if (one.Stance == Stance.Denies && ButOf(prose.Parts[sentence], content) is { } but) content = new Run(content.First, but - 1);
            if (content.Length > 1) voices.Add(new Voice(chain, content));
            if (more.Length > 1) voices.Add(new Voice(chain, more, IsRest: content.Length > 1 && own.Contains(one.Cue.First)));
        }
        // "The ministry did not say how, but nine people were killed": so much the outlet says itself.
        foreach (var one in here)
            if (one.Stance != Stance.Says && ButOf(prose.Parts[sentence], new Run(Clipped(one.Content, own, body).First, body.End)) is { } but && !here.Exists(other => other != one && other.Cue.First - own.First >= but))
            {
                voices.Add(new Voice([], new Run(but + 1, body.End), IsRest: true));
                break;
            }
        voices.Sort((a, b) => a.Content.First.CompareTo(b.Content.First));
        AddRests(here, voices, own, body);
        return voices;
    }

    /// <summary>Where ", but" begins something else within what is denied, asked or not said.</summary>
    private static int? ButOf(Sentence sentence, Run content)
    {
        for (var i = content.First + 1; i < content.End - ShortestRest; i++)
            if (sentence.Word(i) == "but" && sentence.Word(i - 1) == "," && !sentence.IsQuoted(i)) return i;
        return null;
    }

    /// <summary>Whoever stands around an attribution, outermost first; null when nobody says it after all.</summary>
    private static List<Attribution>? Chain(Attribution one, List<Attribution> here)
    {
        var chain = new List<Attribution>();
        for (var at = one; at is not null && chain.Count < DeepestChain; at = Parent(at, here))
        {
            if (at.Stance is Stance.Silent or Stance.Asks || at != one && at.Stance == Stance.Denies) return null;
            chain.Insert(0, at);
        }
        return chain;
    }

    /// <summary>The closest attribution in whose content this one's cue stands.</summary>
    private static Attribution? Parent(Attribution one, List<Attribution> here)
    {
        Attribution? parent = null;
        foreach (var other in here)
            if (other != one && other.Holds(one.Cue.First) && !one.Holds(other.Cue.First)
                && (parent is null || other.Content.Length + other.More.Length < parent.Content.Length + parent.More.Length)) parent = other;
        return parent;
    }

    /// <summary>What comes before all attributions is the outlet's own; what follows a content belongs to whoever said that.</summary>
    private static void AddRests(List<Attribution> here, List<Voice> voices, Run own, Run body)
    {
        var first = here.Min(a => a.First) - own.First;
        var end = Math.Max(0, here.Max(a => a.End) - own.First);
        if (first > ShortestRest) voices.Insert(0, new Voice([], new Run(0, Math.Min(first, body.End)), IsRest: true));
        if (body.End - end > ShortestRest && voices.Count > 0 && !voices.Exists(v => v.Content.End > end)) voices.Add(new Voice(voices[^1].Chain, new Run(end, body.End), IsRest: true));
    }
}
