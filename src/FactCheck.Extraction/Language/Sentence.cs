namespace FactCheck.Extraction;

/// <summary>One sentence of a text, with its tokens and which of them stand inside quotation marks.</summary>
internal sealed class Sentence
{
    private static readonly bool[] NoneQuoted = [];

    private readonly bool[] quoted;
    private readonly Trait traits;

    public Sentence(string text, int start, int end)
    {
        Text = text;
        Start = start;
        End = end;
        Tokens = Tokenizer.Tokenize(text, start, end);
        quoted = QuotedTokens();
        var first = 0;
        while (first < Tokens.Length && Tokens[first].Kind == TokenKind.Mark) first++;
        FirstWord = first;
        var last = Tokens.Length;
        while (last > first && Tokens[last - 1].Lower is "." or "!" or "?" or "…") last--;
        Body = new Run(0, last);
        (IsUpperCase, IsTitleCase) = Case();
        foreach (var token in Tokens) traits |= token.Lexeme.Traits;
    }

    public string Text { get; }
    public int Start { get; }
    public int End { get; }
    public Token[] Tokens { get; }

    public int FirstWord { get; }

    /// <summary>Everything but the final stop.</summary>
    public Run Body { get; }

    /// <summary>All in capitals, as news agencies once wrote: a capital tells nothing here.</summary>
    public bool IsUpperCase { get; }

    /// <summary>A headline that gives every word a capital.</summary>
    public bool IsTitleCase { get; }

    public bool IsQuoted(int index) => quoted.Length > 0 && quoted[index];

    /// <summary>Whether any of its words stands in one of the lists.</summary>
    public bool Any(Trait lists) => (traits & lists) != 0;

    /// <summary>Whether the word at <paramref name="index"/> stands in one of the lists.</summary>
    public bool Is(int index, Trait lists) => (Tokens[index].Lexeme.Traits & lists) != 0;

    /// <summary>Nothing stands outside quotation marks but stops.</summary>
    public bool IsAllQuoted
    {
        get
        {
            for (var i = 0; i < Tokens.Length; i++)
                if (!IsQuoted(i) && Tokens[i].Kind != TokenKind.Mark) return false;
            return Tokens.Length > 0;
        }
    }

    /// <summary>The lower-case word at <paramref name="index"/>, or nothing beyond either end.</summary>
    public string Word(int index) => index >= 0 && index < Tokens.Length ? Tokens[index].Lower : "";

    public bool Starts(int index, params ReadOnlySpan<string> words)
    {
        for (var i = 0; i < words.Length; i++)
            if (Word(index + i) != words[i]) return false;
        return true;
    }

    /// <summary>The text a run covers, as it stands.</summary>
    public string Slice(Run run) => run.Length switch { <= 0 => "", 1 => Tokens[run.First].Text, _ => Text[Tokens[run.First].Start..Tokens[run.End - 1].End] };

    public Passage Passage(Run run) => Extraction.Passage.In(Text, Tokens[run.First].Start, Tokens[run.End - 1].End);

    /// <summary>No space between the two tokens.</summary>
    public bool IsGlued(int left, int right) =>
        left >= 0 && right < Tokens.Length && Tokens[left].End == Tokens[right].Start;

    private (bool Upper, bool Title) Case()
    {
        var (letters, small, words, capitals) = (0, 0, 0, 0);
        foreach (var token in Tokens)
        {
            if (token.Kind != TokenKind.Word) continue;
            letters += token.Lexeme.Letters;
            small += token.Lexeme.SmallLetters;
            if (token.Text.Length < 4) continue;
            words++;
            if (char.IsUpper(token.Text[0])) capitals++;
        }
        var isUpper = letters >= 12 && small * 10 < letters;
        return (isUpper, !isUpper && words >= 4 && capitals * 5 >= words * 4);
    }

    private bool[] QuotedTokens()
    {
        var inside = NoneQuoted;
        var open = -1;
        for (var i = 0; i < Tokens.Length; i++)
        {
            var mark = Quotes.MarkOf(Tokens[i]);
            if (open < 0 && (Quotes.Opens(mark) || mark == '‘')) open = i;
            else if (open >= 0 && (Quotes.Closes(mark) || (mark is '’' or '\'' && Tokens[open].Text[0] == '‘')))
            {
                Fill(open, i + 1);
                open = -1;
            }
        }
        // A quotation that runs on past the sentence.
        if (open == 0) Fill(0, Tokens.Length);
        return inside;

        void Fill(int first, int end)
        {
            if (inside.Length == 0) inside = new bool[Tokens.Length];
            Array.Fill(inside, true, first, end - first);
        }
    }
}
