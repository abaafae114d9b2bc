using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Resources;

namespace FactCheck;

/// <summary>
/// What the program says to people, in the language of whoever is spoken to (<see cref="CultureInfo.CurrentUICulture"/>).
/// The English words stand where they are said and are the key of their translations, which lie in
/// <c>Phrases.LANGUAGE.resx</c> beside this file; a test finds what has none. What people wrote, and what is kept on
/// record, is never translated.
/// </summary>
public static class Phrases
{
    private static readonly ResourceManager Resources = new(typeof(Phrases));
    private static readonly ConcurrentDictionary<string, FrozenDictionary<string, string>> Translations = new();

    /// <summary>"Save this view".</summary>
    public static string Say(string english)
    {
        ArgumentNullException.ThrowIfNull(english);
        var language = SpokenLanguage.Current;
        // Without anything to fill in, braces are only braces.
        return language.IsPseudo ? Pseudo.Of(english, holes: false) : Translated(language, english) ?? english;
    }

    /// <summary>"{name} holds this claim.": numbers and times in it are written as the language writes them.</summary>
    public static string Say(Sentence sentence) => Filled(Template(sentence.Key), sentence.Values);

    /// <summary>"1 claim", "2 claims": each language has forms of its own, and its own rule for which number takes which.</summary>
    public static string Say(int count, Sentence one, Sentence many) => Filled(Form(count, one.Key, many.Key), count == 1 ? one.Values : many.Values);

    /// <summary>The same where the number itself is not written: "claim", "claims".</summary>
    public static string Say(int count, string one, string many) => Form(count, one, many);

    /// <summary>A sentence whose holes {0}, {1}… are filled by the caller, with what is no text: a link, a time.</summary>
    public static string Template(string english)
    {
        ArgumentNullException.ThrowIfNull(english);
        var language = SpokenLanguage.Current;
        return language.IsPseudo ? Pseudo.Of(english, holes: true) : Translated(language, english) ?? english;
    }

    /// <summary>Words that come from a definition or a scale: translated where we ship them, as they are where a newsroom wrote its own.</summary>
    public static string SayKnown(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var language = SpokenLanguage.Current;
        // The pseudo-locale has no table; what has a translation at all is ours.
        if (language.IsPseudo) return Translated(SpokenLanguage.Ukrainian, words) is null ? words : Pseudo.Of(words, holes: false);
        return Translated(language, words) ?? words;
    }

    /// <summary>"a and b".</summary>
    public static string AllOf(IEnumerable<string> words) => string.Join(Say(" and "), words);

    /// <summary>"a or b".</summary>
    public static string AnyOf(IEnumerable<string> words) => string.Join(Say(" or "), words);

    /// <summary>The words in English, whoever listens: what goes on record is read by others.</summary>
    public static string InEnglish(Func<string> say) => InLanguage(null, say);

    /// <summary>The words for somebody who reads them later.</summary>
    /// <param name="tag">Which of <see cref="SpokenLanguage.All"/>; English where it is null.</param>
    public static string InLanguage(string? tag, Func<string> say)
    {
        ArgumentNullException.ThrowIfNull(say);
        var language = CultureInfo.GetCultureInfo(tag ?? SpokenLanguage.English.Tag);
        return In(language, language, say);
    }

    /// <summary>An action that later runs on a thread of somebody else, and still speaks the language of whoever asked for it.</summary>
    public static Action InThisLanguage(Action act)
    {
        var tell = InThisLanguage<object?>(_ => act());
        return () => tell(null);
    }

    /// <summary>The same, for an action that is told something.</summary>
    public static Action<T> InThisLanguage<T>(Action<T> act)
    {
        var (culture, language) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        return told => In(culture, language, () =>
        {
            act(told);
            return true;
        });
    }

    private static T In<T>(CultureInfo culture, CultureInfo language, Func<T> say)
    {
        var theirs = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, language);
        try
        {
            return say();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = theirs;
        }
    }

    private static string Form(int count, string one, string many)
    {
        var language = SpokenLanguage.Current;
        if (language.IsPseudo) return Pseudo.Of(count == 1 ? one : many, holes: true);
        if (Translated(language, $"{one}|{many}") is not { } forms) return count == 1 ? one : many;
        return forms.Split('|')[language.PluralForm(count)];
    }

    private static string? Translated(SpokenLanguage language, string english) =>
        language == SpokenLanguage.English ? null : Translations.GetOrAdd(language.Tag, Read).GetValueOrDefault(english);

    private static FrozenDictionary<string, string> Read(string tag)
    {
        var words = Resources.GetResourceSet(CultureInfo.GetCultureInfo(tag), createIfNotExists: true, tryParents: false)
            ?? throw new InvalidOperationException($"The translations into “{tag}” are not beside the program.");
        return words.Cast<System.Collections.DictionaryEntry>().ToFrozenDictionary(e => Unmarked((string)e.Key), e => (string)e.Value!, StringComparer.Ordinal);
    }

    // Names in a .resx must differ in more than case; those that begin in lower case are marked there: "right" is "~right", beside "Right".
    private static string Unmarked(string name) => name.StartsWith('~') ? name[1..] : name;

    private static string Filled(string template, ReadOnlySpan<object?> values) => string.Format(CultureInfo.CurrentCulture, template, values);
}
