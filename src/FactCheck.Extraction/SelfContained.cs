using System.Collections.Frozen;

namespace FactCheck.Extraction;

/// <summary>
/// Makes a statement readable without the article: says a name for a pronoun where it is certain whom that means, and tells of each
/// that it leaves. Words within quotation marks stay as they were said.
/// </summary>
internal sealed class SelfContained(Antecedents antecedents)
{
    /// <summary>What a body does of itself, and neither a storm nor a bridge.</summary>
    private static readonly FrozenSet<string> Deeds = Words.Set(
        "found counted verified recorded received captured arrested detained evacuated recovered identified sent deployed opened closed fired intercepted launched delivered treated rescued "
        + "documented registered seized paid spent approved signed agreed planned intended expected repelled liberated withdrawn withdrew taken pulled brought flown sold bought hired built rebuilt "
        + "begun began decided asked offered provided distributed handed issued confirmed received observed seen saw examined tested vaccinated buried released freed exchanged expelled recalled "
        + "suspended banned fined granted rejected restored repaired moved transferred raised lost gathered interviewed shot ordered allowed sunk sank downed");

    /// <summary>What a body does and a storm too.</summary>
    private static readonly FrozenSet<string> Harms = Words.Set(
        "killed injured wounded destroyed damaged hit struck displaced left caused flooded burned sunk sank hurt buried attacked shelled bombed");

    private static readonly FrozenSet<string> Blows = Words.Set(
        "blast explosion strike strikes airstrike missile rocket drone shell bomb bombing storm quake earthquake flood fire crash shelling avalanche landslide cyclone disease outbreak virus mine ship ferry train bus bridge");

    /// <summary>Of which only a body has its own.</summary>
    private static readonly FrozenSet<string> Own = Words.Set(
        "forces troops soldiers jets fighters staff officials teams workers members army navy planes drones artillery warplanes aircraft pilots peacekeepers inspectors monitors employees police observers "
        + "diplomats engineers doctors nurses surgeons rescuers divers patrols gunners marines rangers guards crews volunteers investigators offices clinics");

    private static readonly FrozenSet<string> Bodies = Words.Set(
        "ministry army military government agency company group council committee commission department office union court coalition party organisation organization militia navy guard coastguard bank "
        + "watchdog charity firm service hospital regulator embassy parliament board brigade battalion alliance mission institute university city municipality administration authority bureau force church");

    /// <summary>"He", "They": the source is named by a pronoun.</summary>
    public static bool IsPronoun(string named) => named.Length < 5 && named.ToLowerInvariant() is "he" or "she" or "it" or "they";

    public static bool MayMean(string word) => word is "he" or "she" or "him" or "her" or "his" or "it" or "its" or "they";

    /// <param name="namesSpeaker">The statement begins with whoever says it.</param>
    /// <param name="found">Takes what was said for what, and what was left.</param>
    public void Read(Prose prose, int index, Run content, Attribution? attribution, Link? speaker, bool namesSpeaker, Wording wording, List<Reference> found)
    {
        var sentence = prose.Parts[index];
        if (!sentence.Any(Trait.Pronoun)) return;
        var offset = prose.Sentences[index].First;
        var source = attribution?.Source is { } s && prose.Sentences[index].Contains(s.First) ? new Run(s.First - offset, s.End - offset) : default;
        var first = content.First;
        while (first < content.End && (sentence.Tokens[first].Kind == TokenKind.Mark || sentence.Word(first) is "that" or "and" or "but" || Words.IsAdverb(sentence.Word(first)))) first++;
        var names = new List<string>();
        if (namesSpeaker && speaker is not null) names.Add(speaker.Party?.Name ?? speaker.Called ?? speaker.Named ?? "");
        for (var i = first; i < content.End; i++)
        {
            if (!sentence.Is(i, Trait.Pronoun) || prose.IsQuoted(offset + i)) continue;
            var word = sentence.Word(i);
            if (Antecedents.IsOne(word))
            {
                var owns = word == "his" || word == "her" && Owns(sentence, i);
                if (word == "her" && !owns && sentence.Tokens.Length > i + 1 && sentence.Tokens[i + 1].Kind == TokenKind.Word && !EndsObject(sentence, i + 1)) continue;
                if (antecedents.Of(i, source, content, out var among) is { } one)
                {
                    if (IsAmong(names, one.Words) || Stands(sentence, one.Words, content.First, i)) continue;
                    names.Add(one.Words);
                    Replace(i, one.Words, owns);
                }
                else if (!among && !(namesSpeaker && speaker?.Party is not { Kind: not (PartyKind.Person or PartyKind.Official) }) && !IsLeft(found, word)) found.Add(new Reference(sentence.Tokens[i].Text, null, sentence.Passage(new Run(i, i + 1))));
            }
            else if (i == first && word is "it" or "its" or "they" && !namesSpeaker)
            {
                if (attribution is not null && !source.IsEmpty && source.End <= i && speaker is not null && Means(sentence, i, source, speaker))
                {
                    var words = Called(sentence, source);
                    Replace(i, words, word == "its");
                }
                else if (!IsEmpty(sentence, i)) found.Add(new Reference(sentence.Tokens[i].Text, null, sentence.Passage(new Run(i, i + 1))));
            }
        }

        void Replace(int token, string words, bool owns)
        {
            var run = new Run(token, token + 1);
            wording.Replace(run, owns ? words + "’s" : words);
            found.Add(new Reference(sentence.Tokens[token].Text, words, sentence.Passage(run)));
        }
    }

    /// <summary>What to call whoever a run names, within a sentence: "A nurse" is "a nurse".</summary>
    public static string Called(Sentence sentence, Run named)
    {
        var words = sentence.Slice(named).ReplaceLineEndings(" ");
        return Words.Determiners.Contains(sentence.Word(named.First)) ? char.ToLowerInvariant(words[0]) + words[1..] : words;
    }

    /// <summary>"It" is the ministry that says so where only a body can have done it, and "they" the rescuers where no others are spoken of.</summary>
    private bool Means(Sentence sentence, int pronoun, Run source, Link speaker)
    {
        var head = Head(sentence, source);
        switch (sentence.Word(pronoun))
        {
            case "they":
                return IsMany(head) && Verb(sentence, pronoun + 1) is { } deed
                    && (head is "police" or "officers" && deed is "arrested" or "detained" or "seized" or "charged" || (Deeds.Contains(deed) || Harms.Contains(deed)) && antecedents.IsAlone(source, pronoun, head));
            case "its":
                return IsBody(head, speaker) && Own.Contains(sentence.Word(pronoun + 1));
            default:
                return IsBody(head, speaker) && Verb(sentence, pronoun + 1) is { } verb && (Deeds.Contains(verb) || Harms.Contains(verb) && !antecedents.Before.Any(s => Tells(s, s.Body)) && !Tells(sentence, new Run(0, pronoun)));
        }
    }

    private static bool Tells(Sentence sentence, Run within)
    {
        for (var i = within.First; i < within.End; i++)
            if (Blows.Contains(sentence.Word(i)) || sentence.Is(i, Trait.Event)) return true;
        return false;
    }

    /// <summary>"a spokesman for the ministry" is a spokesman.</summary>
    private static string Head(Sentence sentence, Run named)
    {
        for (var i = named.First + 1; i < named.End; i++)
            if (Words.Prepositions.Contains(sentence.Word(i))) return sentence.Word(i - 1);
        return sentence.Word(named.End - 1);
    }

    public static bool IsMany(string noun) =>
        noun is "police" or "people" or "medics" or "media" or "children" or "authorities" || (noun.EndsWith('s') || noun.EndsWith("men", StringComparison.Ordinal)) && (Casualties.IsPeople(noun) || Cues.Speaks(noun));

    private static bool IsBody(string head, Link speaker) => speaker.Party is { Kind: PartyKind.Government or PartyKind.Military or PartyKind.Igo or PartyKind.Ngo or PartyKind.Outlet } || Bodies.Contains(head);

    /// <summary>"had killed", "has also found", "recorded": what it did.</summary>
    private static string? Verb(Sentence sentence, int at)
    {
        var i = at;
        while (Words.IsAdverb(sentence.Word(i)) || sentence.Word(i) is "had" or "has" or "have") i++;
        return sentence.Word(i) is { Length: > 0 } verb ? verb : null;
    }

    /// <summary>"It was clear", "it took an hour": nothing is meant.</summary>
    private static bool IsEmpty(Sentence sentence, int pronoun) =>
        sentence.Word(pronoun) == "it" && Verb(sentence, pronoun + 1) is not { } verb || sentence.Word(pronoun) == "it" && !Deeds.Contains(Verb(sentence, pronoun + 1)!) && !Harms.Contains(Verb(sentence, pronoun + 1)!);

    /// <summary>"her husband", and not "killed her on Monday".</summary>
    private static bool Owns(Sentence sentence, int her) =>
        her + 1 < sentence.Tokens.Length && sentence.Tokens[her + 1].Kind != TokenKind.Mark && !EndsObject(sentence, her + 1)
        && sentence.Word(her - 1) is not ("told" or "asked" or "gave" or "saw" or "let" or "made" or "heard" or "helped" or "informed" or "watched" or "had");

    private static bool EndsObject(Sentence sentence, int at)
    {
        var word = sentence.Word(at);
        return Words.Prepositions.Contains(word) || Words.Conjunctions.Contains(word) || Words.Auxiliaries.Contains(word) || Words.Dates.Contains(word) || Words.IsAdverb(word) && !word.EndsWith("ly", StringComparison.Ordinal);
    }

    /// <summary>"Senate Leader Petra Holm" and "Petra Holm" are one.</summary>
    private static bool IsAmong(List<string> names, string words) => names.Exists(name => LastOf(name).SequenceEqual(LastOf(words)));

    private static ReadOnlySpan<char> LastOf(string words) => words.AsSpan(words.LastIndexOf(' ') + 1);

    private static bool IsLeft(List<Reference> found, string word) => found.Exists(r => r.Words == word);

    /// <summary>The content names them by their last word already.</summary>
    private static bool Stands(Sentence sentence, string words, int from, int to)
    {
        var name = words[(words.LastIndexOf(' ') + 1)..];
        for (var i = from; i < to; i++)
            if (sentence.Tokens[i].Text == name) return true;
        return false;
    }
}
