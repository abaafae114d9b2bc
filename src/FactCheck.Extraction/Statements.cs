using System.Text;

namespace FactCheck.Extraction;

/// <summary>Words a claim as one plain sentence that can be read without the article.</summary>
internal static class Statements
{
    /// <summary>The content alone: attribution and hedges taken off, a capital in front, a stop behind.</summary>
    public static string Plain(Sentence sentence, Run content) => Finish(Unhedged(sentence, Unquoted(sentence, Unlinked(sentence, content))));

    /// <summary>"X said that …", whatever the order in the text.</summary>
    public static string Attributed(Sentence sentence, Attribution attribution, Link speaker)
    {
        var name = Name(speaker);
        var cue = speaker.Cue ?? "said";
        switch (attribution.Shape)
        {
            case AttributionShape.Accused:
                return Finish(name + sentence.Text[speaker.Passage.End..sentence.Tokens[attribution.Content.End - 1].End]);
            case AttributionShape.AccordingTo:
                return Finish($"According to {name}, {Continued(sentence, attribution.Content)}");
            case AttributionShape.ReportedBy:
                return Finish($"{name} said that {Continued(sentence, attribution.Content)}");
        }
        var content = attribution.Content;
        if (sentence.IsQuoted(Math.Max(content.First, 0)) && sentence.IsQuoted(content.End - 1))
            return Finish($"{name} {Said(cue)}: {Closed(sentence.Slice(content))}");
        if (Cues.IsVerb(cue.ToLowerInvariant(), out var grade) && grade == CueGrade.Object && sentence.Word(content.First - 1) != "that")
            return Finish($"{name} {cue} {Unhedged(sentence, content)}");
        return Finish($"{name} {Said(cue)} that {Continued(sentence, content)}");
    }

    private static string Said(string cue) => cue.ToLowerInvariant() is "told" or "tells" or "adding" or "added" or "continued" or "assured" or "informed" ? "said" : cue;

    /// <summary>A metonym stays as the text has it; a person is given in full, and "he" by name.</summary>
    private static string Name(Link speaker) =>
        speaker.Party is { Kind: PartyKind.Official or PartyKind.Person } person ? person.Name : speaker.Named ?? "Somebody";

    /// <summary>"“Limited” help came" stays; a content that begins with an article goes on in lower case after "that".</summary>
    private static string Continued(Sentence sentence, Run content)
    {
        content = Unlinked(sentence, content);
        var words = Unhedged(sentence, content);
        if (content.IsEmpty || words.Length == 0) return words;
        var first = sentence.Word(content.First);
        var isSmall = Words.Determiners.Contains(first) || Words.Pronouns.Contains(first) && first != "i" || Words.Prepositions.Contains(first) || first is "there" or "at";
        return isSmall ? char.ToLowerInvariant(words[0]) + words[1..] : words;
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

    private static string Unhedged(Sentence sentence, Run content)
    {
        var words = new StringBuilder();
        var from = content.First;
        for (var i = content.First; i < content.End; i++)
        {
            if (sentence.IsQuoted(i) || !Cues.IsHedge(sentence.Word(i))) continue;
            Append(words, sentence.Slice(new Run(from, i)));
            from = sentence.Word(i + 1) == "," ? i + 2 : i + 1;
        }
        Append(words, sentence.Slice(new Run(from, content.End)));
        return words.ToString();
    }

    private static void Append(StringBuilder words, string more)
    {
        if (more.Length == 0) return;
        if (words.Length > 0) words.Append(' ');
        words.Append(more);
    }

    /// <summary>“Yes,” → “Yes.”: the comma led on to the speaker, who now stands in front.</summary>
    private static string Closed(string quotation) =>
        quotation.Length > 2 && Quotes.IsMark(quotation[^1]) && quotation[^2] == ',' ? quotation[..^2] + "." + quotation[^1] : quotation;

    private static string Finish(string text)
    {
        var words = new StringBuilder(text.Length + 1);
        var isSpace = false;
        foreach (var c in text.AsSpan().Trim())
        {
            if (char.IsWhiteSpace(c)) { isSpace = true; continue; }
            if (isSpace) words.Append(' ');
            isSpace = false;
            words.Append(c);
        }
        while (words.Length > 0 && words[^1] is ',' or ';' or ':') words.Length--;
        if (words.Length == 0) return "";
        words[0] = char.ToUpperInvariant(words[0]);
        var last = words[^1];
        if (last is '.' or '!' or '?' or '…') return words.ToString();
        return words.Length > 1 && Quotes.IsMark(last) && words[^2] is '.' or '!' or '?' ? words.ToString() : words.Append('.').ToString();
    }
}
