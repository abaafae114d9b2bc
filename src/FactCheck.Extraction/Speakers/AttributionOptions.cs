namespace FactCheck.Extraction;

/// <summary>Where the source of an attribution was looked for.</summary>
internal enum SourceWay { None, Before, BeforeApposition, After, By, Opening, EarlierVerb, Possessor, AfterComma, Label, PriorSentence }

/// <summary>Where the content of an attribution was looked for.</summary>
internal enum ContentWay { Right, Left, Both, LeftNext, RightNext, Next, Prior }

/// <summary>What a stretch of content begins after, or ends before.</summary>
internal enum Edge { Sentence, Cue, That, Quote, Colon, Comma, Dash, Conjunction, Bracket, Relative, Subject, Preposition, Verb }

/// <summary>What speaks for an option.</summary>
/// <param name="Features">Where its features lie in the list of the cue, where they are learned from.</param>
/// <param name="Score">What they weigh, where they are chosen by.</param>
internal readonly record struct Evidence(Run Features, int Score);

/// <summary>A possible source of one cue.</summary>
internal readonly record struct SourceOption(SourceWay Way, Run Words, Evidence Evidence)
{
    public int Score => Evidence.Score;
}

/// <summary>A possible content of one cue, in up to two runs.</summary>
/// <param name="Own">What speaks for it beside where it begins and where its first run ends.</param>
internal readonly record struct ContentOption(ContentWay Way, Edge From, Edge To, Run First, Run Second, Evidence Own, Evidence Begun, Evidence Ended)
{
    public int Score => Own.Score + Begun.Score + Ended.Score;

    public int Start => First.First;

    public int End => Second.IsEmpty ? First.End : Second.End;

    public bool Holds(int i) => First.Contains(i) || Second.Contains(i);
}

/// <summary>The kinds of features; each goes into the weights by its name.</summary>
internal enum Feature
{
    Cue, CueBefore, CueAfter, CueBefore2, CueAfter2, CueQuoted, CueContext, CueEnds, CueBeforeClass, CueAfterClass, CueSentenceQuotes, CueCapital, CueShape, CueGroup, CueKind, SourceKin, ContentFromKin, ContentToKin, PairKin, CueBeforeKin, CueAfterKin,
    Source, SourceCue, SourceDistance, SourceLast, SourceFirst, SourceKind, SourceLength, SourceQuoted, SourceBefore, SourceAfter, SourceBetween, SourceRank, SourceLastCue, SourceSentenceStart, SourceBeforeCap,
    Content, ContentCue, ContentFrom, ContentFromCue, ContentTo, ContentToCue, ContentFromTo, ContentLength, ContentShort, ContentFirst, ContentFirstCue, ContentLast, ContentBefore, ContentAfter, ContentAfter2, ContentAfterPair,
    ContentQuotes, ContentQuotesCue, ContentBreaks, ContentLeaves, ContentCues, ContentSkips, ContentSkipWord, ContentVerb, ContentCap, ContentWhole, ContentTail, ContentFirst2, ContentSecondFirst, ContentParagraphEnds, ContentNextCue, ContentFirstPair, ContentSkipCue, ContentNextSpoken, ContentNextParagraph, ContentNextAfter, ContentMarkBefore,
    Pair, PairCue, PairGap, PairBetween, PairOrder, PairFrom, PairTo, PairAdjacent, PairQuoted,
}

/// <summary>All possible sources and contents of one cue with their features; used again for the next cue.</summary>
internal sealed class AttributionOptions
{
    public List<SourceOption> Sources { get; } = [];

    public List<ContentOption> Contents { get; } = [];

    /// <summary>What is learned from: the features of the cue itself and of its options, at the places that they name.</summary>
    public List<ulong> Features { get; } = [];

    /// <summary>What speaks for the cue itself.</summary>
    public Evidence Own { get; set; }

    public void Clear()
    {
        Sources.Clear();
        Contents.Clear();
        Features.Clear();
    }

    public static ulong Key(Feature feature, int a = 0, int b = 0) => (ulong)feature << 48 | (ulong)(uint)a << 24 | (uint)b;
}
