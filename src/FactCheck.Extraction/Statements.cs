using System.Globalization;
using System.Text;

namespace FactCheck.Extraction;

/// <summary>Words a claim as one plain sentence that can be read without the article.</summary>
internal static class Statements
{
    /// <summary>The content alone: attribution and hedges taken off, a capital in front, a stop behind.</summary>
    public static string Plain(Wording wording, Run content) => Finish(Unhedged(wording, Unquoted(wording.Sentence, Unlinked(wording.Sentence, content))));

    /// <summary>"X said that …", whatever the order in the text.</summary>
    /// <param name="isQuoted">Whether all of the content is somebody's very words, as the whole paragraph tells.</param>
    public static string Attributed(Wording wording, Attribution attribution, Run content, Link speaker, bool isQuoted)
    {
        var sentence = wording.Sentence;
        var name = Name(speaker);
        var cue = speaker.Cue ?? "said";
        switch (attribution.Shape)
        {
            case AttributionShape.Accused:
                var after = content.First;
                while (after > 0 && sentence.Tokens[after - 1].Start >= speaker.Passage.End) after--;
                return Finish($"{name} {wording.Slice(new Run(after, content.End))}");
            case AttributionShape.AccordingTo when !isQuoted:
                return Finish($"According to {name}, {Continued(wording, content)}");
            case AttributionShape.ReportedBy when !isQuoted:
                return Finish($"{name} said that {Continued(wording, content)}");
        }
        if (isQuoted) return Finish($"{name} {Said(cue)}: {Quoted(sentence, content)}");
        // "demanded a ceasefire", "called the raid a crime": without "that" only plain verbs of saying open a clause.
        var isClause = sentence.Word(content.First - 1) == "that" || attribution.IsPostposed || Cues.IsVerb(cue.ToLowerInvariant(), out var grade) && grade == CueGrade.Free;
        if (!isClause && Said(cue) == cue) return Finish($"{name} {cue} {Unhedged(wording, content)}");
        return Finish($"{name} {Said(cue)} that {Continued(wording, content)}");
    }

    /// <summary>Adds to "on Thursday" the day it was, where that is known: "on Thursday (10 March 2022)".</summary>
    /// <returns>Whether any was added.</returns>
    public static bool Date(Wording wording, IReadOnlyList<TimeMention> times)
    {
        var any = false;
        foreach (var time in times)
        {
            if (time.From is not { } from || Day(time.Wording, from, time.To) is not { } day) continue;
            var last = Array.FindIndex(wording.Sentence.Tokens, t => t.End == time.Passage.End);
            if (wording.Sentence.Word(last + 1) is "-" or "–" or "/" && wording.Sentence.IsGlued(last, last + 1)) continue;
            // "Thursday's raid (…)" would date the raid; "Thursday’s (10 March 2022) raid" says what is meant.
            if (wording.Sentence.Word(last + 1) == "'s") last++;
            wording.Add(last, $" ({day})");
            any = true;
        }
        return any;
    }

    /// <summary>What the wording leaves to the day of the article; null where it leaves nothing.</summary>
    private static string? Day(string wording, DateOnly from, DateOnly? to)
    {
        string As(string form) => from.ToString(form, CultureInfo.InvariantCulture);
        var last = wording[(wording.LastIndexOf(' ') + 1)..].ToLowerInvariant();
        if (wording.Any(char.IsAsciiDigit)) return wording.Contains(As("yyyy"), StringComparison.Ordinal) ? null : As("yyyy");
        if (last is "year" or "years") return to is null || to == from ? null : As("yyyy");
        if (last is "ago") return to != from ? null : As("d MMMM yyyy");
        if (Words.Months.Contains(last)) return As("yyyy");
        if (to == from || to is null) return As("d MMMM yyyy");
        return last == "month" ? As("MMMM yyyy")
            : last == "week" && to is { } end ? $"{As(from.Month == end.Month ? "%d" : from.Year == end.Year ? "d MMMM" : "d MMMM yyyy")}–{end.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}" : null;
    }

    /// <summary>The verb as it stands, where it can stand before "that": "adding", "told" and a colon cannot.</summary>
    private static string Said(string cue)
    {
        var word = cue.ToLowerInvariant();
        return word is "told" or "tells" or "added" or "continued" or "assured" or "informed" || word.EndsWith("ing", StringComparison.Ordinal) || !Cues.IsVerb(word) ? "said" : cue;
    }

    /// <summary>What a statement calls whoever a pronoun names; null where that is not certain.</summary>
    public static string? Named(Link speaker) => Name(speaker) is var name && name != speaker.Named ? name : null;

    /// <summary>A metonym stays as the text has it; a person is given in full, and "he" by name.</summary>
    private static string Name(Link speaker) =>
        speaker.Party is { Kind: PartyKind.Official or PartyKind.Person } person ? person.Name : speaker.Called ?? speaker.Named ?? "Somebody";

    /// <summary>"“Limited” help came" stays; a content that begins with an article goes on in lower case after "that".</summary>
    private static string Continued(Wording wording, Run content)
    {
        var sentence = wording.Sentence;
        content = Unlinked(sentence, content);
        var words = Unhedged(wording, content);
        if (content.IsEmpty || words.Length == 0) return words;
        var first = sentence.Word(content.First);
        var isSmall = Words.Determiners.Contains(first) || Words.Pronouns.Contains(first) && first != "i" || Words.Prepositions.Contains(first) || first is "there" or "at";
        return isSmall && !wording.IsReplaced(content.First) ? char.ToLowerInvariant(words[0]) + words[1..] : words;
    }

    /// <summary>Without marks and "that" or "and" in front, and without a comma behind.</summary>
    private static Run Unlinked(Sentence sentence, Run content)
    {
        var (first, end) = (content.First, content.End);
        while (first < end && (sentence.Word(first) is "," or ";" or ":" or "–" or "—" or "that" or "and" or "but" or "subsequently" or "meanwhile" or "however")) first++;
        while (end > first && sentence.Word(end - 1) is "," or ";" or ":" or "–" or "—" or ".") end--;
        return new Run(first, end);
    }

    private static Run Unquoted(Sentence sentence, Run content)
    {
        if (content.Length < 3 || !sentence.IsQuoted(content.First) || !sentence.IsQuoted(content.End - 1)) return content;
        for (var i = content.First; i < content.End; i++)
            if (!sentence.IsQuoted(i)) return content;
        var (first, end) = content;
        if (sentence.Tokens[first].Kind == TokenKind.Mark) first++;
        while (end > first && sentence.Tokens[end - 1].Kind == TokenKind.Mark) end--;
        return new Run(first, end);
    }

    private static string Unhedged(Wording wording, Run content)
    {
        var sentence = wording.Sentence;
        if (!sentence.Any(Trait.Hedge)) return wording.Slice(content);
        var words = new StringBuilder();
        var from = content.First;
        for (var i = content.First; i < content.End; i++)
        {
            if (sentence.IsQuoted(i) || !Cues.IsHedge(sentence.Word(i))) continue;
            Append(words, wording.Slice(new Run(from, i)));
            from = sentence.Word(i + 1) == "," ? i + 2 : i + 1;
        }
        Append(words, wording.Slice(new Run(from, content.End)));
        return words.ToString();
    }

    private static void Append(StringBuilder words, string more)
    {
        if (more.Length == 0) return;
        if (words.Length > 0) words.Append(' ');
        words.Append(more);
    }

    /// <summary>
    /// “Yes,” → “Yes.”: the comma led on to the speaker, who now stands in front. A sentence out of the middle of a quotation gets marks
    /// of its own.
    /// </summary>
    private static string Quoted(Sentence sentence, Run content)
    {
        content = Unlinked(sentence, content);
        var (first, end) = content;
        var opens = first < end && Quotes.Opens(Quotes.MarkOf(sentence.Tokens[first]));
        if (opens) first++;
        var closes = end > first && Quotes.Closes(Quotes.MarkOf(sentence.Tokens[end - 1]));
        if (closes) end--;
        if (end <= first) return sentence.Slice(content);
        var words = sentence.Slice(new Run(first, end)).TrimEnd();
        if (words.EndsWith(',')) words = words[..^1] + ".";
        if (opens && closes) return sentence.Tokens[first - 1].Text + words + sentence.Tokens[end].Text;
        return words.Length > 0 && words[^1] is '.' or '!' or '?' or '…' ? $"“{words}”" : $"“{words}.”";
    }

    private static string Finish(string text)
    {
        var words = text.Length < 512 ? stackalloc char[text.Length + 1] : new char[text.Length + 1];
        var (length, isSpace) = (0, false);
        foreach (var c in text.AsSpan().Trim())
        {
            if (char.IsWhiteSpace(c)) { isSpace = true; continue; }
            if (isSpace) words[length++] = ' ';
            isSpace = false;
            words[length++] = c;
        }
        while (length > 0 && words[length - 1] is ',' or ';' or ':') length--;
        if (length == 0) return "";
        words[0] = char.ToUpperInvariant(words[0]);
        var isEnded = words[length - 1] is '.' or '!' or '?' or '…' || length > 1 && Quotes.IsMark(words[length - 1]) && words[length - 2] is '.' or '!' or '?';
        if (!isEnded) words[length++] = '.';
        return words[..length].ToString();
    }
}
