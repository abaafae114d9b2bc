namespace FactCheck.Extraction;

/// <summary>
/// Reads who says what in a paragraph, across its sentences. What it finds is what is measured against annotated reports
/// and what candidates are made of.
/// </summary>
internal sealed class AttributionReader(AttributionWeights weights)
{
    private const int FarthestStance = 6, LongestNest = 60;

    private readonly AttributionChooser chooser = new(weights);

    public Vocabulary Vocabulary => weights.Vocabulary;

    /// <summary>All attributions, in the order of their cues.</summary>
    public List<Attribution> Read(Prose prose)
    {
        var read = new List<Attribution>();
        foreach (var found in chooser.Read(prose))
            if (!TakesLives(prose, found.Cue)) read.Add(Of(prose, found));
        for (var s = 0; s < prose.Sentences.Length; s++)
            foreach (var ruled in AttributionRules.In(prose.Parts[s])) Add(prose, s, ruled, read);
        AddNested(prose, read);
        read.Sort((a, b) => a.Cue.First != b.Cue.First ? a.Cue.First.CompareTo(b.Cue.First) : a.Content.First.CompareTo(b.Content.First));
        return read;
    }

    /// <summary>What a rule found stands where nothing was chosen; an accusation and a rumour are surer than any choice.</summary>
    private static void Add(Prose prose, int sentence, RuledAttribution ruled, List<Attribution> read)
    {
        var offset = prose.Sentences[sentence].First;
        Run Moved(Run run) => new(run.First + offset, run.End + offset);
        var cue = Moved(ruled.Cue);
        var known = read.FindIndex(a => a.Cue.First < cue.End && cue.First < a.Cue.End);
        var attribution = new Attribution(ruled.Shape, Moved(ruled.Content), default, ruled.Source is { } source ? Moved(source) : null, cue,
            Cues.IsDenial(prose.Word(cue.First)) ? Stance.Denies : Stance.Says)
        {
            Blamed = ruled.Blamed is { } blamed ? Moved(blamed) : null,
        };
        if (known < 0) read.Add(attribution);
        else if (ruled.Shape is AttributionShape.Accused or AttributionShape.Impersonal) read[known] = attribution;
        else if (ruled.Shape == AttributionShape.AccordingTo)
        {
            // The choice says where the content is; the rule knows names and what stands beside them better.
            var isLeading = attribution.Content.First > cue.First && read[known].More.IsEmpty && read[known].Content.First > cue.First;
            read[known] = read[known] with { Source = attribution.Source, Content = isLeading ? attribution.Content : read[known].Content };
        }
    }

    /// <summary>"The paper reported that the general had said …": a plain verb of saying within somebody's words, where nothing was chosen.</summary>
    private static void AddNested(Prose prose, List<Attribution> read)
    {
        var chosen = read.Count;
        for (var i = 0; i < chosen; i++)
        {
            var outer = read[i];
            if (outer.Stance is not (Stance.Says or Stance.Denies) || outer.Content.IsEmpty || outer.Content.Length > LongestNest || prose.IsQuoted(outer.Content.First)) continue;
            var (home, local) = prose.Home(outer.Content);
            for (var verb = local.First + 1; verb < local.End - 2; verb++)
            {
                if (home.IsQuoted(verb) || home.Word(verb) is not ("said" or "told" or "announced" or "claimed" or "warned" or "stated" or "says")) continue;
                var cue = prose.Within(home, outer.Content, new Run(verb, verb + 1));
                if (IndexOf(read, cue.First, isNamed: true) >= 0) break;
                if (home.Word(verb - 1) is "not" or "to" or "been" or "was" or "were" || NounPhrases.EndingAt(home, verb, local.First) is not { } source || source.First < local.First) break;
                var start = verb + 1;
                var listener = home.Word(verb) is "told" or "warned" ? NounPhrases.StartingAt(home, start, local.End) : null;
                if (listener is { } told && home.Word(told.End) == "that") start = told.End;
                else if (home.Word(verb) == "told") break;
                if (home.Word(start) == "that") start++;
                if (local.End - start < 3) break;
                var nobody = IndexOf(read, cue.First, isNamed: false);
                if (nobody >= 0 && nobody <= i) break;
                if (nobody >= 0)
                {
                    if (nobody < chosen) chosen--;
                    read.RemoveAt(nobody);
                }
                read.Add(new Attribution(AttributionShape.Said, prose.Within(home, outer.Content, new Run(start, local.End)), default, prose.Within(home, outer.Content, source), cue));
                break;
            }
        }
    }

    private static int IndexOf(List<Attribution> read, int cue, bool isNamed) => read.FindIndex(a => a.Cue.Contains(cue) && (!isNamed || a.Source is not null));

    /// <summary>"The storm claimed the lives of 14 fishermen."</summary>
    private static bool TakesLives(Prose prose, int cue) =>
        prose.Word(cue).StartsWith("claim", StringComparison.Ordinal)
        && (prose.Word(cue + 1) is "lives" || prose.Word(cue + 2) is "lives" or "life" || prose.Word(cue + 3) is "lives");

    private static Attribution Of(Prose prose, Found found)
    {
        var word = prose.Word(found.Cue);
        var cue = word == "according" ? new Run(found.Cue, found.Cue + 2) : new Run(found.Cue, found.Cue + 1);
        var shape = word == "according" ? AttributionShape.AccordingTo
            : found.Source.IsEmpty ? AttributionShape.Impersonal
            : found.SourceWay == SourceWay.By && prose.Word(found.Source.First - 1) == "by" ? AttributionShape.ReportedBy
            : AttributionShape.Said;
        if (shape == AttributionShape.ReportedBy && found.Source.First == found.Cue + 2) cue = new Run(found.Cue, found.Cue + 2);
        return new Attribution(shape, Trimmed(prose, found.Content.First), found.Content.Second, found.Source.IsEmpty ? null : Source(prose, found), cue, Stands(prose, found, word))
        {
            Medium = Listener(prose, found, word),
            Cited = Cited(prose, found),
            Score = found.Score,
        };
    }

    /// <summary>Without the marks and the "that" which lead on to it.</summary>
    private static Run Trimmed(Prose prose, Run content)
    {
        var (first, end) = content;
        while (end - first > 1 && prose.Word(first) is "," or ":" or ";" or "–" or "—") first++;
        if (end - first > 2 && prose.Word(first) == "that" && !Words.Auxiliaries.Contains(prose.Word(first + 1))) first++;
        return new Run(first, end);
    }

    /// <summary>The exact words that name the source: the choice only says where it is.</summary>
    private static Run Source(Prose prose, Found found)
    {
        var chosen = found.Source;
        var (home, local) = prose.Home(chosen);
        if (local.Length == 1 && home.Word(local.First) is "who" or "which" or "that" && NounPhrases.EndingAt(home, local.First, 0) is { } antecedent)
            return prose.Within(home, chosen, antecedent);
        Run? named = found.SourceWay switch
        {
            SourceWay.Before or SourceWay.BeforeApposition or SourceWay.EarlierVerb or SourceWay.Possessor => NounPhrases.EndingAt(home, local.End, 0),
            SourceWay.After or SourceWay.By => NounPhrases.StartingAt(home, local.First, home.Body.End),
            _ => NounPhrases.StartingAt(home, local.First, Math.Min(local.End, home.Body.End)),
        };
        return named is { } n && n.First < local.End && local.First < n.End ? prose.Within(home, chosen, n) : chosen;
    }

    private static Stance Stands(Prose prose, Found found, string word)
    {
        if (word is "asked" or "asks" or "asking" or "ask" or "wondered" or "questioned"
            || prose.Word(found.Content.Start) is "whether" or "if" || found.Content.Start > 0 && prose.Word(found.Content.Start - 1) is "whether") return Stance.Asks;
        // "No official in the town said so."
        if (!found.Source.IsEmpty && prose.Word(found.Source.First) is "nobody" or "no" or "none" or "neither") return Stance.Silent;
        for (var i = found.Cue - 1; i >= 0 && found.Cue - i <= FarthestStance && prose.SentenceIndex(i) == prose.SentenceIndex(found.Cue); i--)
        {
            var before = prose.Word(i);
            if (before == "not" && prose.Word(i + 1) is "only" or "just" or "merely" or "simply") break;
            if (before is "not" or "n't" or "never" or "cannot" or "nobody" or "declined" or "refused" or "refuses" or "declines" or "failed"
                || before.EndsWith("n't", StringComparison.Ordinal)) return Stance.Silent;
            if (before is not ("to" or "ever" or "yet" or "have" or "has" or "had" or "be" or "immediately" or "publicly" or "say" or "comment") && !Words.IsAdverb(before)) break;
        }
        return Cues.IsDenial(word) ? Stance.Denies : Stance.Says;
    }

    /// <summary>"told the BBC", before the content or at the end.</summary>
    private static Run? Listener(Prose prose, Found found, string word)
    {
        if (word is not ("told" or "tells" or "telling" or "assured" or "informed" or "tell")) return null;
        var (home, local) = prose.Home(new Run(found.Cue, found.Cue + 1));
        if (NounPhrases.StartingAt(home, local.End, home.Body.End) is not { } listener || listener.Length > 8) return null;
        var moved = prose.Within(home, new Run(found.Cue, found.Cue + 1), listener);
        return found.Content.Holds(moved.First) || found.Source.Contains(moved.First) ? null : moved;
    }

    /// <summary>"X, citing Y, said that …", "… , X said, citing Y", "…, a figure it attributed to Y".</summary>
    private static Run? Cited(Prose prose, Found found)
    {
        var (home, _) = prose.Home(new Run(found.Cue, found.Cue + 1));
        var own = prose.SentenceAt(found.Cue);
        for (var i = 0; i < home.Body.End - 1; i++)
        {
            if (home.IsQuoted(i)) continue;
            var isCiting = home.Word(i) is "citing" or "quoting" && i + own.First != found.Cue;
            var isAttributed = home.Word(i) is "attributed" or "credited" && home.Word(i + 1) == "to" && Refers(home, i);
            if (!isCiting && !isAttributed) continue;
            if (NounPhrases.StartingAt(home, isCiting ? i + 1 : i + 2, home.Body.End) is not { } cited) continue;
            // What is cited by somebody within the content is theirs.
            if (isCiting && found.Content.Holds(i + own.First) && prose.Word(i + own.First - 1) != ",") continue;
            return prose.Within(home, new Run(found.Cue, found.Cue + 1), cited);
        }
        return null;
    }

    /// <summary>"a figure it attributed to", "the number, which it attributed to".</summary>
    private static bool Refers(Sentence sentence, int verb)
    {
        for (var i = verb - 1; i >= 0 && verb - i <= 5; i--)
            if (sentence.Word(i) is "figure" or "number" or "toll" or "count" or "claim" or "estimate" or "account" or "information") return true;
        return false;
    }
}
