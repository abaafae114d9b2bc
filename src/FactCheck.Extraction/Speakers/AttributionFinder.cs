namespace FactCheck.Extraction;

/// <summary>
/// Lists, for a cue, whatever could be its source and its content, each with the features by which one is chosen. All
/// that is looked at lies within a bounded number of words, so that the cost is linear in the text.
/// </summary>
/// <param name="weights">What features weigh, to choose by; null to learn it, which takes the features themselves.</param>
internal sealed class AttributionFinder(AttributionWeights? weights = null)
{
    private const int LongestName = 16, MostEnds = 9, MostStarts = 6, Reach = 70, FarthestSkip = 14;

    private readonly AttributionOptions options = new();
    private Prose prose = null!;
    private Run sentence;
    private int cue, value, kind, groupStart, score;
    private bool isSpeech;

    /// <summary>The options of the cue at <paramref name="at"/>; valid until the next call.</summary>
    public AttributionOptions At(Prose inProse, int at)
    {
        prose = inProse;
        cue = at;
        value = prose.Value(at);
        isSpeech = value == Vocabulary.OpeningMark;
        kind = isSpeech ? 11 : value == Vocabulary.Dash ? 10 : Cues.Kind(prose.Word(at));
        kind = kind * 4 + Shape(prose.Word(at));
        sentence = prose.SentenceAt(at);
        options.Clear();
        groupStart = at;
        while (groupStart > sentence.First && prose.Is(groupStart - 1, WordClass.Auxiliary | WordClass.Adverb) || groupStart > sentence.First && prose.Word(groupStart - 1) is "to" or "then") groupStart--;
        options.Own = OfCue();
        Sources();
        if (isSpeech) Speech();
        else Contents();
        return options;
    }

    /// <summary>What speaks for a source and a content together, by where both were looked for alone.</summary>
    public Evidence Ways(SourceWay source, ContentWay content)
    {
        var before = Before;
        var ways = Number(source, content);
        Add(Feature.Pair, ways);
        Add(Feature.PairCue, ways, value);
        Add(Feature.PairKin, ways, kind);
        return Since(before);
    }

    private static int Number(SourceWay source, ContentWay content) => (int)source * 10 + (int)content;

    /// <summary>The same by the words between them; one feature at most of each of the kinds <see cref="BetweenKinds"/>.</summary>
    public Evidence Between(in SourceOption source, in ContentOption content)
    {
        var before = Before;
        var ways = Number(source.Way, content.Way);
        Add(Feature.PairFrom, ways, (int)content.From);
        Add(Feature.PairTo, ways, (int)content.To);
        if (!source.Words.IsEmpty) AddBetween(source, content);
        return Since(before);
    }

    private void AddBetween(in SourceOption source, in ContentOption content)
    {
        var (from, to) = source.Words.End <= content.Start ? (source.Words.End, content.Start) : content.First.End <= source.Words.First ? (content.First.End, source.Words.First) : (0, 0);
        var order = (source.Words.First < cue ? 1 : 0) + (content.Start < cue ? 2 : 0) + (source.Words.End <= content.Start ? 4 : 0);
        Add(Feature.PairOrder, order, value);
        if (to <= from && source.Words.End > content.Start && source.Words.First < content.First.End) return;
        var between = from <= cue && cue < to ? to - from - 1 : to - from;
        Add(Feature.PairGap, order, Bucket(between));
        if (order is 2 or 3) Add(Feature.PairAdjacent, order, prose.Value(source.Words.First - 1));
    }

    public static IReadOnlyList<Feature> BetweenKinds { get; } = [Feature.PairFrom, Feature.PairTo, Feature.PairOrder, Feature.PairGap, Feature.PairAdjacent];

    private static int Bucket(int n) => n switch { < 0 => 15, <= 4 => n, <= 6 => 5, <= 9 => 6, <= 14 => 7, <= 20 => 8, <= 30 => 9, <= 45 => 10, _ => 11 };

    private void Add(Feature feature, int a = 0, int b = 0)
    {
        var key = AttributionOptions.Key(feature, a, b);
        if (weights is null) options.Features.Add(key);
        else score += weights.Of(key);
    }

    private (int Features, int Score) Before => (options.Features.Count, score);

    private Evidence Since((int Features, int Score) before) => new(new Run(before.Features, options.Features.Count), score - before.Score);

    /// <summary>Broad class of a token, for features: what closed list it is in.</summary>
    private int Broad(int i)
    {
        if (i < 0 || i >= prose.Length) return 0;
        var c = prose.Class(i);
        if ((c & WordClass.Mark) != 0) return (c & WordClass.Comma) != 0 ? 1 : (c & WordClass.Dash) != 0 ? 2 : prose.Value(i) == Vocabulary.OpeningMark ? 3 : prose.Value(i) == Vocabulary.ClosingMark ? 17 : prose.Word(i) is ":" ? 4 : 5;
        if ((c & WordClass.Be) != 0) return 6;
        if ((c & WordClass.Auxiliary) != 0) return 7;
        if ((c & WordClass.Determiner) != 0) return 8;
        if ((c & WordClass.Pronoun) != 0) return 9;
        if ((c & WordClass.Conjunction) != 0) return 10;
        if ((c & WordClass.Preposition) != 0) return 11;
        if ((c & WordClass.Adverb) != 0) return 12;
        if ((c & WordClass.Number) != 0) return 13;
        if ((c & WordClass.Cue) != 0) return 14;
        if ((c & WordClass.Speaker) != 0) return 15;
        if ((c & WordClass.Capital) != 0) return 16;
        return 18 + Math.Min(prose.Value(i), 13);
    }

    private Evidence OfCue()
    {
        var before = Before;
        var quoted = prose.IsQuoted(cue) ? 1 : 0;
        Add(Feature.Cue, value);
        Add(Feature.CueBefore, value, prose.Value(cue - 1));
        Add(Feature.CueAfter, value, prose.Value(cue + 1));
        Add(Feature.CueBefore, 0, prose.Value(cue - 1));
        Add(Feature.CueAfter, 0, prose.Value(cue + 1));
        Add(Feature.CueBefore2, prose.Value(cue - 2), prose.Value(cue - 1));
        Add(Feature.CueAfter2, prose.Value(cue + 1), prose.Value(cue + 2));
        Add(Feature.CueQuoted, quoted);
        Add(Feature.CueQuoted, quoted, value);
        Add(Feature.CueContext, Broad(cue - 1), Broad(cue + 1));
        Add(Feature.CueBeforeClass, Broad(cue - 1), value);
        Add(Feature.CueAfterClass, Broad(cue + 1), value);
        Add(Feature.CueGroup, Broad(groupStart - 1), value);
        Add(Feature.CueEnds, cue + 1 >= sentence.End - 1 ? 1 : 0, cue == sentence.First ? 1 : 0);
        Add(Feature.CueCapital, prose.Is(cue, WordClass.Capital) ? 1 : 0, value);
        Add(Feature.CueShape, Shape(prose.Word(cue)));
        Add(Feature.CueKind, kind);
        Add(Feature.CueBeforeKin, kind, prose.Value(cue - 1));
        Add(Feature.CueAfterKin, kind, prose.Value(cue + 1));
        Add(Feature.CueBeforeKin, kind + 64, Broad(cue - 1));
        Add(Feature.CueAfterKin, kind + 64, Broad(cue + 1));
        return Since(before);
    }

    private static int Shape(string word) =>
        word.EndsWith("ing", StringComparison.Ordinal) ? 1 : word.EndsWith("ed", StringComparison.Ordinal) ? 2 : word.EndsWith('s') ? 3 : 0;

    // ---- sources

    private void Sources()
    {
        AddSource(SourceWay.None, default);
        if (NounEndingAt(groupStart, sentence.First) is { } before) AddSource(SourceWay.Before, before);
        // "Ann Lee, the mayor, said", "Ann Lee (right) said", "Ann Lee, who is the mayor, said".
        var skip = groupStart - 1;
        if (skip > sentence.First && (prose.Is(skip, WordClass.Comma | WordClass.Dash) || prose.Word(skip) is ")"))
        {
            var isBracket = prose.Word(skip) is ")";
            for (var i = skip - 1; i > sentence.First && skip - i < 30; i--)
                if (isBracket ? prose.Word(i) is "(" : prose.Is(i, WordClass.Comma | WordClass.Dash))
                {
                    if (NounEndingAt(i, sentence.First) is { } apposed) AddSource(SourceWay.BeforeApposition, apposed);
                    if (isBracket || options.Sources.Count > 3) break;
                }
        }
        // A subject farther back, parted from the verb by a phrase or a clause: "officials in the city of … who asked … said".
        var earlier = 0;
        for (var i = groupStart - 1; i > sentence.First && groupStart - i < 30 && earlier < 3; i--)
        {
            if (prose.QuotationAt(i) != prose.QuotationAt(cue)) continue;
            if (!prose.Is(i, WordClass.Auxiliary | WordClass.Cue) || prose.Is(i, WordClass.Capital)) continue;
            var j = i;
            while (j > sentence.First && prose.Is(j - 1, WordClass.Auxiliary | WordClass.Adverb)) j--;
            if (NounEndingAt(j, sentence.First) is { } subject) { AddSource(SourceWay.EarlierVerb, subject); earlier++; }
            i = j;
        }
        var close = isSpeech ? prose.Quotations[prose.QuotationAt(cue)].End : cue + 1;
        if (NounStartingAt(close, sentence.End) is { } after) AddSource(SourceWay.After, after);
        if (isSpeech && sentence.First > 0)
        {
            var prior = prose.SentenceAt(sentence.First - 1);
            if (NounStartingAt(prior.First, prior.End) is { } earlierSubject) AddSource(SourceWay.PriorSentence, earlierSubject);
        }
        for (var i = close; i < sentence.End && i - close < 6; i++)
            if (prose.Word(i) is "by" or "from" or "to" or "of" or "with" && NounStartingAt(i + 1, sentence.End) is { } agent)
            {
                AddSource(SourceWay.By, agent);
                break;
            }
        // The sentence's own beginning, and what follows its first comma.
        var first = sentence.First;
        while (first < cue && (prose.Is(first, WordClass.Mark) || prose.Is(first, WordClass.Conjunction | WordClass.Adverb) && !prose.Is(first, WordClass.Determiner))) first++;
        if (first < groupStart && NounStartingAt(first, cue) is { } opening) AddSource(SourceWay.Opening, opening);
        var commas = 0;
        for (var i = cue - 1; i > sentence.First && cue - i < 40 && commas < 2; i--)
            if (prose.Is(i, WordClass.Comma | WordClass.Dash) || prose.Is(i, WordClass.Conjunction) || prose.IsQuoted(i) && !prose.IsQuoted(i + 1))
                if (NounStartingAt(i + 1, cue) is { } clause) { AddSource(SourceWay.AfterComma, clause); commas++; }
        for (var i = cue - 1; i > sentence.First && cue - i < 5; i--)
            if (prose.Word(i) is "'s" or "'" or "his" or "her" or "their" or "its" or "my" or "our" or "your")
            {
                if (prose.Word(i) is not ("'s" or "'")) AddSource(SourceWay.Possessor, new Run(i, i + 1));
                else if (NounEndingAt(i, sentence.First) is { } owner) AddSource(SourceWay.Possessor, owner);
                break;
            }
    }

    private void AddSource(SourceWay way, Run words)
    {
        if (!words.IsEmpty && words.Contains(cue)) return;
        foreach (var known in options.Sources)
            if (!words.IsEmpty && !known.Words.IsEmpty && known.Words.End == words.End) return;
        var before = Before;
        Add(Feature.Source, (int)way);
        Add(Feature.SourceCue, (int)way, value);
        Add(Feature.SourceKin, (int)way, kind);
        Add(Feature.SourceBeforeCap, (int)way, Broad(groupStart - 1));
        Add(Feature.SourceAfter, (int)way + 32, Broad(cue + 1));
        if (!words.IsEmpty)
        {
            var last = Head(words);
            var distance = words.End <= cue ? groupStart - words.End : words.First - cue;
            Add(Feature.SourceDistance, (int)way, Bucket(distance));
            Add(Feature.SourceLast, prose.Value(last));
            Add(Feature.SourceLast, prose.Value(last), (int)way + 1);
            Add(Feature.SourceFirst, prose.Value(words.First));
            Add(Feature.SourceKind, (int)way, Kind(words));
            Add(Feature.SourceKind, 31, Kind(words));
            Add(Feature.SourceLength, (int)way, Bucket(words.Length));
            Add(Feature.SourceQuoted, (int)way, (prose.IsQuoted(words.First) ? 1 : 0) + (prose.IsQuoted(cue) ? 2 : 0));
            Add(Feature.SourceBefore, (int)way, prose.Value(words.First - 1));
            Add(Feature.SourceAfter, (int)way, prose.Value(words.End));
            Add(Feature.SourceLastCue, prose.Value(last), value);
            Add(Feature.SourceSentenceStart, (int)way, words.First == sentence.First ? 1 : 0);
            var (a, b) = words.End <= cue ? (words.End, groupStart) : (cue + 1, words.First);
            var (commas, verbs, cues) = (0, 0, 0);
            for (var i = a; i < b; i++)
            {
                if (prose.Is(i, WordClass.Comma)) commas++;
                if (prose.Is(i, WordClass.Auxiliary)) verbs++;
                if (prose.Is(i, WordClass.Cue)) cues++;
            }
            Add(Feature.SourceBetween, (int)way, Math.Min(commas, 3) * 16 + Math.Min(verbs, 3) * 4 + Math.Min(cues, 3));
        }
        options.Sources.Add(new SourceOption(way, words, Since(before)));
    }

    /// <summary>The word that carries a name: the one before its first "of", "for", "in".</summary>
    private int Head(Run words)
    {
        for (var i = words.First + 1; i < words.End; i++)
            if (prose.Is(i, WordClass.Preposition)) return i - 1;
        return words.End - 1;
    }

    private int Kind(Run words)
    {
        var kind = 0;
        for (var i = words.First; i < words.End; i++)
        {
            var c = prose.Class(i);
            if ((c & WordClass.Pronoun) != 0 && (c & WordClass.Capital) == 0 || words.Length == 1 && (c & WordClass.Pronoun) != 0) kind |= 1;
            if ((c & WordClass.Speaker) != 0) kind |= 2;
            if ((c & WordClass.Title) != 0) kind |= 4;
            if ((c & WordClass.Capital) != 0 && i > sentence.First) kind |= 8;
            if ((c & WordClass.Number) != 0) kind |= 16;
        }
        return kind;
    }

    /// <summary>The words before <paramref name="end"/> that can be one name or noun with what belongs to it.</summary>
    private Run? NounEndingAt(int end, int floor)
    {
        var i = end;
        while (i > floor && prose.Is(i - 1, WordClass.Adverb) && !prose.Is(i - 1, WordClass.Capital)) i--;
        end = i;
        if (i > floor && prose.Word(i - 1) is "who" or "which" or "that") { i--; if (i > floor && prose.Is(i - 1, WordClass.Comma)) i--; end = i; }
        var quotation = prose.QuotationAt(end - 1);
        while (i > floor && end - i < LongestName)
        {
            var at = i - 1;
            if (prose.QuotationAt(at) != quotation) break;
            var c = prose.Class(at);
            var word = prose.Word(at);
            if ((c & WordClass.Mark) != 0)
            {
                if (word is not ("." or "&" or "'" or "’" or "-") || i == end) break;
                i--;
                continue;
            }
            if ((c & WordClass.Pronoun) != 0 && !(prose.Token(at).Text is "US" or "IT" or "WHO"))
            {
                if (i == end) i--;
                break;
            }
            if ((c & WordClass.Date) != 0 && (c & WordClass.Capital) != 0) { if (i == end) return null; break; }
            if ((c & WordClass.Capital) == 0)
            {
                if (word is "and" or "or" or "'s")
                {
                    if (i == end) break;
                    i--;
                    continue;
                }
                if ((c & WordClass.Preposition) != 0)
                {
                    if (i == end || (c & WordClass.InName) == 0) break;
                    i--;
                    continue;
                }
                if ((c & (WordClass.Conjunction | WordClass.Auxiliary)) != 0) break;
                if ((c & WordClass.Cue) != 0 && (c & WordClass.Speaker) == 0 && Shape(word) is 1 or 2) break;
            }
            i--;
            if ((c & WordClass.Determiner) != 0 && !(i > floor && prose.Is(i - 1, WordClass.InName))) break;
        }
        while (i < end && (prose.Is(i, WordClass.Mark) || prose.Word(i) is "and" or "or" or "'s" || prose.Is(i, WordClass.Preposition) && !prose.Is(i, WordClass.Capital))) i++;
        return end > i ? new Run(i, end) : null;
    }

    /// <summary>The words from <paramref name="start"/> on that can be one name or noun with what belongs to it.</summary>
    private Run? NounStartingAt(int start, int end)
    {
        var i = start;
        var quotation = prose.QuotationAt(start);
        while (i < end && i - start < LongestName)
        {
            if (prose.QuotationAt(i) != quotation) break;
            var c = prose.Class(i);
            var word = prose.Word(i);
            if ((c & WordClass.Mark) != 0)
            {
                if (i == start || word is not ("&" or "'" or "-" or "’") && !(word is "." && prose.Token(i - 1).Text.Length <= 4 && i + 1 < end && prose.Is(i + 1, WordClass.Capital))) break;
                i++;
                continue;
            }
            if ((c & WordClass.Pronoun) != 0 && !(prose.Token(i).Text is "US" or "IT" or "WHO"))
            {
                if (i == start) i++;
                break;
            }
            if ((c & WordClass.Date) != 0) break;
            // "Ann Lee took": a small word after a name is the verb, unless it is a noun that speaks.
            if ((c & (WordClass.Capital | WordClass.Speaker | WordClass.InName | WordClass.Title)) == 0 && i > start + 1 && prose.Is(i - 1, WordClass.Capital) && word is not ("and" or "'s")) break;
            if ((c & WordClass.Capital) == 0 || i == start)
            {
                if (word is "and" && i > start && i + 1 < end && prose.Is(i + 1, WordClass.Capital)) { i++; continue; }
                if (word is "'s" && i > start) { i++; continue; }
                if ((c & (WordClass.Conjunction | WordClass.Auxiliary)) != 0 && (c & WordClass.Determiner) == 0) break;
                if ((c & WordClass.Cue) != 0 && (c & WordClass.Speaker) == 0 && i > start) break;
                if ((c & WordClass.Preposition) != 0 && (i == start || (c & WordClass.InName) == 0 || word is "to" or "on" or "with")) break;
                if ((c & WordClass.Adverb) != 0 && i > start) break;
            }
            i++;
        }
        while (i > start && prose.Is(i - 1, WordClass.Mark | WordClass.Determiner | WordClass.Preposition)) i--;
        return i > start ? new Run(start, i) : null;
    }

    // ---- contents

    private void Contents()
    {
        var bodyEnd = sentence.End;
        while (bodyEnd > cue + 1 && prose.Word(bodyEnd - 1) is "." or "!" or "?" or "…") bodyEnd--;
        var right = Rights(bodyEnd);
        Lefts(bodyEnd, right);
    }

    /// <summary>A quotation that no verb gives to anybody.</summary>
    private void Speech()
    {
        var quotation = prose.Quotations[prose.QuotationAt(cue)];
        var own = new Run(cue + 1, quotation.End);
        AddContent(ContentWay.Right, Edge.Quote, Edge.Quote, own, default);
        var next = NextQuotation();
        if (!next.IsEmpty && next.First >= quotation.End) AddContent(ContentWay.RightNext, Edge.Quote, Edge.Quote, own, next);
    }

    private readonly List<(int At, Edge Edge)> starts = [], ends = [];

    /// <summary>Contents after the cue. The first start is kept for those that stand on both sides.</summary>
    private int Rights(int bodyEnd)
    {
        starts.Clear();
        void Start(int at, Edge edge)
        {
            if (at >= bodyEnd || at <= cue) return;
            foreach (var (known, _) in starts) if (known == at) return;
            starts.Add((at, edge));
        }

        var inQuote = prose.QuotationAt(cue);
        var limit = Math.Min(bodyEnd, cue + FarthestSkip);
        var commas = 0;
        for (var i = cue + 1; i < limit; i++)
        {
            var word = prose.Word(i);
            if (word is "that" && i - cue < FarthestSkip && !prose.Is(i - 1, WordClass.Preposition)) Start(i + 1, Edge.That);
            else if (word is ":") Start(i + 1, Edge.Colon);
            else if (prose.QuotationAt(i) is >= 0 and var q && q != inQuote && prose.Quotations[q].First == i) { Start(i, Edge.Quote); i = Math.Min(prose.Quotations[q].End, limit) - 1; }
            else if (prose.Is(i, WordClass.Comma) && commas++ < 2) Start(i + 1, Edge.Comma);
            else if (prose.Is(i, WordClass.Dash) && word is not "-") Start(i + 1, Edge.Dash);
            else if (word is "to" or "of" or "for" or "about" or "on" or "against" or "as" && i - cue <= 6) Start(i, Edge.Preposition);
            if (starts.Count >= MostStarts) break;
        }
        Start(cue + 1, Edge.Cue);
        if (prose.Word(cue) is "according" && NounStartingAt(cue + 2, bodyEnd) is { } body) Start(body.End, Edge.Subject);
        else if (NounStartingAt(cue + 1, bodyEnd) is { } listener) Start(listener.End, Edge.Subject);
        if (prose.Is(cue + 1, WordClass.Date)) Start(cue + 2, Edge.Cue);

        ends.Clear();
        for (var i = cue + 2; i < bodyEnd && i - cue < Reach && ends.Count < MostEnds; i++)
        {
            var q = prose.QuotationAt(i);
            if (q >= 0 && q != inQuote)
            {
                // Marks within a quotation end nothing; its close does.
                i = Math.Min(prose.Quotations[q].End, bodyEnd) - 1;
                if (i + 1 < bodyEnd) ends.Add((i + 1, Edge.Quote));
                continue;
            }
            if (EndAt(i) is { } edge) ends.Add((i, edge));
        }
        ends.Add((bodyEnd, Edge.Sentence));
        if (inQuote >= 0 && prose.Quotations[inQuote].End - 1 is var close && close < bodyEnd && close > cue + 1) ends.Add((close, Edge.Quote));

        var next = NextQuotation();
        // Every start goes with every end, and what speaks for either alone is looked at once.
        Span<Evidence> ended = stackalloc Evidence[ends.Count];
        for (var e = 0; e < ends.Count; e++) ended[e] = OfEnd(ContentWay.Right, ends[e].Edge, ends[e].At);
        foreach (var (start, from) in starts)
        {
            var begun = OfStart(ContentWay.Right, from, start);
            // A long quotation is cut into sentences and still one quotation.
            if (from == Edge.Quote && prose.Quotations[prose.QuotationAt(start)].End is var far && far > sentence.End)
                AddContent(ContentWay.Right, from, Edge.Quote, new Run(start, far), default);
            for (var e = 0; e < ends.Count; e++)
                if (ends[e].At > start) AddContent(ContentWay.Right, from, ends[e].Edge, new Run(start, ends[e].At), default, begun, ended[e]);
            if (!next.IsEmpty) AddContent(ContentWay.RightNext, from, Edge.Sentence, new Run(start, bodyEnd), next);
        }
        // "“A.” ― Ann Lee", "“A.” He said it twice."
        if (sentence.First > 0 && !prose.IsQuoted(sentence.First) && prose.QuotationAt(sentence.First - 1) is >= 0 and var prior && prose.Quotations[prior].Closed)
            AddContent(ContentWay.Prior, Edge.Quote, Edge.Quote, new Run(prose.Quotations[prior].First, prose.Quotations[prior].End), default);
        if (!next.IsEmpty) AddContent(ContentWay.Next, Edge.Sentence, Edge.Quote, next, default);
        return starts.Count > 0 ? starts[0].At : bodyEnd;
    }

    /// <summary>What a clause may end before.</summary>
    private Edge? EndAt(int i)
    {
        var c = prose.Class(i);
        if ((c & WordClass.Comma) != 0 || prose.Word(i) is ";") return Edge.Comma;
        if ((c & WordClass.Dash) != 0 && prose.Word(i) is not "-") return Edge.Dash;
        return prose.Word(i) switch
        {
            "(" => Edge.Bracket,
            "and" or "but" or "as" or "while" or "when" or "after" or "before" or "because" or "if" or "although" or "though" or "since" => prose.Is(i - 1, WordClass.Comma) ? null : Edge.Conjunction,
            "who" or "which" => prose.Is(i - 1, WordClass.Comma) ? null : Edge.Relative,
            "according" or "to" or "in" or "on" or "at" or "during" or "by" or "from" when prose.Is(i - 1, WordClass.Comma) is false => prose.Word(i) is "according" ? Edge.Verb : Edge.Preposition,
            _ => null,
        };
    }

    /// <summary>The quotation with which the next sentence begins.</summary>
    private Run NextQuotation()
    {
        if (sentence.End >= prose.Length || prose.IsQuoted(sentence.End - 1) && prose.QuotationAt(sentence.End - 1) == prose.QuotationAt(sentence.End)) return default;
        var q = prose.QuotationAt(sentence.End);
        return q >= 0 && prose.Quotations[q].First == sentence.End ? new Run(sentence.End, prose.Quotations[q].End) : default;
    }

    private void Lefts(int bodyEnd, int right)
    {
        Span<int> stops = stackalloc int[3];
        var count = 0;
        // Before the subject, before the inverted verb, before "as" or "according".
        void Stop(Span<int> into, int at)
        {
            while (at > sentence.First && prose.Is(at - 1, WordClass.Comma | WordClass.Dash) || at > sentence.First && prose.Word(at - 1) is "as" or "and" or "but" or ";") at--;
            if (at <= sentence.First + 1) return;
            for (var k = 0; k < count; k++) if (into[k] == at) return;
            if (count < into.Length) into[count++] = at;
        }
        foreach (var source in options.Sources)
            if (source.Way is SourceWay.Before or SourceWay.BeforeApposition && !source.Words.IsEmpty) Stop(stops, source.Words.First);
        Stop(stops, groupStart);
        var next = NextQuotation();
        for (var k = 0; k < count; k++)
        {
            var end = stops[k];
            var to = prose.IsQuoted(end - 1) && !prose.IsQuoted(end) ? Edge.Quote : prose.Is(end, WordClass.Comma) ? Edge.Comma : prose.Is(end, WordClass.Dash) ? Edge.Dash : Edge.Subject;
            starts.Clear();
            var q = prose.QuotationAt(end - 1);
            if (q >= 0 && q != prose.QuotationAt(cue)) starts.Add((prose.Quotations[q].First, Edge.Quote));
            if (starts.Count == 0 || starts[0].At != sentence.First) starts.Add((sentence.First, Edge.Sentence));
            for (var i = end - 2; i > sentence.First && end - i < Reach && starts.Count < MostStarts; i--)
            {
                if (prose.IsQuoted(i) && prose.QuotationAt(i) != prose.QuotationAt(cue)) continue;
                if (prose.Is(i, WordClass.Comma)) starts.Add((i + 1, Edge.Comma));
                else if (prose.Word(i) is "that") starts.Add((i + 1, Edge.That));
                else if (prose.Is(i, WordClass.Dash) && prose.Word(i) is not "-" || prose.Word(i) is ":" or ";") starts.Add((i + 1, Edge.Dash));
                else if (prose.Is(i, WordClass.Conjunction) && !prose.Is(i, WordClass.Preposition)) starts.Add((i + 1, Edge.Conjunction));
            }
            var ended = OfEnd(ContentWay.Left, to, end);
            foreach (var (start, from) in starts)
            {
                if (end <= start) continue;
                AddContent(ContentWay.Left, from, to, new Run(start, end), default, OfStart(ContentWay.Left, from, start), ended);
                if (from is not (Edge.Quote or Edge.Sentence)) continue;
                if (!next.IsEmpty) AddContent(ContentWay.LeftNext, from, to, new Run(start, end), next);
                Both(start, end, from, bodyEnd, next);
            }
        }
    }

    /// <summary>"“A,” X said, “B”", "A, X said, and B".</summary>
    private void Both(int start, int end, Edge from, int bodyEnd, Run next)
    {
        var tried = 0;
        for (var i = cue + 1; i < bodyEnd && i - cue < 30 && tried < 2; i++)
        {
            var q = prose.QuotationAt(i);
            var opens = q >= 0 && q != prose.QuotationAt(cue) && prose.Quotations[q].First == i;
            if (!opens && !prose.Is(i, WordClass.Comma | WordClass.Dash) && prose.Word(i) is not ":") continue;
            var rightStart = opens ? i : i + 1;
            if (rightStart >= bodyEnd || !opens && prose.IsQuoted(rightStart)) continue;
            tried++;
            AddContent(ContentWay.Both, from, opens ? Edge.Quote : Edge.Comma, new Run(start, end), new Run(rightStart, bodyEnd));
            if (opens && prose.Quotations[q].End is var far && (far < bodyEnd || far > sentence.End)) AddContent(ContentWay.Both, from, Edge.Bracket, new Run(start, end), new Run(rightStart, prose.Quotations[q].End));
            if (opens) break;
        }
    }

    private void AddContent(ContentWay way, Edge from, Edge to, Run first, Run second)
    {
        if (!first.IsEmpty) AddContent(way, from, to, first, second, OfStart(way, from, first.First), OfEnd(way, to, first.End));
    }

    private void AddContent(ContentWay way, Edge fromEdge, Edge toEdge, Run first, Run second, Evidence begun, Evidence ended)
    {
        if (first.Contains(cue) || second.Contains(cue)) return;
        var before = Before;
        var (w, from, to) = ((int)way, (int)fromEdge, (int)toEdge);
        Add(Feature.ContentFromTo, w * 16 + from, to);
        var length = first.Length + second.Length;
        Add(Feature.ContentLength, w, Bucket(length));
        if (length <= 4) Add(Feature.ContentShort, w * 16 + from, length);
        if (!second.IsEmpty) Add(Feature.ContentSecondFirst, w * 16 + to, prose.Value(second.First));
        var (quoted, cues, verbs) = prose.Counts(first);
        var share = quoted == 0 ? 0 : quoted == first.Length ? 3 : quoted * 2 > first.Length ? 2 : 1;
        Add(Feature.ContentQuotes, w * 16 + from, share + (prose.IsQuoted(cue) ? 4 : 0));
        Add(Feature.ContentQuotesCue, w * 8 + share, value);
        Add(Feature.ContentVerb, w * 16 + from, Math.Min(verbs, 2));
        Add(Feature.ContentVerb, w * 16 + to + 256, Math.Min(verbs, 2));
        Add(Feature.ContentCues, w, Math.Min(cues, 3));
        // A quotation cut in two is hardly what was meant.
        var breaks = (Breaks(first.First) ? 1 : 0) + (Breaks(first.End) ? 2 : 0) + (!second.IsEmpty && Breaks(second.End) ? 4 : 0);
        Add(Feature.ContentBreaks, w, breaks);
        var left = sentence.End - (second.IsEmpty ? first.End : second.End);
        Add(Feature.ContentWhole, w * 16 + to, (left <= 1 ? 8 : 0) + (first.First == sentence.First ? 4 : 0) + (left <= 3 ? 1 : 0));
        if (way is ContentWay.LeftNext or ContentWay.RightNext or ContentWay.Next)
        {
            var quotation = way == ContentWay.Next ? first : second;
            var close = prose.Quotations[prose.QuotationAt(quotation.First)].End;
            Add(Feature.ContentNextCue, w, close >= prose.Length ? 1 : prose.SentenceIndex(close) != prose.SentenceIndex(close - 1) ? 2 : 3);
            Add(Feature.ContentNextCue, w + 8, Broad(close));
            var followed = 0;
            for (var i = close; i < prose.Length && i - close < 6 && !prose.IsQuoted(i); i++)
                if (prose.Is(i, WordClass.Cue)) followed = prose.Value(i - 1) == Vocabulary.ClosingMark || i - close < 4 ? 1 : 2;
            Add(Feature.ContentNextSpoken, w, followed);
            Add(Feature.ContentNextParagraph, w, (prose.StartsParagraph(quotation.First) ? 1 : 0) + (close < prose.Length && prose.StartsParagraph(close) || close >= prose.Length ? 2 : 0));
            if (way != ContentWay.Next) Add(Feature.ContentNextAfter, w, prose.Value(first.End - 1) == Vocabulary.ClosingMark ? prose.Value(first.End - 2) : 0);
        }
        if (way is ContentWay.Left or ContentWay.Both && prose.Value(first.End - 1) == Vocabulary.ClosingMark) Add(Feature.ContentMarkBefore, w * 16 + from, prose.Value(first.End - 2));
        options.Contents.Add(new ContentOption(way, fromEdge, toEdge, first, second, Since(before), begun, ended));
    }

    /// <summary>What speaks for a content that begins so, wherever it ends.</summary>
    private Evidence OfStart(ContentWay way, Edge edge, int at)
    {
        var before = Before;
        var (w, from) = ((int)way, (int)edge);
        Add(Feature.Content, w);
        Add(Feature.ContentCue, w, value);
        Add(Feature.ContentFrom, w * 16 + from);
        Add(Feature.ContentFromCue, w * 16 + from, value);
        Add(Feature.ContentFromKin, w * 16 + from, kind);
        Add(Feature.ContentFirst, w, prose.Value(at));
        Add(Feature.ContentFirst2, w * 32 + Broad(at), Broad(at + 1));
        Add(Feature.ContentFirstCue, prose.Value(at), value);
        Add(Feature.ContentBefore, w * 16 + from, prose.Value(at - 1));
        if (way is ContentWay.Left or ContentWay.Right) Add(Feature.ContentNextCue, w, NextQuotation().IsEmpty ? 4 : 5);
        if (at > cue)
        {
            var skipped = at - cue - 1;
            Add(Feature.ContentSkips, w * 16 + from, Bucket(skipped));
            if (skipped > 0)
            {
                Add(Feature.ContentSkipWord, w * 16 + from, prose.Value(cue + 1));
                Add(Feature.ContentSkipCue, Broad(cue + 1) * 16 + from, value);
                var open = 0;
                for (var i = cue + 1; i < at; i++)
                {
                    if (prose.Is(i, WordClass.Auxiliary)) open |= 1;
                    if (prose.Is(i, WordClass.Pronoun)) open |= 2;
                    if (prose.Is(i, WordClass.Comma)) open |= 4;
                    if (prose.IsQuoted(i) && !prose.IsQuoted(cue)) open |= 8;
                }
                Add(Feature.ContentLeaves, w * 16 + from, open);
            }
        }
        else Add(Feature.ContentTail, w, Bucket(sentence.End - cue));
        return Since(before);
    }

    /// <summary>What speaks for a content that ends so, wherever it begins.</summary>
    private Evidence OfEnd(ContentWay way, Edge edge, int end)
    {
        var before = Before;
        var (w, to) = ((int)way, (int)edge);
        Add(Feature.ContentTo, w * 16 + to);
        Add(Feature.ContentToCue, w * 16 + to, value);
        Add(Feature.ContentToKin, w * 16 + to, kind);
        Add(Feature.ContentLast, w, prose.Value(end - 1));
        Add(Feature.ContentAfter, w * 16 + to, prose.Value(end));
        Add(Feature.ContentAfter2, w * 16 + to, prose.Value(end + 1));
        Add(Feature.ContentAfterPair, Broad(end) * 64 + Broad(end + 1), Broad(end + 2));
        // Whether what is left over has quotations or a verb of its own.
        if (way == ContentWay.Right && end < sentence.End - 1)
        {
            var rest = 0;
            for (var i = end; i < sentence.End && i - end < 20; i++)
            {
                if (prose.IsQuoted(i) && !prose.IsQuoted(cue)) rest |= 1;
                if (prose.Is(i, WordClass.Auxiliary)) rest |= 2;
                if (prose.Is(i, WordClass.Cue)) rest |= 4;
            }
            Add(Feature.ContentParagraphEnds, to, rest);
            Add(Feature.ContentFirstPair, to * 64 + Broad(end), prose.Value(end + 1));
        }
        return Since(before);
    }

    private bool Breaks(int at) =>
        prose.QuotationAt(at) is >= 0 and var q && prose.QuotationAt(at - 1) == q && q != prose.QuotationAt(cue);
}
