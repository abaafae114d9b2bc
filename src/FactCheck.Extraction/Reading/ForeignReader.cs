using System.Collections.Frozen;
using System.Globalization;

namespace FactCheck.Extraction;

/// <summary>What is found in a language that extraction does not read: what stands in quotation marks, and numbers in digits.</summary>
internal static class ForeignReader
{
    private const int ShortestQuotation = 12, MostNumbers = 3;

    /// <summary>Here 1.5 is one and a half; elsewhere that is 1,5, and 1.500 a thousand and a half.</summary>
    private static readonly FrozenSet<string> PointIsDecimal = Words.Set("zh ja ko he ar hi th ur mul");

    public static IEnumerable<Candidate> Read(Sentence sentence, string language)
    {
        var found = new List<Candidate>();
        var numbers = Numbers(sentence, language);
        var whole = Passage.In(sentence.Text, sentence.Start, sentence.End);
        var words = string.Join(' ', whole.Exact.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        foreach (var figure in numbers)
            found.Add(new Candidate(ClaimKind.Quantity, words, whole, [], figure, 50) { Reasons = [new(WorthSign.Kind, null, 50)] });
        if (found.Count == 0 && Quotation(sentence) is { } quotation)
            found.Add(new Candidate(ClaimKind.Other, words, sentence.Passage(quotation), [], null, 40) { Reasons = [new(WorthSign.Kind, null, 40)] });
        return found;
    }

    private static Run? Quotation(Sentence sentence)
    {
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            if (!sentence.IsQuoted(i)) continue;
            var end = i;
            while (end < sentence.Tokens.Length && sentence.IsQuoted(end)) end++;
            if (sentence.Tokens[end - 1].End - sentence.Tokens[i].Start >= ShortestQuotation) return new Run(i, end);
            i = end;
        }
        return null;
    }

    private static List<Figure> Numbers(Sentence sentence, string language)
    {
        var found = new List<Figure>();
        for (var i = 0; i < sentence.Tokens.Length && found.Count < MostNumbers; i++)
        {
            if (sentence.Tokens[i].Kind != TokenKind.Number) continue;
            var end = i + 1;
            var text = sentence.Tokens[i].Text;
            if (!PointIsDecimal.Contains(language))
            {
                text = text.Replace(".", "", StringComparison.Ordinal);
                if (text.Length - sentence.Tokens[i].Text.Length is not 0 && sentence.Tokens[i].Text.LastIndexOf('.') is var point && sentence.Tokens[i].Text.Length - point != 4) continue;
                if (sentence.Word(end) == "," && end + 1 < sentence.Tokens.Length && sentence.IsGlued(end - 1, end) && sentence.IsGlued(end, end + 1) && sentence.Tokens[end + 1].Kind == TokenKind.Number)
                {
                    text += "." + sentence.Tokens[end + 1].Text;
                    end += 2;
                }
            }
            // A glued letter or mark makes it a name, a date or a time: "T-72", "12.03.2022", "18:30".
            if (sentence.IsGlued(i - 1, i) && sentence.Word(i - 1) is not ("$" or "€" or "£" or "(" or "«" or "“" or "\"") || sentence.IsGlued(end - 1, end) && sentence.Word(end) is "-" or ":" or "/" or "." && end < sentence.Tokens.Length - 1) continue;
            var digits = new string([.. text.Where(c => char.IsAsciiDigit(c) || c == '.')]);
            if (digits.Length > 15 || !decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)) continue;
            if (value is >= 1800 and <= 2100 && digits.Length == 4) continue;
            var unit = sentence.Word(end) is "%" ? "%" : Measures.Currency(sentence.Word(end)) ?? Measures.Currency(sentence.Word(i - 1));
            var group = unit ?? (end < sentence.Tokens.Length && sentence.Tokens[end].Kind == TokenKind.Word ? sentence.Word(end) : "?");
            found.Add(new Figure(Metric.Quantity, group, value, value, false, false, sentence.Slice(new Run(i, end)), FigureScope.Incident, unit, []));
        }
        return found;
    }
}
