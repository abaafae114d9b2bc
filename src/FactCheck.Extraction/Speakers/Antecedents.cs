using System.Collections.Frozen;

namespace FactCheck.Extraction;

/// <summary>Whether somebody is a "he" or a "she", as far as a title or a noun tells; a name never does.</summary>
internal enum Gender { Unknown, Male, Female }

/// <summary>Whom a pronoun means.</summary>
/// <param name="Words">What to call them: in full where the text names them, else as it does ("a nurse").</param>
/// <param name="Party">Null for somebody unnamed.</param>
internal sealed record Antecedent(string Words, Party? Party);

/// <summary>
/// Tells whom "he" and "she" mean, where only one person is left: of all whom the sentence has spoken of so far, and the three
/// before it, one alone may be a "he" or a "she" of that kind, and the text shows elsewhere that the name is a person's. In every
/// other case nobody is meant for certain.
/// </summary>
internal sealed class Antecedents(Parties parties)
{
    /// <summary>How many sentences a pronoun may stand behind the name.</summary>
    public const int Memory = 3;

    private static readonly FrozenSet<string> Male = Words.Set(
        "mr sir lord king prince father man boy husband son brother uncle nephew grandfather grandson boyfriend priest imam widower guy");

    private static readonly FrozenSet<string> Female = Words.Set(
        "mrs ms miss lady dame queen princess sister mother woman girl wife daughter aunt niece grandmother girlfriend nun widow actress");

    /// <summary>Words that are a person only where nothing that they qualify follows: "the head of", "a major attack".</summary>
    private static readonly FrozenSet<string> Ambiguous = Words.Set("head chief general major justice deputy vice speaker representative official leader minor lead author guard agent");

    /// <summary>Of many people, or of none in particular.</summary>
    private static readonly FrozenSet<string> Nobody = Words.Set("crew staff police personnel couple person other troop individual lebanese chinese japanese sudanese");

    private readonly List<(Sentence Sentence, List<Person> People)> last = [];
    private readonly List<(int At, string Key)> known = [];

    private sealed record Person(string Key, Party? Party, Gender Gender, Run Run)
    {
        /// <summary>The text shows that the name is a person's.</summary>
        public bool IsCertain { get; init; }

        /// <summary>"a nurse", and no name.</summary>
        public bool IsNoun { get; init; }
    }

    /// <summary>To be called once for every sentence, in order.</summary>
    public void Next(Sentence sentence)
    {
        if (last.Count > Memory) last.RemoveAt(0);
        last.Add((sentence, null!));
    }

    public static bool IsOne(string word) => word is "he" or "she" or "him" or "his" or "her";

    public static Gender GenderOf(string word) =>
        word is "he" or "him" or "his" || Male.Contains(word) || word.Length > 4 && word.EndsWith("man", StringComparison.Ordinal) && !word.EndsWith("woman", StringComparison.Ordinal) && Casualties.IsPeople(word) ? Gender.Male
        : word is "she" or "her" || Female.Contains(word) || word.EndsWith("woman", StringComparison.Ordinal) ? Gender.Female
        : word is "spokesman" or "chairman" or "congressman" ? Gender.Male : Gender.Unknown;

    /// <summary>Whom the pronoun at a token of the sentence read last means; null where it is not certain.</summary>
    /// <param name="source">Who says it, in tokens of the sentence, wherever that stands.</param>
    /// <param name="among">Whether anybody in the content before the pronoun may be meant.</param>
    public Antecedent? Of(int pronoun, Run source, Run content, out bool among)
    {
        var now = last[^1].Sentence;
        var gender = GenderOf(now.Word(pronoun));
        among = false;
        Person? one = null, certain = null;
        var isOther = false;
        int firstSentence = -1, firstToken = -1;
        for (var s = 0; s < last.Count; s++)
        {
            foreach (var person in PeopleOf(s))
            {
                var isNow = s == last.Count - 1;
                if (isNow && person.Run.First >= pronoun && !source.Contains(person.Run.First)) continue;
                if (person.Gender != Gender.Unknown && person.Gender != gender) continue;
                among |= isNow && content.Contains(person.Run.First) && person.Run.First < pronoun;
                if (one is null) (one, firstSentence, firstToken) = (person, s, person.Run.First);
                else if (one.Key != person.Key) isOther = true;
                if (person.IsCertain) certain ??= person;
            }
        }
        if (one is null || isOther || Strays(gender, one.Key, firstSentence, firstToken, pronoun)) return null;
        if (one.Party is { } party)
        {
            if (certain is null) return null;
            Knows(now, pronoun, one.Key);
            return new Antecedent(party.Name, party);
        }
        // Somebody without a name is called what the sentence calls them, and only whoever speaks in it.
        if (!one.IsNoun || firstSentence != last.Count - 1 || source.IsEmpty || !source.Contains(one.Run.First)) return null;
        Knows(now, pronoun, one.Key);
        return new Antecedent(SelfContained.Called(now, source), null);
    }

    /// <summary>The sentences before the one read last that a pronoun may lean on.</summary>
    public IEnumerable<Sentence> Before => last.SkipLast(1).Select(s => s.Sentence);

    /// <summary>Whether nobody but the many who speak is spoken of, here before the pronoun and in the two sentences before.</summary>
    /// <param name="head">What they are called: "rescuers".</param>
    public bool IsAlone(Run source, int pronoun, string head)
    {
        for (var s = Math.Max(0, last.Count - 3); s < last.Count; s++)
        {
            var sentence = last[s].Sentence;
            var isNow = s == last.Count - 1;
            for (var i = 0; i < (isNow ? pronoun : sentence.Tokens.Length); i++)
                if (!(isNow && source.Contains(i)) && sentence.Word(i) != head && (SelfContained.IsMany(sentence.Word(i)) || sentence.Word(i) is "they" or "them")) return false;
        }
        return true;
    }

    /// <summary>A pronoun of the sentence read last is somebody for another reason.</summary>
    public void Knows(int pronoun, string name) => Knows(last[^1].Sentence, pronoun, name);

    /// <summary>Whoever a later sentence begins with, "Petra Lind toured the harbour", after <paramref name="sentences"/> back from now.</summary>
    public Party? Subject(int sentences, Gender gender)
    {
        for (var s = last.Count - 2; s >= 0 && last.Count - 1 - s < sentences; s--)
            foreach (var person in PeopleOf(s))
            {
                if (person.IsNoun && person.Party is null && person.Run.First - last[s].Sentence.FirstWord < 3) return null;
                if (person.Party is null || !person.IsCertain || person.Run.First - last[s].Sentence.FirstWord > 3 || Words.Conjunctions.Contains(last[s].Sentence.Word(last[s].Sentence.FirstWord)) || Words.Prepositions.Contains(last[s].Sentence.Word(last[s].Sentence.FirstWord)) || person.Gender != Gender.Unknown && person.Gender != gender) continue;
                return person.Party;
            }
        return null;
    }

    /// <summary>Whether another person is named in the sentences so far back, this one not among them.</summary>
    public bool IsAnother(int sentences, Gender gender, string name)
    {
        for (var s = last.Count - 2; s >= 0 && last.Count - 1 - s < sentences; s--)
            if (PeopleOf(s).Exists(p => p.Party is not null && p.Key != name && (p.Gender == Gender.Unknown || p.Gender == gender))) return true;
        return false;
    }

    private void Knows(Sentence sentence, int pronoun, string key)
    {
        if (known.Count > 32) known.RemoveRange(0, 16);
        known.Add((sentence.Tokens[pronoun].Start, key));
    }

    /// <summary>A "she" before anybody was named is somebody whom the sentences at hand do not name.</summary>
    private bool Strays(Gender gender, string key, int firstSentence, int firstToken, int pronoun)
    {
        for (var s = 0; s <= firstSentence; s++)
        {
            var sentence = last[s].Sentence;
            var end = s == firstSentence ? firstToken : sentence.Tokens.Length;
            if (s == last.Count - 1) end = Math.Min(end, pronoun);
            for (var i = 0; i < end; i++)
                if (IsOne(sentence.Word(i)) && GenderOf(sentence.Word(i)) == gender && !sentence.IsQuoted(i) && !known.Contains((sentence.Tokens[i].Start, key))) return true;
        }
        return false;
    }

    private List<Person> PeopleOf(int s)
    {
        var (sentence, people) = last[s];
        if (people is not null) return people;
        people = [];
        var tokens = sentence.Tokens;
        var lastName = -1;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind != TokenKind.Word) continue;
            if (People.NameAt(tokens, i) is { } name)
            {
                if (Named(sentence, name) is { } person)
                {
                    people.Add(person);
                    lastName = name.End;
                }
                i = name.End - 1;
                continue;
            }
            var word = tokens[i].Lower;
            if (!IsNoun(sentence, i) || BelongsToName(tokens, i, lastName)) continue;
            people.Add(new Person(word, null, GenderOf(word), new Run(i, i + 1)) { IsNoun = true });
        }
        // "The mayor" is Mayor Petra Lind, where a sentence at hand calls her so.
        for (var p = 0; p < people.Count; p++)
            if (people[p].Party is null && Titled(s, people, people[p].Key) is { } titled) people[p] = people[p] with { Key = titled.Key, Party = titled.Party, IsCertain = true };
        last[s] = (sentence, people);
        return people;
    }

    private Person? Titled(int s, List<Person> here, string title)
    {
        Person? found = null;
        for (var t = 0; t <= s; t++)
            foreach (var person in t == s ? here : PeopleOf(t))
                if (person.Party is not null && last[t].Sentence.Word(person.Run.First - 1) == title)
                {
                    if (found is not null && found.Key != person.Key) return null;
                    found = person;
                }
        return found;
    }

    private Person? Named(Sentence sentence, Run name)
    {
        var tokens = sentence.Tokens;
        if (sentence.IsUpperCase || sentence.IsTitleCase && sentence.Tokens[^1].Kind != TokenKind.Mark) return null;
        var title = name.First;
        while (title > 0 && (Titles.IsTitle(tokens[title - 1].Lower) || tokens[title - 1].Is("."))) title--;
        while (title < name.First && tokens[title].Is(".")) title++;
        var isTitled = title < name.First;
        var gender = Gender.Unknown;
        for (var i = title; i < name.First; i++)
            if (GenderOf(tokens[i].Lower) is not Gender.Unknown and var told) gender = told;
        var party = parties.Resolve(sentence, new Run(title, name.End));
        if (party is { Kind: PartyKind.Person or PartyKind.Official })
        {
            if (!isTitled && People.IsPlace(tokens, name)) return null;
            return new Person(party.Name, party, gender, name) { IsCertain = isTitled || parties.IsPerson(party.Name) };
        }
        // A lone capital may be anybody, or a place.
        if (name.Length > 1 || People.IsPlace(tokens, name) || party is { Kind: not PartyKind.Other } || Countries.Described(tokens[name.First].Text) is not null || Words.Prepositions.Contains(sentence.Word(name.First - 1))) return null;
        if (name.First == sentence.FirstWord && !(Words.Auxiliaries.Contains(sentence.Word(name.End)) || Cues.IsVerb(sentence.Word(name.End)) || sentence.Word(name.End) is "," or "who")) return null;
        return new Person(tokens[name.First].Text, null, gender, name);
    }

    /// <summary>Whether a noun can be one person: "nurse".</summary>
    public static bool IsPerson(string word)
    {
        if (Nobody.Contains(word) || word.Length < 3 || word[^1] == 's' && word is not ("witness" or "boss" or "hostess" or "actress") || word is "men" or "women" or "children" or "people") return false;
        if (!(Casualties.IsPeople(word) || Titles.IsTitle(word) || Cues.IsUnnamed(word) || Male.Contains(word) || Female.Contains(word) || word is "boss" or "king" or "queen" or "pope" or "bishop" or "editor")) return false;
        return !(word.EndsWith("men", StringComparison.Ordinal) || word is "authorities" or "media" or "report" or "statement" or "medics" or "family" or "source" or "some" or "many");
    }

    private static bool IsNoun(Sentence sentence, int i)
    {
        if (!sentence.Is(i, Trait.Person)) return false;
        if (!Ambiguous.Contains(sentence.Word(i))) return true;
        var next = sentence.Word(i + 1);
        return i + 1 >= sentence.Tokens.Length || sentence.Tokens[i + 1].Kind == TokenKind.Mark || Words.Prepositions.Contains(next) || Words.Auxiliaries.Contains(next) || Words.Conjunctions.Contains(next) || Cues.IsVerb(next) || next is "who";
    }

    /// <summary>"a woman who lives there": one person without a name.</summary>
    public static bool IsSomebody(Sentence sentence, Run named)
    {
        for (var i = named.First; i < named.End; i++)
            if (IsNoun(sentence, i)) return true;
        return false;
    }

    /// <summary>"Mayor Petra Lind", "the owner, Petra Holm", "Petra Holm, the owner": one person.</summary>
    private static bool BelongsToName(Token[] tokens, int noun, int lastName)
    {
        var next = noun + 1;
        while (next < tokens.Length && next - noun < 4 && (Titles.IsTitle(tokens[next].Lower) || tokens[next].Is(".") || tokens[next].Is(","))) next++;
        if (next < tokens.Length && People.NameAt(tokens, next) is { Length: > 1 } || next == noun + 1 && next < tokens.Length && People.NameAt(tokens, next) is not null) return true;
        return lastName >= 0 && noun - lastName <= 6 && tokens[lastName].Is(",") && !Enumerable.Range(lastName, noun - lastName).Any(j => Words.Auxiliaries.Contains(tokens[j].Lower) || Words.Conjunctions.Contains(tokens[j].Lower) || tokens[j].Is("of"));
    }
}
