using System.Collections.Frozen;
using System.Globalization;

namespace FactCheck.Extraction;

/// <summary>Reads numbers: digits, words, ranges, vague words, and the words that bound them.</summary>
internal sealed class NumberReader(VagueNumberConvention convention)
{
    private enum Bound { Exact, AtLeast, MoreThan, UpTo, FewerThan }

    private static readonly FrozenDictionary<string, decimal> Units = new Dictionary<string, decimal>
    {
        ["zero"] = 0, ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9,
        ["ten"] = 10, ["eleven"] = 11, ["twelve"] = 12, ["thirteen"] = 13, ["fourteen"] = 14, ["fifteen"] = 15, ["sixteen"] = 16,
        ["seventeen"] = 17, ["eighteen"] = 18, ["nineteen"] = 19, ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50,
        ["sixty"] = 60, ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, decimal> Scales = new Dictionary<string, decimal>
    {
        ["dozen"] = 12, ["hundred"] = 100, ["thousand"] = 1000, ["million"] = 1000000, ["billion"] = 1000000000, ["trillion"] = 1000000000000,
        ["bn"] = 1000000000, ["k"] = 1000, ["mn"] = 1000000, ["m"] = 1000000,
    }.ToFrozenDictionary();

    private static readonly (string[] Words, Bound Bound)[] Bounds =
    [
        (["at", "least"], Bound.AtLeast), (["no", "fewer", "than"], Bound.AtLeast), (["no", "less", "than"], Bound.AtLeast),
        (["not", "less", "than"], Bound.AtLeast), (["a", "minimum", "of"], Bound.AtLeast), (["more", "than"], Bound.MoreThan),
        (["greater", "than"], Bound.MoreThan), (["upwards", "of"], Bound.MoreThan), (["in", "excess", "of"], Bound.MoreThan),
        (["over"], Bound.MoreThan), (["above"], Bound.MoreThan), (["exceeding"], Bound.MoreThan), (["up", "to"], Bound.UpTo), (["at", "most"], Bound.UpTo),
        (["no", "more", "than"], Bound.UpTo), (["not", "more", "than"], Bound.UpTo), (["as", "many", "as"], Bound.UpTo),
        (["as", "much", "as"], Bound.UpTo), (["a", "maximum", "of"], Bound.UpTo), (["nearly"], Bound.UpTo), (["almost"], Bound.UpTo),
        (["fewer", "than"], Bound.FewerThan), (["less", "than"], Bound.FewerThan), (["under"], Bound.FewerThan), (["below"], Bound.FewerThan),
        (["an", "estimated"], Bound.Exact), (["estimated"], Bound.Exact), (["about"], Bound.Exact), (["around"], Bound.Exact), (["some"], Bound.Exact),
        (["approximately"], Bound.Exact), (["roughly"], Bound.Exact), (["close", "to"], Bound.Exact), (["just"], Bound.Exact), (["only"], Bound.Exact),
        (["exactly"], Bound.Exact), (["another"], Bound.Exact),
    ];

    /// <summary>The longest mention that begins at <paramref name="index"/>, or null.</summary>
    public NumberMention? Read(Sentence sentence, int index, int end)
    {
        var core = index;
        var bound = Bound.Exact;
        for (var more = true; more;)
        {
            more = false;
            foreach (var (words, kind) in Bounds)
            {
                if (!sentence.Starts(core, words)) continue;
                core += words.Length;
                if (kind != Bound.Exact) bound = kind;
                more = true;
                break;
            }
        }
        if (sentence.Word(core) == "between" && Core(sentence, core + 1, end) is { } low && sentence.Word(low.End) == "and"
            && Core(sentence, low.End + 1, end) is { } high && high.Value >= low.Value)
            return Made(index, core, high.End, low.Value, high.Value, low, sentence);
        if (Core(sentence, core, end) is not { } number) return null;
        if (bound == Bound.Exact && Upper(sentence, core, number, end) is { } upper)
            return Made(index, core, upper.End, number.Value, upper.Value, number, sentence);
        if (sentence.Starts(number.End, "or", "more")) return Made(index, core, number.End + 2, number.Value, null, number, sentence);

        // "More than 40 people" is 41 or more; "more than 1.5 hours" has no next number, so the bound itself is kept.
        var step = decimal.IsInteger(number.Value) && number.Value < 1_000_000 && !number.Vague ? 1 : 0;
        var (min, max) = number.Vague
            ? (bound is Bound.UpTo or Bound.FewerThan ? (decimal?)null : number.Value, (decimal?)null)
            : bound switch
            {
                Bound.AtLeast => (number.Value, (decimal?)null),
                Bound.MoreThan => (number.Value + step, null),
                Bound.UpTo => ((decimal?)null, number.Value),
                Bound.FewerThan => (null, number.Value - step),
                _ => (number.Value, number.Value),
            };
        return Made(index, core, number.End, min, max, number, sentence);
    }

    private static NumberMention Made(int first, int core, int end, decimal? min, decimal? max, Number number, Sentence sentence) =>
        new(new Run(first, end), new Run(core, end), Plain(min), Plain(max), number.Vague && min is not null, sentence.Tokens[core].Kind == TokenKind.Number);

    // 4.5 million is 4500000, not 4500000.0.
    private static decimal? Plain(decimal? value) => value / 1.0000000000000000000000000000m;

    private readonly record struct Number(decimal Value, int End, bool Vague);

    /// <summary>"10-12", "10 to 12", "two or three".</summary>
    private Number? Upper(Sentence sentence, int start, Number low, int end)
    {
        if (low.Vague || sentence.Word(start - 1) == "from") return null;
        if (sentence.Word(low.End) is not ("-" or "–" or "—" or "to" or "or")) return null;
        return Core(sentence, low.End + 1, end) is { Vague: false } high && high.Value > low.Value ? high : null;
    }

    private Number? Core(Sentence sentence, int index, int end)
    {
        if (index >= end) return null;
        var word = sentence.Word(index);
        if (sentence.Tokens[index].Kind == TokenKind.Number)
        {
            if (!TryDigits(sentence.Tokens[index].Text, out var digits)) return null;
            var scaled = index + 1 < end && Scales.TryGetValue(sentence.Word(index + 1), out var scale) && IsScale(sentence, index) ? digits * scale : digits;
            return new Number(scaled, scaled == digits ? index + 1 : index + 2, false);
        }
        if (Vague(sentence, index, end) is { } vague) return vague;
        if (word == "half" && sentence.Word(index + 1) is "a" && Scales.TryGetValue(sentence.Word(index + 2), out var half)) return new Number(half / 2, index + 3, false);
        if (word is "a" && sentence.Word(index + 1) is "dozen" or "hundred" or "thousand" or "million" or "billion")
            return sentence.Word(index + 2) == "or" ? null : new Number(Scales[sentence.Word(index + 1)], index + 2, false);
        return InWords(sentence, index, end);
    }

    /// <summary>"5m" and "5 million" multiply; "5 m" is metres and "5 k" is nothing.</summary>
    private static bool IsScale(Sentence sentence, int index) =>
        sentence.Word(index + 1).Length > 2 || sentence.Word(index + 1) == "bn" || (sentence.IsGlued(index, index + 1) && sentence.Word(index - 1) is "$" or "£" or "€");

    /// <summary>"dozens", "hundreds of thousands", and whatever else the convention knows.</summary>
    private Number? Vague(Sentence sentence, int index, int end)
    {
        if (!convention.LowerBounds.TryGetValue(sentence.Word(index), out var bound)) return null;
        if (sentence.Word(index + 1) == "of" && index + 2 < end)
            switch (sentence.Word(index + 2))
            {
                case "thousands": return new Number(bound * 1000, index + 3, true);
                case "millions": return new Number(bound * 1000000, index + 3, true);
            }
        return new Number(bound, index + 1, true);
    }

    private static Number? InWords(Sentence sentence, int index, int end)
    {
        // As one does by hand: "two hundred and five thousand" gathers 205 below the next large scale.
        decimal total = 0, part = 0;
        var i = index;
        var any = false;
        for (; i < end && i - index < 10; i++)
        {
            var word = sentence.Word(i);
            if (Simple(word) is { } simple && (part == 0 || (part % 100 == 0 && simple < 100)) && !(any && part == 0 && total == 0)) { part += simple; any = true; }
            else if (any && word == "dozen") part *= 12;
            else if (any && word == "hundred") part *= 100;
            else if (any && word.Length > 2 && Scales.TryGetValue(word, out var scale) && scale >= 1000) { total += part * scale; part = 0; }
            else if (any && word == "and" && sentence.Word(i - 1) is "hundred" or "thousand" && Simple(sentence.Word(i + 1)) is not null) continue;
            else break;
        }
        return any ? new Number(total + part, i, false) : null;
    }

    /// <summary>"seven", "twenty-three".</summary>
    private static decimal? Simple(string word)
    {
        if (Units.TryGetValue(word, out var value)) return value;
        var dash = word.IndexOf('-', StringComparison.Ordinal);
        return dash > 0 && Units.TryGetValue(word[..dash], out var tens) && tens is >= 20 and < 100
            && Units.TryGetValue(word[(dash + 1)..], out var ones) && ones is > 0 and < 10 ? tens + ones : null;
    }

    private static bool TryDigits(string text, out decimal value)
    {
        var plain = text.Replace(",", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal)
            .Replace("\u202F", "", StringComparison.Ordinal).Replace("\u2009", "", StringComparison.Ordinal);
        value = 0;
        // A longer row of digits counts nothing in the world, and its product with "trillion" would not fit.
        return plain.Length <= 15 && decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }
}
