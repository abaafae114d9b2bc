namespace FactCheck.Extraction;

/// <summary>Cuts text into words, numbers and marks in one pass.</summary>
internal static class Tokenizer
{
    public static Token[] Tokenize(string text, int start, int end) => Read(text, start, end).ToArray();

    /// <summary>The same tokens without a copy of them: valid until the next call on this thread.</summary>
    public static ReadOnlySpan<Token> Read(string text, int start, int end, int most = int.MaxValue)
    {
        var tokens = buffer ??= new Token[256];
        var (count, i) = (0, start);
        while (i < end && count < most)
        {
            if (char.IsWhiteSpace(text[i])) { i++; continue; }
            var from = i;
            var kind = TokenKind.Mark;
            if (char.IsAsciiDigit(text[i])) { i = AfterNumber(text, i, end); kind = TokenKind.Number; }
            else if (IsPossessive(text, i, end)) { i += 2; kind = TokenKind.Word; }
            else if (IsLetter(text, i)) { i = AfterWord(text, i, end); kind = TokenKind.Word; }
            else if (Quotes.IsPair(text, i, end)) i += 2;
            else i += char.IsHighSurrogate(text[i]) && i + 1 < end && char.IsLowSurrogate(text[i + 1]) ? 2 : 1;
            if (count == tokens.Length)
            {
                Array.Resize(ref tokens, count * 2);
                buffer = tokens;
            }
            tokens[count++] = new Token(from, i, Spelled(kind, text.AsSpan(from, i - from)));
        }
        return tokens.AsSpan(0, count);
    }

    [ThreadStatic] private static Token[]? buffer;

    private const int LongestRemembered = 24;

    // Most words of a text have occurred before: a table of fixed size saves making them anew, and its memory does not grow.
    private static readonly Lexeme?[] Remembered = new Lexeme?[1 << 14];

    private static Lexeme Spelled(TokenKind kind, ReadOnlySpan<char> word)
    {
        if (word.Length > LongestRemembered) return new Lexeme(kind, word.ToString());
        var hash = 2166136261u;
        foreach (var c in word) hash = (hash ^ c) * 16777619u;
        ref var place = ref Remembered[(hash ^ hash >> 15) & (Remembered.Length - 1)];
        // Another thread may put another word there meanwhile. The first letter tells the kind, so that one spelling has one.
        var known = place;
        return known is not null && word.SequenceEqual(known.Text) ? known : place = new Lexeme(kind, word.ToString());
    }

    // Digits of other scripts count as letters here: a rule that cannot read them must not read half of them.
    private static bool IsLetter(string text, int i) =>
        char.IsLetterOrDigit(text[i]) || char.GetUnicodeCategory(text[i]) is System.Globalization.UnicodeCategory.NonSpacingMark;

    /// <summary>1500, 1,500, 1 500 (with a no-break space), 1.5; not the full stop after "in 2014."</summary>
    private static int AfterNumber(string text, int i, int end)
    {
        while (i < end && char.IsAsciiDigit(text[i])) i++;
        while (i < end && text[i] is ',' or '\u00A0' or '\u202F' or '\u2009' && HasThreeDigits(text, i + 1, end)) i += 4;
        if (i + 1 < end && text[i] == '.' && char.IsAsciiDigit(text[i + 1]))
        {
            i++;
            while (i < end && char.IsAsciiDigit(text[i])) i++;
        }
        return i;
    }

    private static bool HasThreeDigits(string text, int i, int end) =>
        i + 3 <= end && char.IsAsciiDigit(text[i]) && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2])
        && (i + 3 == end || !char.IsAsciiDigit(text[i + 3]));

    private static int AfterWord(string text, int i, int end)
    {
        var from = i;
        while (i < end)
        {
            // "USD10m", "RM79": the code of a currency is no part of the number.
            if (char.IsAsciiDigit(text[i]) && i - from is 2 or 3 && IsCurrencyCode(text.AsSpan(from, i - from))) return i;
            if (IsLetter(text, i)) { i++; continue; }
            var joins = i + 1 < end && IsLetter(text, i + 1);
            if (joins && text[i] is '-' or '‐' or '‑') { i++; continue; }
            if (joins && text[i] is '\'' or '’' && !IsPossessive(text, i, end)) { i++; continue; }
            // The stops of "U.S." and "a.m." belong to the word; the one after "Mariupol" does not.
            if (text[i] == '.' && i - from == 1 && joins && (i + 2 >= end || !char.IsLetterOrDigit(text[i + 2])))
            {
                while (i + 1 < end && text[i] == '.' && IsLetter(text, i + 1) && (i + 2 >= end || !char.IsLetterOrDigit(text[i + 2]))) i += 2;
                if (i < end && text[i] == '.' && i + 1 < end) i++;
            }
            break;
        }
        return i;
    }

    private static bool IsCurrencyCode(ReadOnlySpan<char> word) => word is "USD" or "EUR" or "GBP" or "AUD" or "CAD" or "CHF" or "INR" or "MYR" or "RM" or "Rs";

    private static bool IsPossessive(string text, int i, int end) =>
        text[i] is '\'' or '’' && i + 1 < end && text[i + 1] is 's' or 'S'
        && (i + 2 >= end || !char.IsLetterOrDigit(text[i + 2])) && i > 0 && char.IsLetterOrDigit(text[i - 1]);
}
