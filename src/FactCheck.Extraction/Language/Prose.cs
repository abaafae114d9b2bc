namespace FactCheck.Extraction;

/// <summary>One quotation of a paragraph, its marks included.</summary>
/// <param name="Closed">False where it runs on past the paragraph.</param>
internal readonly record struct Quotation(int First, int End, bool Closed)
{
    public int Length => End - First;
}

/// <summary>The tokens of a whole paragraph, with its sentences and its quotations.</summary>
internal sealed class Prose
{
    private const int ShortestSpeech = 6;

    private readonly Place[] places;

    /// <param name="text">The whole text.</param>
    /// <param name="sentences">Sentences in a row, of one paragraph or of several that belong together.</param>
    /// <param name="vocabulary">What is known about words.</param>
    /// <param name="last">A paragraph that is read no more; its memory is used again.</param>
    public Prose(string text, List<Sentence> sentences, Vocabulary vocabulary, Prose? last = null)
    {
        Text = text;
        Parts = sentences;
        Sentences = new Run[sentences.Count];
        for (var s = 0; s < sentences.Count; s++) Sentences[s] = new Run(Length, Length += sentences[s].Tokens.Length);
        places = last is not null && last.places.Length > Length ? last.places : new Place[Length + 1];
        for (var (s, at) = (0, 0); s < sentences.Count; s++)
            foreach (var token in sentences[s].Tokens)
            {
                var known = vocabulary.Of(token);
                places[at++] = new Place { Token = token, Value = known.Value, Class = known.Class, Sentence = s, Quotation = -1 };
            }
        Quotations = Quoted();
        Count();
    }

    /// <summary>A token in its place, and how many of a kind stand before it.</summary>
    private struct Place
    {
        public Token Token;
        public int Value, Sentence, Quotation, QuotedBefore, CuesBefore, VerbsBefore;
        public WordClass Class;
    }

    public string Text { get; }

    public Run[] Sentences { get; }

    /// <summary>The sentences themselves, in the same order.</summary>
    public List<Sentence> Parts { get; }

    public List<Quotation> Quotations { get; }

    public int Length { get; }

    public Token Token(int i) => places[i].Token;

    public int Value(int i) => (uint)i < (uint)Length ? places[i].Value : 0;

    public WordClass Class(int i) => (uint)i < (uint)Length ? places[i].Class : WordClass.Mark;

    public bool Is(int i, WordClass any) => (Class(i) & any) != 0;

    public string Word(int i) => (uint)i < (uint)Length ? places[i].Token.Lower : "";

    public Run SentenceAt(int i) => Sentences[places[i].Sentence];

    public int SentenceIndex(int i) => places[i].Sentence;

    /// <summary>The sentence in which a run begins, and the run in that sentence's own tokens.</summary>
    public (Sentence Sentence, Run Run) Home(Run run)
    {
        var at = places[run.First].Sentence;
        var first = Sentences[at].First;
        return (Parts[at], new Run(run.First - first, Math.Min(run.End, Sentences[at].End) - first));
    }

    /// <summary>A run of a sentence's own tokens, as one of the paragraph's; <paramref name="near"/> says which sentence.</summary>
    public Run Within(Sentence sentence, Run near, Run own)
    {
        var first = SentenceAt(near.First).First;
        return new Run(first + own.First, first + Math.Min(own.End, sentence.Tokens.Length));
    }

    public string Slice(Run run) => run.Length == 1 ? Token(run.First).Text : Text[Token(run.First).Start..Token(run.End - 1).End];

    public Passage Passage(Run run) => Extraction.Passage.In(Text, Token(run.First).Start, Token(run.End - 1).End);

    /// <summary>The quotation around a token, marks included; -1 outside.</summary>
    public int QuotationAt(int i) => (uint)i < (uint)Length ? places[i].Quotation : -1;

    public bool IsQuoted(int i) => QuotationAt(i) >= 0;

    /// <summary>How many tokens of a run are quoted, may attribute, and are auxiliary verbs.</summary>
    public (int Quoted, int Cues, int Verbs) Counts(Run run)
    {
        ref readonly var first = ref places[run.First];
        ref readonly var end = ref places[run.End];
        return (end.QuotedBefore - first.QuotedBefore, end.CuesBefore - first.CuesBefore, end.VerbsBefore - first.VerbsBefore);
    }

    /// <summary>Whether a paragraph begins with this token.</summary>
    public bool StartsParagraph(int i) =>
        i == 0 || places[i].Sentence != places[i - 1].Sentence && Text.AsSpan(Token(i - 1).End, Token(i).Start - Token(i - 1).End).ContainsAny('\n', '\r', '\u2029');

    /// <summary>A word that may attribute, or the dash between a quotation and a name.</summary>
    public bool IsCue(int i) => Is(i, WordClass.Cue) || places[i].Value == Vocabulary.Dash;

    /// <summary>The mark that opens a quotation of some length, which may be somebody's words though no verb says so.</summary>
    public bool OpensSpeech(int i) => places[i].Value == Vocabulary.OpeningMark && Quotations[places[i].Quotation].Length >= ShortestSpeech;

    private List<Quotation> Quoted()
    {
        var found = new List<Quotation>();
        var open = -1;
        for (var i = 0; i < Length; i++)
        {
            if (Token(i).Kind != TokenKind.Mark) continue;
            var mark = Quotes.MarkOf(Token(i));
            // "“A. ¶ “B.”": a quotation that goes on is opened again in every paragraph, and closed once.
            if (open >= 0 && i > 0 && Quotes.Opens(mark) && mark != '”' && StartsParagraph(i)) continue;
            // A double mark takes over from a single one that never closed: “the ‘80s”.
            if ((open < 0 || Token(open).Text[0] == '‘') && Quotes.Opens(mark) || open < 0 && mark == '‘') open = i;
            else if (open >= 0 && (Quotes.Closes(mark) && Token(open).Text[0] != '‘' || mark is '’' or '\'' && Token(open).Text[0] == '‘'))
            {
                Quote(open, i + 1, closed: true);
                (places[open].Value, places[i].Value) = (Vocabulary.OpeningMark, Vocabulary.ClosingMark);
                open = -1;
            }
        }
        for (var i = 1; i + 1 < Length; i++)
            if (Is(i, WordClass.Dash) && Value(i - 1) == Vocabulary.ClosingMark && Is(i + 1, WordClass.Capital)) places[i].Value = Vocabulary.Dash;
        // A quotation that runs on; a lone single mark is an apostrophe.
        if (open >= 0 && Quotes.MarkOf(Token(open)) is '“' or '"' or '„' or '«')
        {
            Quote(open, Length, closed: false);
            places[open].Value = Vocabulary.OpeningMark;
        }
        return found;

        void Quote(int first, int end, bool closed)
        {
            for (var i = first; i < end; i++) places[i].Quotation = found.Count;
            found.Add(new Quotation(first, end, closed));
        }
    }

    private void Count()
    {
        for (var i = 0; i < Length; i++)
        {
            ref var here = ref places[i];
            ref var next = ref places[i + 1];
            next.QuotedBefore = here.QuotedBefore + (here.Quotation >= 0 ? 1 : 0);
            next.CuesBefore = here.CuesBefore + (Is(i, WordClass.Cue) ? 1 : 0);
            next.VerbsBefore = here.VerbsBefore + (Is(i, WordClass.Auxiliary) && here.Token.Lower != "'s" ? 1 : 0);
        }
    }
}
