using System.Collections.Frozen;

namespace FactCheck.Extraction;

/// <summary>Cuts a paragraph into sentences; a quotation of several sentences stays with whoever says it.</summary>
internal static class Sentences
{
    /// <summary>Beyond this it is a table or an attack, not a sentence; the bound keeps every rule linear in the text.</summary>
    public const int LongestSentence = 1500;

    private const int LongestQuotation = 700;

    private static readonly FrozenSet<string> NeverLast = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "Mr", "Mrs", "Ms", "Mx", "Dr", "Prof", "Gen", "Lt", "Col", "Maj", "Capt", "Cpl", "Sgt", "Cmdr", "Adm", "Brig", "Sen", "Rep",
        "Gov", "Pres", "Rev", "Hon", "St", "vs", "No", "Nos", "Fig", "Jan", "Feb", "Aug", "Sept", "Oct", "Nov", "Dec", "approx", "ca",
        "e.g", "i.e", "cf", "Messrs", "Supt", "Det", "Insp");

    private static readonly FrozenSet<string> MayBeLast = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "U.S", "U.K", "U.N", "E.U", "D.C", "U.A.E", "a.m", "p.m", "Jr", "Sr", "Inc", "Ltd", "Co", "Corp", "etc", "al", "Ph.D");

    private static readonly FrozenSet<string> Starters = FrozenSet.Create(StringComparer.Ordinal,
        "The", "A", "An", "This", "That", "These", "Those", "He", "She", "It", "They", "We", "I", "You", "In", "On", "At", "But", "And",
        "However", "According", "After", "Before", "When", "While", "As", "For", "There", "His", "Her", "Their", "Its", "Some", "Many");

    public static IEnumerable<(int Start, int End)> Split(string text, int start, int end)
    {
        var from = start;
        var closing = -1;
        // One scan remembers where no closing mark was found, so that a page of opening marks stays linear.
        var barren = -1;
        for (var i = start; i < end; i++)
        {
            if (i > closing && (Quotes.Opens(text[i]) || Quotes.IsPair(text, i, end)) && i >= barren)
            {
                closing = ClosingMark(text, i, end);
                if (closing < 0) barren = i + LongestQuotation;
            }
            if (text[i] is not ('.' or '!' or '?' or '…')) continue;
            // Within a quotation only the stop at its very end may end the sentence with it.
            var endsQuotation = i < closing && (i == closing - 1 || i == closing - 2 && Quotes.IsPair(text, closing - 1, end));
            if (i < closing && !endsQuotation) continue;
            var stop = i + 1;
            while (stop < end && (text[stop] is '.' or '!' or '?' or '…' or ')' or ']' or '’' || Quotes.IsPair(text, stop, end) || Quotes.IsPair(text, stop - 1, end) || Quotes.Closes(text[stop]))) stop++;
            if (stop < end && !char.IsWhiteSpace(text[stop])) { i = stop - 1; continue; }
            var next = stop;
            while (next < end && char.IsWhiteSpace(text[next])) next++;
            if (next < end && (!Begins(text, next) || (text[i] == '.' && IsAbbreviation(text, from, i, next, end)))) { i = stop - 1; continue; }
            if (endsQuotation && text[i] != '.' && next < end && SpeaksSoon(text, next, end)) { i = stop - 1; continue; }
            yield return (from, stop);
            from = next;
            i = Math.Max(i, next - 1);
        }
        while (end > from && char.IsWhiteSpace(text[end - 1])) end--;
        if (end > from) yield return (from, end);
    }

    private static int ClosingMark(string text, int open, int end)
    {
        var limit = Math.Min(end, open + LongestQuotation);
        var isPair = Quotes.IsPair(text, open, end);
        for (var i = isPair ? open + 2 : open + 1; i < limit; i++)
            if (isPair ? Quotes.IsPair(text, i, end) : Quotes.Closes(text[i])) return isPair ? i + 1 : i;
        return -1;
    }

    /// <summary>“Why?” Ann Lee asked: whoever says it belongs to the quotation.</summary>
    private static bool SpeaksSoon(string text, int i, int end)
    {
        for (var words = 0; words < 5 && i < end && char.IsLetter(text[i]); words++)
        {
            var start = i;
            while (i < end && char.IsLetter(text[i])) i++;
            if (words > 0 && Cues.IsVerb(text[start..i], out var grade) && grade == CueGrade.Free || text.AsSpan(start, i - start) is "asked") return true;
            while (i < end && text[i] is ' ' or '.') i++;
        }
        return false;
    }

    private static bool Begins(string text, int i) => !char.IsLower(text[i]) && text[i] is not (',' or ';' or ')');

    private static bool IsAbbreviation(string text, int from, int stop, int next, int end)
    {
        var start = stop;
        while (start > from && stop - start < 12 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '.')) start--;
        var word = text.AsSpan(start, stop - start);
        if (word.Length == 1 && char.IsUpper(word[0]) && word[0] != 'I') return true;
        if (NeverLast.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)) return true;
        if (!MayBeLast.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)) return false;
        var after = next;
        while (after < end && after - next < 12 && char.IsLetter(text[after])) after++;
        return !Starters.Contains(text[next..after]);
    }
}
