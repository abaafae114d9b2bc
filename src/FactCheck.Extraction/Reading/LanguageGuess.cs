using System.Collections.Frozen;

namespace FactCheck.Extraction;

/// <summary>The language that a text is written in, as far as its letters and smallest words tell.</summary>
/// <param name="Tag">A BCP 47 tag: "en", "uk"; "und" where nothing tells.</param>
/// <param name="IsRead">Whether extraction reads it; of any other it finds quotations and numbers only.</param>
public sealed record TextLanguage(string Tag, bool IsRead)
{
    /// <summary>Guesses from the first letters of a text; the same text gives the same guess on every machine.</summary>
    public static TextLanguage Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tag = LanguageGuess.Of(text);
        // A text of a few words, or of numbers alone, is read as English is: nothing in it says that it is not.
        return new TextLanguage(tag, tag is "en" or "und");
    }
}

/// <summary>Script first; within a script, whose smallest words occur most.</summary>
internal static class LanguageGuess
{
    /// <summary>So much of a text tells its language.</summary>
    private const int Longest = 6000;

    /// <summary>Fewer small words tell nothing.</summary>
    private const int FewestHits = 3;

    private static readonly (string Tag, FrozenSet<string> Words)[] Latin =
    [
        ("en", Words.Set("the of and to in a is that for it was on with as be by at this have from or had not are but were which they his her she he said has been would their who will an")),
        ("de", Words.Set("der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über so zum war haben nur oder aber vor zur bis mehr durch")),
        ("fr", Words.Set("le la les de des et en un une du est que dans qui pour pas sur au par plus avec ce il sont se ne ou été aux cette ses mais comme elle nous leur ont était")),
        ("es", Words.Set("el la los las de que y en un una por con no se su para es al lo como más o pero sus le ha este sí porque esta entre cuando muy sin sobre también fue había")),
        ("pt", Words.Set("o a os as de que e do da em um uma para com não se na no por mais dos das ao como mas foi ele ela seu sua ou são está também pelo pela até")),
        ("it", Words.Set("il lo la i gli le di che e un una in per non è con del della dei delle si da come più ma anche al alla nel nella sono ha ho questo questa dal dalla")),
        ("nl", Words.Set("de het een van en in is dat op te zijn met voor niet aan er om ook als dan maar bij uit door over naar ze hij was heeft wordt nog wel deze")),
        ("pl", Words.Set("i w na z się do nie że to jest o jak po co za od ale przez dla są przy być także oraz tego który która które był było")),
        ("tr", Words.Set("ve bir bu da de için ile çok olarak daha olan gibi kadar sonra ne var ama en iki ise ya her mi göre değil")),
        ("sv", Words.Set("och att det som en på är av för med till den har de inte om ett men var jag från vid så kan när också")),
        ("ro", Words.Set("și în de la cu pe un o că nu care din a este pentru mai se fost au prin ale lui sunt această")),
        ("cs", Words.Set("a v se na je že s z do o to za by pro jsem ale jako jeho od při nebo který která které byl také")),
        ("id", Words.Set("yang dan di dengan untuk dari pada ini itu tidak akan dalam ke oleh telah juga ada adalah karena mereka")),
    ];

    private static readonly (string Tag, FrozenSet<string> Words)[] Cyrillic =
    [
        ("ru", Words.Set("и в не на что с по как это из у за к от о но для же до было был его так только они все или если при также где ещё после")),
        ("uk", Words.Set("і в не на що з та у до за як це від про є його для але й також які які було після під або щоб вже ще через")),
        ("bg", Words.Set("и на да в се за от че са с не по до е като това но при след със беше които която към")),
        ("sr", Words.Set("и у је да се на за не су од са као то ће би али који која које из до")),
    ];

    public static string Of(string text)
    {
        var (latin, cyrillic, greek, arabic, hebrew, han, kana, hangul, devanagari, thai, other) = (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        var end = Math.Min(text.Length, Longest);
        Span<int> latinHits = stackalloc int[Latin.Length];
        Span<int> cyrillicHits = stackalloc int[Cyrillic.Length];
        var (isPersian, isUrdu) = (false, false);
        for (var i = 0; i < end;)
        {
            var c = text[i];
            if (!char.IsLetter(c)) { i++; continue; }
            var from = i;
            while (i < end && (char.IsLetter(text[i]) || text[i] is '\u0301' or '\u0308')) i++;
            var length = i - from;
            switch (c)
            {
                case < '\u0250': latin += length; Count(text, from, length, Latin, latinHits); break;
                case >= '\u0370' and < '\u0400': greek += length; break;
                case >= '\u0400' and < '\u0530': cyrillic += length; Count(text, from, length, Cyrillic, cyrillicHits); break;
                case >= '\u0590' and < '\u0600': hebrew += length; break;
                case >= '\u0600' and < '\u0780':
                    arabic += length;
                    isPersian |= text.AsSpan(from, length).IndexOfAny('پ', 'گ', 'چ') >= 0;
                    isUrdu |= text.AsSpan(from, length).IndexOfAny('ٹ', 'ے', 'ں') >= 0;
                    break;
                case >= '\u0900' and < '\u0980': devanagari += length; break;
                case >= '\u0E00' and < '\u0E80': thai += length; break;
                case >= '\u3040' and < '\u3100': kana += length; break;
                case >= '\u4E00' and < '\uA000':
                    han += length;
                    if (text.AsSpan(from, length).IndexOfAnyInRange('\u3040', '\u30FF') >= 0) kana += length;
                    break;
                case >= '\uAC00' and < '\uD7B0': hangul += length; break;
                default: other += length; break;
            }
        }
        var most = Math.Max(Math.Max(Math.Max(latin, cyrillic), Math.Max(greek, arabic)), Math.Max(Math.Max(Math.Max(hebrew, han), Math.Max(kana, hangul)), Math.Max(devanagari, Math.Max(thai, other))));
        if (most == 0) return "und";
        if (most == latin) return Best(Latin, latinHits);
        if (most == cyrillic) return Best(Cyrillic, cyrillicHits) is var tag and not "und" ? tag : "ru";
        if (most == arabic) return isUrdu ? "ur" : isPersian ? "fa" : "ar";
        if (most == kana || most == han) return kana > 0 && kana * 10 >= han ? "ja" : "zh";
        return most == greek ? "el" : most == hebrew ? "he" : most == hangul ? "ko" : most == devanagari ? "hi" : most == thai ? "th" : "mul";
    }

    private static void Count(string text, int from, int length, (string Tag, FrozenSet<string> Words)[] languages, Span<int> hits)
    {
        if (length > 8) return;
        Span<char> lower = stackalloc char[8];
        text.AsSpan(from, length).ToLowerInvariant(lower);
        for (var i = 0; i < languages.Length; i++)
            if (languages[i].Words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower[..length])) hits[i]++;
    }

    private static string Best((string Tag, FrozenSet<string> Words)[] languages, ReadOnlySpan<int> hits)
    {
        var best = 0;
        for (var i = 1; i < hits.Length; i++)
            if (hits[i] > hits[best]) best = i;
        return hits[best] < FewestHits ? "und" : languages[best].Tag;
    }
}
