using System.Collections.Frozen;

namespace FactCheck.Extraction;

/// <summary>
/// What a sentence shows of being worth a check: its words, its pairs of words, and its shape. Names count only as names, so that
/// nobody is checked more than another.
/// </summary>
internal static class WorthFeatures
{
    /// <summary>Longer pairs are links and codes, which say nothing.</summary>
    private const int LongestPair = 60;

    private static readonly FrozenSet<string> First = Words.Set("i me my mine myself we us our ours ourselves i'm i've i'd i'll we've we're we'll we'd");
    private static readonly FrozenSet<string> Second = Words.Set("you your yours you're you've you'll");
    private static readonly FrozenSet<string> Wishes = Words.Set("will would should could must may might shall let's want need hope believe think let going'll");
    private static readonly FrozenSet<string> Compared = Words.Set("more less most least highest lowest largest biggest worst best first never only every all record higher lower fewer worse better than ever");
    private static readonly FrozenSet<string> Negated = Words.Set("not no never n't nothing nobody none don't didn't doesn't wasn't isn't can't won't haven't hasn't");

    private static readonly WorthWord Start = new("^"), End = new("end"), Number = new("#"), Year = new("#year"), Name = new("Name");
    private static readonly FeatureText Space = new(" "), Stemmed = new("~"), None = new("");
    private static readonly FeatureText[] Digits = [.. "0123456789".Select(digit => new FeatureText(digit.ToString()))];

    private static readonly FeatureText Length = new("=length "), Numbers = new("=numbers "), Money = new("=money "), Percent = new("=percent "), Years = new("=years "), Names = new("=names "),
        FirstPerson = new("=first-person "), SecondPerson = new("=second-person "), Wished = new("=wishes "), Comparisons = new("=compared "), Negations = new("=negated "), Past = new("=past "),
        NumberAndPast = new("=number-and-past"), OthersNamed = new("=others-named"), WeDid = new("=we-did"), Plain = new("=plain");

    /// <summary>Takes features one by one; in parts, so that none is written down only to be looked up.</summary>
    public interface ITaker
    {
        /// <summary>A word, "stem~", "two words", or "=shape 1", in up to three parts.</summary>
        /// <param name="at">The token that it ends at; -1 for the shape of the whole.</param>
        void Take(in FeatureText first, in FeatureText second, in FeatureText third, int at);
    }

    /// <summary>The lists that a word stands in.</summary>
    public static Trait TraitsOf(string word)
    {
        var found = Trait.None;
        if (First.Contains(word)) found |= Trait.FirstPerson;
        if (Second.Contains(word)) found |= Trait.SecondPerson;
        if (Wishes.Contains(word)) found |= Trait.Wish;
        if (Compared.Contains(word)) found |= Trait.Comparison;
        if (Negated.Contains(word)) found |= Trait.Negation;
        if (word.Length > 3 && word.EndsWith("ed", StringComparison.Ordinal) || word is "was" or "were" or "had" or "did" or "went" or "said" or "voted" or "came" or "got" or "lost" or "cut" or "took" or "gave" or "made") found |= Trait.Past;
        return found;
    }

    /// <summary>The features in the order of the sentence, each as often as it occurs: every word, its stem, and it with the one before.</summary>
    public static void Of<T>(Sentence sentence, Run within, ref T into) where T : ITaker, allows ref struct
    {
        var (numbers, money, percent, years, names, first, second, wishes, compared, negated, past) = (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        var before = Start;
        var words = 0;
        for (var i = within.First; i < within.End; i++)
        {
            var token = sentence.Tokens[i];
            var lower = token.Lower;
            var word = token.Lexeme.Worth;
            if (token.Kind == TokenKind.Mark)
            {
                if (lower is "$" or "€" or "£") money++;
                else if (lower is "%") percent++;
                else if (lower is not ("\"" or "“" or "”")) continue;
                Pair(word, before, i, ref into);
                continue;
            }
            words++;
            var traits = token.Lexeme.Traits;
            if (token.Kind == TokenKind.Number || (traits & Trait.NumberWord) != 0)
            {
                numbers++;
                if (token is { Kind: TokenKind.Number, Text.Length: 4 } && token.Text[0] is '1' or '2') { years++; word = Year; }
                else word = Number;
            }
            else if (token.IsCapitalised && i > sentence.FirstWord && lower is not ("i" or "i'm" or "i've" or "i'd" or "i'll" or "congress" or "federal" or "senate" or "american" or "americans" or "president"))
            {
                names++;
                word = Name;
            }
            else
            {
                if ((traits & Trait.FirstPerson) != 0) first++;
                if ((traits & Trait.SecondPerson) != 0) second++;
                if ((traits & Trait.Wish) != 0) wishes++;
                if ((traits & Trait.Comparison) != 0) compared++;
                if ((traits & Trait.Negation) != 0) negated++;
                if ((traits & Trait.Past) != 0) past++;
                if (lower is "percent" or "percentage") percent++;
                if (lower is "dollars") money++;
            }
            into.Take(word.Word, None, None, i);
            Pair(before, word, i, ref into);
            if (word.Stem.Length is > 0 and < LongestPair) into.Take(word.Stem, Stemmed, None, i);
            before = word;
        }
        if (within.End < sentence.Tokens.Length) Pair(End, sentence.Tokens[^1].Lexeme.Worth, sentence.Tokens.Length - 1, ref into);
        into.Take(Length, Digits[words <= 4 ? 0 : words <= 8 ? 1 : words <= 12 ? 2 : words <= 18 ? 3 : words <= 26 ? 4 : words <= 40 ? 5 : 6], None, -1);
        Shape(Numbers, Math.Min(numbers, 3), ref into);
        Shape(Money, Math.Min(money, 2), ref into);
        Shape(Percent, Math.Min(percent, 2), ref into);
        Shape(Years, Math.Min(years, 1), ref into);
        Shape(Names, Math.Min(names, 4), ref into);
        Shape(FirstPerson, Math.Min(first, 3), ref into);
        Shape(SecondPerson, Math.Min(second, 2), ref into);
        Shape(Wished, Math.Min(wishes, 3), ref into);
        Shape(Comparisons, Math.Min(compared, 3), ref into);
        Shape(Negations, Math.Min(negated, 2), ref into);
        Shape(Past, Math.Min(past, 3), ref into);
        if (numbers > 0 && past > 0) into.Take(NumberAndPast, None, None, -1);
        if (first == 0 && names > 0) into.Take(OthersNamed, None, None, -1);
        if (first > 0 && past > 0) into.Take(WeDid, None, None, -1);
        if (first == 0 && wishes == 0) into.Take(Plain, None, None, -1);
    }

    private static void Pair<T>(WorthWord first, WorthWord second, int at, ref T into) where T : ITaker, allows ref struct
    {
        if (first.Word.Length + 1 + second.Word.Length <= LongestPair) into.Take(first.Word, Space, second.Word, at);
    }

    private static void Shape<T>(in FeatureText name, int value, ref T into) where T : ITaker, allows ref struct
    {
        if (value > 0) into.Take(name, Digits[value], None, -1);
    }
}
