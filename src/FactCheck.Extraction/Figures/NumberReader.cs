using System.Collections.Frozen;
using System.Globalization;

namespace FactCheck.Extraction;

/// <summary>Reads numbers: digits, words, ranges, vague words, and the words that bound them.</summary>
internal sealed class NumberReader(VagueNumberConvention convention)
{
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
        ["bn"] = 1000000000, ["tn"] = 1000000000000, ["k"] = 1000, ["mn"] = 1000000, ["m"] = 1000000, ["mil"] = 1000000, ["b"] = 1000000000, ["mln"] = 1000000, ["lakh"] = 100000, ["crore"] = 10000000,
    }.ToFrozenDictionary();

    private static readonly (string[] Words, NumberOperator Bound)[] Bounds =
    [
        (["at", "least"], NumberOperator.AtLeast), (["no", "fewer", "than"], NumberOperator.AtLeast), (["no", "less", "than"], NumberOperator.AtLeast),
        (["not", "less", "than"], NumberOperator.AtLeast), (["a", "minimum", "of"], NumberOperator.AtLeast), (["more", "than"], NumberOperator.MoreThan),
        (["greater", "than"], NumberOperator.MoreThan), (["upwards", "of"], NumberOperator.MoreThan), (["in", "excess", "of"], NumberOperator.MoreThan),
        (["over"], NumberOperator.MoreThan), (["above"], NumberOperator.MoreThan), (["exceeding"], NumberOperator.MoreThan), (["up", "to"], NumberOperator.UpTo), (["at", "most"], NumberOperator.UpTo),
        (["no", "more", "than"], NumberOperator.UpTo), (["not", "more", "than"], NumberOperator.UpTo), (["as", "many", "as"], NumberOperator.UpTo),
        (["as", "much", "as"], NumberOperator.UpTo), (["a", "maximum", "of"], NumberOperator.UpTo), (["nearly"], NumberOperator.Nearly), (["almost"], NumberOperator.Nearly),
        (["fewer", "than"], NumberOperator.FewerThan), (["less", "than"], NumberOperator.FewerThan), (["under"], NumberOperator.FewerThan), (["below"], NumberOperator.FewerThan),
        (["an", "estimated"], NumberOperator.About), (["estimated"], NumberOperator.About), (["about"], NumberOperator.About), (["around"], NumberOperator.About), (["some"], NumberOperator.About),
        (["approximately"], NumberOperator.About), (["roughly"], NumberOperator.About), (["close", "to"], NumberOperator.About), (["just"], NumberOperator.Exactly), (["only"], NumberOperator.Exactly),
        (["exactly"], NumberOperator.Exactly), (["another"], NumberOperator.Exactly), (["~"], NumberOperator.About), (["nearing"], NumberOperator.Nearly), (["as", "few", "as"], NumberOperator.Exactly), (["barely"], NumberOperator.About),
        (["well", "over"], NumberOperator.MoreThan), (["just", "over"], NumberOperator.MoreThan), (["just", "under"], NumberOperator.FewerThan), (["north", "of"], NumberOperator.MoreThan), (["beyond"], NumberOperator.MoreThan),
        (["as", "high", "as"], NumberOperator.UpTo), (["surpassing"], NumberOperator.MoreThan), (["topping"], NumberOperator.MoreThan), (["surpassed"], NumberOperator.MoreThan), (["exceeded"], NumberOperator.MoreThan), (["topped"], NumberOperator.MoreThan), (["a", "total", "of"], NumberOperator.Exactly),
        (["a", "record"], NumberOperator.Exactly), (["at", "the", "least"], NumberOperator.AtLeast), (["<"], NumberOperator.FewerThan), ([">"], NumberOperator.MoreThan), (["less", "then"], NumberOperator.FewerThan), (["more", "then"], NumberOperator.MoreThan),
    ];

    /// <summary>What a mention in words can begin with; looked up once for every word of a text.</summary>
    private static readonly FrozenSet<string> Openers = Units.Keys.Concat(Bounds.Select(b => b.Words[0]))
        .Concat(["between", "a", "an", "half", "dozen", "from", "thousand", "hundred", "million", "one-third", "two-thirds", "three-quarters", "one-quarter", "one-fifth", "four-fifths", "two-fifths", "three-fifths", "one-half", "half-dozen", "$", "€", "£"])
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The longest mention that begins at <paramref name="index"/>, or null.</summary>
    public NumberMention? Read(Sentence sentence, int index, int end)
    {
        if (!MayBegin(sentence, index)) return null;
        var core = index;
        var bound = NumberOperator.Exactly;
        while (core < end && BoundAt(sentence, core) is { } at)
        {
            core += at.Words.Length;
            if (at.Bound != NumberOperator.Exactly) bound = at.Bound;
        }
        if (core > index) core = AfterCurrency(sentence, core, end);
        if (sentence.Word(core) == "between" && Core(sentence, AfterCurrency(sentence, core + 1, end), end) is { } low && And(sentence, low.End) is { } and
            && Core(sentence, AfterCurrency(sentence, and + 1, end), end) is { } high && high.Value >= low.Value)
            return Made(index, core, high.End, Scaled(low, high), high.Value, low, NumberOperator.Exactly, sentence);
        if (Core(sentence, core, end) is not { } number) return null;
        if (bound is NumberOperator.Exactly or NumberOperator.About && Upper(sentence, core, number, end) is { } upper)
            return Made(index, core, upper.End, Scaled(number, upper), upper.Value, number, bound, sentence);
        if (sentence.Starts(number.End, "or", "more") || sentence.Starts(number.End, "or", "so"))
        {
            var isMore = sentence.Word(number.End + 1) == "more";
            return Made(index, core, number.End + 2, number.Value, isMore ? null : number.Value, number, isMore ? NumberOperator.AtLeast : NumberOperator.About, sentence);
        }
        if (sentence.Word(number.End) == "+" && sentence.IsGlued(number.End - 1, number.End))
            return Made(index, core, number.End + 1, number.Value, null, number, NumberOperator.AtLeast, sentence);

        // "More than 40 people" is 41 or more; "more than 1.5 hours" has no next number, so the bound itself is kept.
        var step = decimal.IsInteger(number.Value) && number.Value < 1_000_000 && !number.Vague ? 1 : 0;
        var (min, max) = number.Vague
            ? (bound is NumberOperator.UpTo or NumberOperator.FewerThan or NumberOperator.Nearly ? (decimal?)null : number.Value, (decimal?)null)
            : bound switch
            {
                NumberOperator.AtLeast => (number.Value, (decimal?)null),
                NumberOperator.MoreThan => (number.Value + step, null),
                NumberOperator.UpTo or NumberOperator.Nearly => ((decimal?)null, number.Value),
                NumberOperator.FewerThan => (null, number.Value - step),
                _ => (number.Value, number.Value),
            };
        return Made(index, core, number.End, min, max, number, bound, sentence);
    }

    /// <summary>"seven", "hundred": a word of a number.</summary>
    public static bool IsWord(string word) => Units.ContainsKey(word) || word.Length > 2 && Scales.ContainsKey(word);

    /// <summary>A bare number at <paramref name="index"/>, bounded by nothing: the "two" of "the two insurgents".</summary>
    public static (decimal Value, int End)? Plain(Sentence sentence, int index, int end)
    {
        if (sentence.Tokens[index].Kind == TokenKind.Number)
            return TryDigits(sentence.Tokens[index].Text, out var digits) && !(sentence.Word(index + 1) is "-" or "st" or "nd" or "rd" or "th" or "%") ? (digits, index + 1) : null;
        return InWords(sentence, index, end) is { } number ? (number.Value, number.End) : null;
    }

    /// <summary>The newsroom's vague words; every word of a text is looked up in them.</summary>
    private readonly FrozenDictionary<string, decimal> lowerBounds = convention.LowerBounds.ToFrozenDictionary(StringComparer.Ordinal);

    private bool MayBegin(Sentence sentence, int index)
    {
        var token = sentence.Tokens[index];
        return token.Kind == TokenKind.Number || sentence.Is(index, Trait.Number) || lowerBounds.ContainsKey(token.Lower);
    }

    /// <summary>Whether a mention in words may begin so, whatever the convention.</summary>
    public static bool MayBegin(string word) =>
        Openers.Contains(word) || (word.Contains('-', StringComparison.Ordinal) || word.Length > 8) && Simple(word) is not null;

    private static (string[] Words, NumberOperator Bound)? BoundAt(Sentence sentence, int index)
    {
        if (!ByFirstWord.TryGetValue(sentence.Word(index), out var candidates)) return null;
        foreach (var bound in candidates)
            if (sentence.Starts(index, bound.Words)) return bound;
        return null;
    }

    private static readonly FrozenDictionary<string, (string[] Words, NumberOperator Bound)[]> ByFirstWord =
        Bounds.GroupBy(b => b.Words[0]).ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(b => b.Words.Length).ToArray(), StringComparer.Ordinal);

    /// <summary>"more than $30 billion", "over US$5m": the sign stands between the bound and the number.</summary>
    private static int AfterCurrency(Sentence sentence, int index, int end)
    {
        if (index + 1 < end && sentence.Word(index) is "us" or "c" or "a" or "hk" or "nz" && sentence.Word(index + 1) is "$") index++;
        return index + 1 < end && Measures.Currency(sentence.Word(index)) is not null && sentence.Tokens[index + 1].Kind == TokenKind.Number ? index + 1 : index;
    }

    /// <summary>The "and" after the lower end of "between 15 kHz and 17 kHz".</summary>
    private static int? And(Sentence sentence, int index) =>
        sentence.Word(index) == "and" ? index
        : sentence.Word(index + 1) == "and" && (Measures.Unit(sentence.Word(index)) is not null || sentence.IsGlued(index - 1, index) && sentence.Tokens[index - 1].Kind == TokenKind.Number) ? index + 1
        : sentence.Starts(index, "per", "cent", "and") ? index + 2 : null;

    /// <summary>"10 to 12 million" is ten million to twelve million.</summary>
    private static decimal Scaled(Number low, Number high) => low.Scale == 1 && high.Scale >= 1000 && low.Value < high.Value / high.Scale ? low.Value * high.Scale : low.Value;

    private static NumberMention Made(int first, int core, int end, decimal? min, decimal? max, Number number, NumberOperator bound, Sentence sentence)
    {
        var isNegative = NumberUse.IsNegative(sentence, core);
        if (isNegative) (min, max) = (-max, -min);
        return new(new Run(first, end), new Run(core, end), Plain(min), Plain(max), number.Vague && min is not null, sentence.Tokens[core].Kind == TokenKind.Number)
        {
            Operator = bound,
            Value = (Plain(number.Value) ?? 0) * (isNegative ? -1 : 1),
            IsFraction = number.IsFraction,
            IsVague = number.Vague,
        };
    }

    // 4.5 million is 4500000, not 4500000.0.
    private static decimal? Plain(decimal? value) => value / 1.0000000000000000000000000000m;

    private readonly record struct Number(decimal Value, int End, bool Vague, decimal Scale = 1, bool IsFraction = false);

    /// <summary>"10-12", "10 to 12", "two or three".</summary>
    private Number? Upper(Sentence sentence, int start, Number low, int end)
    {
        if (low.Vague || low.IsFraction) return null;
        var before = sentence.Word(start - 1);
        if (Measures.Currency(before) is not null) before = sentence.Word(start - 2);
        // "Rose by 43 to 419" and "in 2018 to 3.9 million" are two numbers.
        if (before is "from" or "by" or "in") return null;
        var link = low.End;
        if (sentence.Word(link) is "%" or "percent" or "pct") link++;
        else if (sentence.Starts(link, "per", "cent")) link += 2;
        if (sentence.Word(link) is not ("-" or "–" or "—" or "to" or "or")) return null;
        return Core(sentence, AfterCurrency(sentence, link + 1, end), end) is { Vague: false, IsFraction: false } high && high.Value > low.Value ? high : null;
    }

    private Number? Core(Sentence sentence, int index, int end)
    {
        if (index >= end) return null;
        var word = sentence.Word(index);
        if (sentence.Tokens[index].Kind == TokenKind.Number)
        {
            if (!TryDigits(sentence.Tokens[index].Text, out var digits)) return null;
            if (index + 1 < end && Scales.TryGetValue(sentence.Word(index + 1), out var scale) && IsScale(sentence, index, end))
                return new Number(digits * scale, index + 2, false, scale);
            // "1 1/2" and "3/4".
            return new Number(digits, index + 1, false);
        }
        if (Vague(sentence, index, end) is { } vague) return vague;
        if (Fraction(sentence, index, end) is { } fraction) return fraction;
        if (word == "half" && sentence.Word(index + 1) is "a" && Scales.TryGetValue(sentence.Word(index + 2), out var half)) return new Number(half / 2, index + 3, false);
        if (word == "half-dozen") return new Number(6, index + 1, false);
        if (word is "a" && sentence.Word(index + 1) is "half" && sentence.Word(index + 2) == "dozen") return new Number(6, index + 3, false);
        if (word is "a" && sentence.Word(index + 1) is "half-dozen") return new Number(6, index + 2, false);
        if (word is "a" && sentence.Word(index + 1) is "couple" or "pair" && sentence.Word(index + 2) == "of") return new Number(2, index + 3, false);
        if (word is "a" && sentence.Word(index + 1) is "dozen" or "hundred" or "thousand" or "million" or "billion")
            return sentence.Word(index + 2) == "or" ? null : new Number(Scales[sentence.Word(index + 1)], index + 2, false);
        if (word is "dozen" && sentence.Word(index - 1) is "than" or "least" or "about" or "nearly" or "almost") return new Number(12, index + 1, false);
        return InWords(sentence, index, end);
    }

    private static readonly FrozenDictionary<string, decimal> Parts = new Dictionary<string, decimal>
    {
        ["half"] = 2, ["third"] = 3, ["thirds"] = 3, ["quarter"] = 4, ["quarters"] = 4, ["fifth"] = 5, ["fifths"] = 5, ["tenth"] = 10, ["tenths"] = 10,
    }.ToFrozenDictionary();

    /// <summary>"half of", "a third of", "two-thirds", "three quarters".</summary>
    private static Number? Fraction(Sentence sentence, int index, int end)
    {
        var word = sentence.Word(index);
        if (word == "half") return sentence.Word(index + 1) is "of" or "the" or "its" or "their" or "his" or "all" ? new Number(0.5m, index + 1, false, 1, true) : null;
        var dash = word.IndexOf('-', StringComparison.Ordinal);
        if (dash > 0)
            return Units.TryGetValue(word[..dash], out var above) && above is >= 1 and <= 9 && Parts.TryGetValue(word[(dash + 1)..], out var below)
                ? new Number(decimal.Round(above / below, 6), index + 1, false, 1, true) : null;
        if (index + 1 >= end || !Parts.TryGetValue(sentence.Word(index + 1), out var part)) return null;
        if (word is "a" or "one" && part > 2) return sentence.Word(index + 2) == "of" ? new Number(decimal.Round(1 / part, 6), index + 2, false, 1, true) : null;
        return Units.TryGetValue(word, out var count) && count is >= 2 and <= 9 && sentence.Word(index + 1).EndsWith('s') && count < part ? new Number(decimal.Round(count / part, 6), index + 2, false, 1, true) : null;
    }

    /// <summary>"5m" and "5 million" multiply; "5 m" is metres and "5 k" is nothing.</summary>
    private static bool IsScale(Sentence sentence, int index, int end)
    {
        var scale = sentence.Word(index + 1);
        if (scale.Length > 2) return true;
        if (scale is "bn" or "tn") return true;
        if (!sentence.IsGlued(index, index + 1)) return false;
        return sentence.Word(index - 1) is "$" or "£" or "€" or "ps" || scale is not ("m" or "b") && sentence.Word(index + 2) is not "race" || sentence.Tokens[index + 1].Text is "M" or "B" || index + 2 < end && sentence.Tokens[index + 2].Kind == TokenKind.Word && Groups.Things(sentence, index + 2, end) is not null;
    }

    /// <summary>"dozens", "hundreds of thousands", and whatever else the convention knows.</summary>
    private Number? Vague(Sentence sentence, int index, int end)
    {
        if (!lowerBounds.TryGetValue(sentence.Word(index), out var bound)) return null;
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
        // "thirtythree", as old wires have it.
        if (dash < 0)
            foreach (var ten in Tens)
                if (word.Length > ten.Length && word.StartsWith(ten, StringComparison.Ordinal))
                    return Units.TryGetValue(word[ten.Length..], out var one) && one is > 0 and < 10 ? Units[ten] + one : null;
        return dash > 0 && Units.TryGetValue(word[..dash], out var tens) && tens is >= 20 and < 100
            && Units.TryGetValue(word[(dash + 1)..], out var ones) && ones is > 0 and < 10 ? tens + ones : null;
    }

    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static bool TryDigits(string text, out decimal value)
    {
        var plain = text.Replace(",", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal)
            .Replace("\u202F", "", StringComparison.Ordinal).Replace("\u2009", "", StringComparison.Ordinal);
        value = 0;
        // A longer row of digits counts nothing in the world, and its product with "trillion" would not fit.
        return plain.Length <= 15 && decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }
}
