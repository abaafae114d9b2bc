namespace FactCheck.Extraction;

/// <summary>Quotation marks as they occur, mismatched pairs included: any closing mark closes any opening one.</summary>
internal static class Quotes
{
    public static bool Opens(char mark) => mark is '"' or '“' or '„' or '«' or '‟' or '‹' or '”';

    public static bool Closes(char mark) => mark is '"' or '”' or '»' or '“' or '›' or '«';

    /// <summary>The mark a token stands for: two apostrophes in a row are a double mark, as some agencies write it.</summary>
    public static char MarkOf(in Token token) => token.Kind != TokenKind.Mark ? ' ' : token.Text.Length == 2 && token.Text[0] is '\'' or '`' ? '"' : token.Text[0];

    /// <summary>Two apostrophes or two grave accents at <paramref name="i"/>.</summary>
    public static bool IsPair(string text, int i, int end) => i + 1 < end && text[i] is '\'' or '`' && text[i + 1] == text[i];

    public static bool IsMark(char mark) => Opens(mark) || Closes(mark) || mark is '‘' or '’' or '\'';
}
