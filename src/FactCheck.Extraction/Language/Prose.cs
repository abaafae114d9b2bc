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

    private readonly int[] values;
    private readonly WordClass[] classes;
    private readonly int[] quotationOf;
    private readonly int[] sentenceOf;

    /// <param name="text">The whole text.</param>
    /// <param name="sentences">Sentences in a row, of one paragraph or of several that belong together.</param>
    /// <param name="vocabulary">What is known about words.</param>
    public Prose(string text, List<Sentence> sentences, Vocabulary vocabulary)
    {
        Text = text;
        var count = 0;
        foreach (var sentence in sentences) count += sentence.Tokens.Length;
        Tokens = new Token[count];
        values = new int[count];
        classes = new WordClass[count];
        quotationOf = new int[count];
        sentenceOf = new int[count];
        var runs = new Run[sentences.Count];
        var at = 0;
        for (var s = 0; s < sentences.Count; s++)
        {
            runs[s] = new Run(at, at + sentences[s].Tokens.Length);
            foreach (var token in sentences[s].Tokens)
            {
                Tokens[at] = token;
                var known = vocabulary.Of(token);
                (values[at], classes[at]) = (known.Value, known.Class);
                sentenceOf[at++] = s;
            }
        }
        Sentences = runs;
        Parts = sentences;
        Quotations = Quoted();
    }

    public string Text { get; }

    public Token[] Tokens { get; }

    public Run[] Sentences { get; }

    /// <summary>The sentences themselves, in the same order.</summary>
    public List<Sentence> Parts { get; }

    public List<Quotation> Quotations { get; }

    public int Length => Tokens.Length;

    public int Value(int i) => i >= 0 && i < values.Length ? values[i] : 0;

    public WordClass Class(int i) => i >= 0 && i < classes.Length ? classes[i] : WordClass.Mark;

    public bool Is(int i, WordClass any) => (Class(i) & any) != 0;

    public string Word(int i) => i >= 0 && i < Tokens.Length ? Tokens[i].Lower : "";

    public Run SentenceAt(int i) => Sentences[sentenceOf[i]];

    public int SentenceIndex(int i) => sentenceOf[i];

    /// <summary>The sentence in which a run begins, and the run in that sentence's own tokens.</summary>
    public (Sentence Sentence, Run Run) Home(Run run)
    {
        var at = sentenceOf[run.First];
        var first = Sentences[at].First;
        return (Parts[at], new Run(run.First - first, Math.Min(run.End, Sentences[at].End) - first));
    }

    /// <summary>A run of a sentence's own tokens, as one of the paragraph's; <paramref name="near"/> says which sentence.</summary>
    public Run Within(Sentence sentence, Run near, Run own)
    {
        var first = SentenceAt(near.First).First;
        return new Run(first + own.First, first + Math.Min(own.End, sentence.Tokens.Length));
    }

    public string Slice(Run run) => Text[Tokens[run.First].Start..Tokens[run.End - 1].End];

    public Passage Passage(Run run) => Extraction.Passage.In(Text, Tokens[run.First].Start, Tokens[run.End - 1].End);

    /// <summary>The quotation around a token, marks included; -1 outside.</summary>
    public int QuotationAt(int i) => i >= 0 && i < quotationOf.Length ? quotationOf[i] : -1;

    public bool IsQuoted(int i) => QuotationAt(i) >= 0;

    /// <summary>Whether a paragraph begins with this token.</summary>
    public bool StartsParagraph(int i) =>
        i == 0 || sentenceOf[i] != sentenceOf[i - 1] && Text.AsSpan(Tokens[i - 1].End, Tokens[i].Start - Tokens[i - 1].End).ContainsAny('\n', '\r', '\u2029');

    /// <summary>A word that may attribute, or the dash between a quotation and a name.</summary>
    public bool IsCue(int i) => Is(i, WordClass.Cue) || values[i] == Vocabulary.Dash;

    /// <summary>The mark that opens a quotation of some length, which may be somebody's words though no verb says so.</summary>
    public bool OpensSpeech(int i) => values[i] == Vocabulary.OpeningMark && Quotations[quotationOf[i]].Length >= ShortestSpeech;

    private List<Quotation> Quoted()
    {
        Array.Fill(quotationOf, -1);
        var found = new List<Quotation>();
        var open = -1;
        for (var i = 0; i < Tokens.Length; i++)
        {
            if (Tokens[i].Kind != TokenKind.Mark) continue;
            var mark = Quotes.MarkOf(Tokens[i]);
            // "“A. ¶ “B.”": a quotation that goes on is opened again in every paragraph, and closed once.
            if (open >= 0 && i > 0 && Quotes.Opens(mark) && mark != '”' && StartsParagraph(i)) continue;
            // A double mark takes over from a single one that never closed: “the ‘80s”.
            if ((open < 0 || Tokens[open].Text[0] == '‘') && Quotes.Opens(mark) || open < 0 && mark == '‘') open = i;
            else if (open >= 0 && (Quotes.Closes(mark) && Tokens[open].Text[0] != '‘' || mark is '’' or '\'' && Tokens[open].Text[0] == '‘'))
            {
                Array.Fill(quotationOf, found.Count, open, i + 1 - open);
                found.Add(new Quotation(open, i + 1, true));
                (values[open], values[i]) = (Vocabulary.OpeningMark, Vocabulary.ClosingMark);
                open = -1;
            }
        }
        for (var i = 1; i + 1 < Tokens.Length; i++)
            if ((classes[i] & WordClass.Dash) != 0 && values[i - 1] == Vocabulary.ClosingMark && (classes[i + 1] & WordClass.Capital) != 0) values[i] = Vocabulary.Dash;
        // A quotation that runs on; a lone single mark is an apostrophe.
        if (open >= 0 && Quotes.MarkOf(Tokens[open]) is '“' or '"' or '„' or '«')
        {
            Array.Fill(quotationOf, found.Count, open, Tokens.Length - open);
            found.Add(new Quotation(open, Tokens.Length, false));
            values[open] = Vocabulary.OpeningMark;
        }
        return found;
    }
}
