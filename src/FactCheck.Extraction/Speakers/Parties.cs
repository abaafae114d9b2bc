using System.Collections.Frozen;

namespace FactCheck.Extraction;

/// <summary>Says who is meant by a name in this text: "Kyiv", "Ukrainian FM Kuleba", "UNICEF", "Russian troops".</summary>
internal sealed class Parties(IReadOnlyList<Sentence> sentences)
{
    private readonly People people = new(sentences);
    private readonly Acronyms acronyms = new(sentences);

    /// <summary>Who was read from which words: what a text names once it names again.</summary>
    private readonly Dictionary<(string Words, int Tokens), Party?> known = [];

    /// <summary>What a body is by the nouns of its name; of several the first here decides.</summary>
    private static readonly (PartyKind Kind, FrozenSet<string> Nouns)[] Bodies =
    [
        (PartyKind.Government, Words.Set("ministry department government police parliament council administration prosecutor's court senate congress embassy municipality bureau authority authorities")),
        (PartyKind.Military, Words.Set("army navy military forces troops brigade regiment battalion")),
        (PartyKind.Igo, Words.Set("nations commission treaty")),
        (PartyKind.Outlet, Words.Set("news times post newspaper television tv radio herald tribune gazette telegraph")),
        (PartyKind.Ngo, Words.Set("foundation watch committee observatory society association federation union institute university centre center")),
    ];

    /// <summary>The text shows that it is a person's name.</summary>
    public bool IsPerson(string name) => people.IsPerson(name);

    /// <summary>The party a run of words names; null for a speaker who stays unnamed.</summary>
    public Party? Resolve(Sentence sentence, Run named)
    {
        var tokens = sentence.Tokens;
        var first = named.First;
        while (first < named.End && tokens[first].Lower is "the" or "a" or "an") first++;
        var end = named.End;
        if (end > first && tokens[end - 1].Is("'s")) end--;
        if (first >= end) return null;
        var run = new Run(first, end);
        var words = sentence.Slice(run);
        if (known.TryGetValue((words, run.Length), out var party)) return party;
        var name = words.Replace('’', '\'');
        return known[(words, run.Length)] = Known(name)
            ?? NationalBodies.Read(tokens, run)
            ?? Collective(tokens, run, name)
            ?? Office(tokens, run, name)
            ?? Person(sentence, run)
            ?? AnyName(tokens, run, name);
    }

    private Party? Known(string name)
    {
        if (Countries.Named(name) is { } country) return NationalBodies.Government(country.Name);
        var known = Organisations.Named(name) ?? (acronyms.Short(name) is { } acronym ? Organisations.Named(acronym) : null);
        var longName = acronyms.Long(known?.Name ?? name);
        if (known is not null)
            return longName is null || known.Aliases.Contains(longName) || longName == known.Name ? known : known with { Aliases = [.. known.Aliases, longName] };
        if (longName is not null) return new Party(name, KindOf(longName.ToLowerInvariant().Split(' ')) ?? PartyKind.Other, [longName]);
        return acronyms.Short(name) is { } shortName ? new Party(shortName, KindOf(name.ToLowerInvariant().Split(' ')) ?? PartyKind.Other, [name]) : null;
    }

    /// <summary>"World leaders": many, who cannot be asked as such.</summary>
    public static Party? Collective(Token[] tokens, Run run, string name)
    {
        if (name is "West" or "Global South") return new Party("The " + name, PartyKind.Group, []);
        if (run.Length != 2 || tokens[run.First + 1].Lower is not ("leaders" or "powers" or "countries" or "nations" or "states" or "governments" or "allies")) return null;
        return tokens[run.First].Lower is "world" or "western" or "european" or "arab" or "african" or "asian" or "global" or "religious" or "g7" or "eu" or "nato"
            ? new Party(char.ToUpperInvariant(name[0]) + name[1..], PartyKind.Group, []) : null;
    }

    /// <summary>"Ukraine's Defence Ministry", "Kyiv City Council": a body with a place or a proper name of its own.</summary>
    private static Party? Office(Token[] tokens, Run run, string name)
    {
        if (KindOf([.. tokens[run.First..run.End].Select(t => t.Lower)]) is not { } kind) return null;
        for (var i = run.First; i < run.End; i++)
            if (tokens[i].Lower is "spokesman" or "spokeswoman" or "spokesperson" or "official" or "officials" or "source" or "sources" or "minister" or "head" or "chief") return null;
        var isProper = tokens[run.First].IsCapitalised && run.Length > 1
            && (tokens[run.First + 1].IsCapitalised || tokens[run.First + 1].Is("'s") || tokens[run.First + 1].Is("of")
                || Countries.Described(tokens[run.First].Text) is not null || Countries.Named(tokens[run.First].Text) is not null);
        return isProper ? new Party(name, kind, []) : null;
    }

    private Party? Person(Sentence sentence, Run run)
    {
        var tokens = sentence.Tokens;
        // "Ann Lee, mayor of …" and "Ann Lee from the ministry": the name ends at the first small word after it.
        var end = PersonEnd(tokens, run);
        var start = People.NameStart(tokens, run.First, end);
        if (start >= end || !tokens[start].IsCapitalised) return null;
        var titled = start > run.First && tokens[run.First..start].Any(t => Titles.IsTitle(t.Lower));
        var inOffice = start > run.First && tokens[run.First..start].Any(t => Titles.IsPublic(t.Lower));
        var name = sentence.Slice(new Run(start, end));
        var surname = tokens[end - 1].Text;
        var full = end - start == 1 ? people.Full(surname) : name;
        if (full is null && !titled) return null;
        full ??= name;
        if (end - start > 1 && !titled && !people.HoldsOffice(full) && people.Full(surname) is null) return null;
        return new Party(full, inOffice || people.HoldsOffice(full) ? PartyKind.Official : PartyKind.Person, []);
    }

    private static int PersonEnd(Token[] tokens, Run run)
    {
        var lastCapital = run.First;
        for (var i = run.First; i < run.End; i++)
        {
            if (tokens[i].Lower is "of" or "for" or "from" or "in" or "at" or "and" or "with") break;
            if (tokens[i].IsCapitalised) lastCapital = i + 1;
        }
        return lastCapital;
    }

    /// <summary>A proper name nothing is known about; a lower-case description names nobody.</summary>
    private static Party? AnyName(Token[] tokens, Run run, string name)
    {
        for (var i = run.First; i < run.End; i++)
            if (!tokens[i].IsCapitalised && tokens[i].Lower is not ("of" or "the" or "for" or "'s" or "&" or "and")) return null;
        if (Cues.IsUnnamed(tokens[run.End - 1].Lower) || Words.Pronouns.Contains(tokens[run.First].Lower) || Titles.IsTitle(tokens[run.End - 1].Lower)) return null;
        if (run.Length == 1 && (Cues.Speaks(tokens[run.First].Lower) || Countries.Described(name) is not null || Words.Determiners.Contains(tokens[run.First].Lower))) return null;
        return new Party(name, PartyKind.Other, []);
    }

    private static PartyKind? KindOf(string[] words)
    {
        foreach (var (kind, nouns) in Bodies)
            foreach (var word in words)
                if (nouns.Contains(word)) return kind;
        return null;
    }
}
