namespace FactCheck.Extraction;

/// <summary>One sentence of a text, with its tokens and which of them stand inside quotation marks.</summary>
internal sealed class Sentence
{
    private readonly bool[] quoted;

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
    }

    public string Text { get; }
    public int Start { get; }
    public int End { get; }
    public Token[] Tokens { get; }

    public int FirstWord { get; }

    /// <summary>Everything but the final stop.</summary>
    public Run Body { get; }

    public bool IsQuoted(int index) => quoted[index];

    /// <summary>The lower-case word at <paramref name="index"/>, or nothing beyond either end.</summary>
    public string Word(int index) => index >= 0 && index < Tokens.Length ? Tokens[index].Lower : "";

    public bool Starts(int index, params ReadOnlySpan<string> words)
    {
        for (var i = 0; i < words.Length; i++)
            if (Word(index + i) != words[i]) return false;
        return true;
    }

    /// <summary>The text a run covers, as it stands.</summary>
    public string Slice(Run run) => run.IsEmpty ? "" : Text[Tokens[run.First].Start..Tokens[run.End - 1].End];

    public Passage Passage(Run run) => Extraction.Passage.In(Text, Tokens[run.First].Start, Tokens[run.End - 1].End);

    /// <summary>No space between the two tokens.</summary>
    public bool IsGlued(int left, int right) =>
        left >= 0 && right < Tokens.Length && Tokens[left].End == Tokens[right].Start;

    private bool[] QuotedTokens()
    {
        var inside = new bool[Tokens.Length];
        var open = -1;
        for (var i = 0; i < Tokens.Length; i++)
        {
            var mark = Tokens[i].Kind == TokenKind.Mark ? Tokens[i].Text[0] : ' ';
            if (open < 0 && (Quotes.Opens(mark) || mark == '‘')) open = i;
            else if (open >= 0 && (Quotes.Closes(mark) || (mark is '’' or '\'' && Tokens[open].Text[0] == '‘')))
            {
                Array.Fill(inside, true, open, i - open + 1);
                open = -1;
            }
        }
        // A quotation that runs on past the sentence.
        if (open == 0) Array.Fill(inside, true);
        return inside;
    }
}
