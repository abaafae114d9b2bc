using System.Text;

namespace FactCheck.Extraction;

/// <summary>Texts from a number: the same number gives the same text on every machine. Used by the tests and, for many more, by the evaluation.</summary>
internal static class FuzzTexts
{
    private static readonly string[] Pieces =
    [
        "According to Kyiv, ", "three people ", "were killed", " and ", "12 ", "said ", "that ", "“", "”", "\"", "‘", "’s ", "’", ". ", ", ", "Ann Lee ", "Reportedly, ", "accused ", "Russia ", "of ", "(", ")", "[", "]", "{", "«", "»", "„", "‹",
        "\n", "\n\n", "\r\n", "\r", "\t", "\u00A0", "\u202F", "\u2009", "\u2028", "\u2029", "\u0085", "\U0001F600", "\U0001F469\u200D\U0001F680", "\uD83D", "\uDE00", "e\u0301", "\u0301\u0301\u0301", "\u200B", "\uFEFF", "\u202E", "\u200F",
        "שלום ", "مرحبا ", "١٢ ", "१२ ", "的", "、", "。", "dozens of ", "between ", "10-12", "10–12 ", "$", "€", "%", "U.S. ", "the ", "including ", "a child", "- ", "–", "—", "é", "İ", "ß", "ﬁ", "no ", "none of ", "million ", "because of ",
        "killed ", "killing ", "dead ", "deaths ", "death toll ", "rose to ", "from ", "by ", "told ", "BBC ", "It was reported that ", "he ", "they ", "more than ", "9999999999999999999999", "99999999999999", "0.000001", "1,234,567", "1.2.3", "'", ":", ";", "\0", "\u0007",
        "on Thursday ", "last night ", "31 February ", "in May ", "99999 years ago ", "half of ", "two-thirds of ", "a 12-year-old girl ", "shot ", "himself ", "wounding ", "the two ", "as well as ", "along with ", "USD10m", "5m ", "-5 ", "minus ", "#1", "@a", "...", "?!", "!!!", "ACCUSED OF ", "HAVING ",
    ];

    public static string Of(ulong number)
    {
        var state = number * 0x9E3779B97F4A7C15UL + 0xD1B54A32D192ED03UL;
        ulong Next(ulong below)
        {
            state ^= state << 13; state ^= state >> 7; state ^= state << 17;
            return state % below;
        }
        var text = new StringBuilder();
        var kind = Next(8);
        var length = (int)Next(60);
        switch (kind)
        {
            // Any units whatever, halves of pairs among them.
            case 0:
                for (var i = 0; i < length; i++) text.Append((char)Next(0x10000));
                break;
            // One piece over and over: the quotes and brackets that are never closed.
            case 1:
                var piece = Pieces[(int)Next((ulong)Pieces.Length)];
                for (var i = 0; i < length * 4; i++) text.Append(piece);
                break;
            // Two that alternate.
            case 2:
                var (one, two) = (Pieces[(int)Next((ulong)Pieces.Length)], Pieces[(int)Next((ulong)Pieces.Length)]);
                for (var i = 0; i < length * 2; i++) text.Append(one).Append(two);
                break;
            default:
                for (var i = 0; i < length; i++) text.Append(Pieces[(int)Next((ulong)Pieces.Length)]);
                break;
        }
        return text.ToString();
    }

    /// <summary>Extracts from a text, and throws where a passage is not what it says; how many candidates there were.</summary>
    public static int Check(string text)
    {
        var candidates = Extractor.Extract(text, new ExtractionOptions(ArticleDate: new DateOnly(2022, 3, 10)));
        foreach (var candidate in candidates)
        {
            if (string.IsNullOrWhiteSpace(candidate.Statement)) throw new InvalidOperationException("A statement is empty.");
            foreach (var passage in candidate.Chain.Select(l => l.Passage).Concat(candidate.Repeats).Concat(candidate.Times.Select(t => t.Passage)).Prepend(candidate.Passage))
                Exact(text, passage);
        }
        foreach (var mention in CasualtyReport.Read(text).Mentions) Exact(text, mention.Passage);
        foreach (var quantity in Quantity.In(text)) Exact(text, quantity.Passage);
        return candidates.Count;
    }

    private static void Exact(string text, Passage passage)
    {
        if (text[passage.Start..passage.End] != passage.Exact) throw new InvalidOperationException("A passage is not the text that it points at.");
        if (Splits(text, passage.Start) || Splits(text, passage.End)) throw new InvalidOperationException("A passage splits a surrogate pair.");
    }

    private static bool Splits(string text, int at) => at > 0 && at < text.Length && char.IsHighSurrogate(text[at - 1]) && char.IsLowSurrogate(text[at]);
}
