using System.Collections.Frozen;

namespace FactCheck.Extraction;

/// <summary>Where those that it befell stand.</summary>
internal enum HarmShape
{
    /// <summary>"killing": after it.</summary>
    Doing,

    /// <summary>"killed": before it or after, as the words around tell.</summary>
    Done,

    /// <summary>"died", "dead": before it.</summary>
    Being,

    /// <summary>"deaths": after "of", or before.</summary>
    Noun,
}

/// <summary>The words of a sentence that tell of harm.</summary>
internal readonly record struct Harm(Metric Metric, HarmShape Shape, Run Run)
{
    private static readonly FrozenSet<string> More = Words.Set("shot shoots shooting gunned stabbed stabbing lost toll pronounced succumbed bled fatally beaten burned wounds number claimed claims claiming killers murderers assassins killer murderer double triple quadruple");

    /// <summary>A word without which no sentence tells of harm.</summary>
    public static bool MayBegin(string word) => Casualties.Befalls(word) || More.Contains(word);

    public static Harm? At(Sentence sentence, int i, Run within)
    {
        if (!sentence.Is(i, Trait.Harm) || sentence.Tokens[i].Kind != TokenKind.Word) return null;
        var word = sentence.Word(i);
        var (one, two, three) = (sentence.Word(i + 1), sentence.Word(i + 2), sentence.Word(i + 3));
        switch (word)
        {
            case "shot" or "gunned" or "stabbed" or "beaten" or "burned" or "bled" when one == "to" && two == "death":
                return new Harm(Metric.Killed, word == "bled" ? HarmShape.Being : HarmShape.Done, new Run(i, i + 3));
            case "shot" when one is "dead":
                return new Harm(Metric.Killed, HarmShape.Done, new Run(i, i + 2));
            case "shot" or "stabbed" when one is "and" && two is "killed":
                return new Harm(Metric.Killed, HarmShape.Done, new Run(i, i + 3));
            case "shot" or "stabbed" when one is "and" && two is "wounded" or "injured":
                return new Harm(Metric.Injured, HarmShape.Done, new Run(i, i + 3));
            case "shot" when one is "and" && two is "fatally" or "critically" && three is "wounded" or "injured":
                return new Harm(two == "fatally" ? Metric.Killed : Metric.Injured, HarmShape.Done, new Run(i, i + 4));
            case "gunned" when one is "down":
                return new Harm(Metric.Killed, HarmShape.Done, new Run(i, i + 2));
            case "fatally" when one is "shot" or "stabbed" or "wounded" or "injured" or "struck" or "shooting" or "wounding" or "hit" or "beat" or "shoots" or "striking" or "stabbing" or "beaten":
                return new Harm(Metric.Killed, one.EndsWith("ing", StringComparison.Ordinal) || one == "shoots" ? HarmShape.Doing : HarmShape.Done, new Run(i, i + 2));
            case "shot" when sentence.Word(i - 1) == "fatally": return null;
            case "shot" when sentence.Word(i - 1) is "a" or "one" or "single" or "gun" or "warning" or "each" or "the" && one is "that" or "was" or "rang": return null;
            case "shot": return one is "at" or "up" or "down" && two is "a" or "the" ? null : new Harm(Metric.UnspecifiedCasualties, HarmShape.Done, new Run(i, i + 1));
            case "stabbed": return new Harm(Metric.Injured, HarmShape.Done, new Run(i, i + 1));
            case "shoots": return new Harm(one is "and" && two is "kills" ? Metric.Killed : Metric.UnspecifiedCasualties, HarmShape.Doing, new Run(i, one is "and" && two is "kills" ? i + 3 : i + 1));
            case "shooting" when one is "and" && two is "killing": return new Harm(Metric.Killed, HarmShape.Doing, new Run(i, i + 3));
            case "shooting" when one is "death" or "deaths": return new Harm(Metric.Killed, HarmShape.Noun, new Run(i, i + 2));
            case "stabbing" when one is "death" or "deaths": return new Harm(Metric.Killed, HarmShape.Noun, new Run(i, i + 2));
            case "shooting" or "stabbing": return null;
            case "lost" when one is "their" or "his" or "her" && two is "lives" or "life": return new Harm(Metric.Killed, HarmShape.Being, new Run(i, i + 3));
            case "pronounced" when one is "dead": return new Harm(Metric.Killed, HarmShape.Being, new Run(i, i + 2));
            case "succumbed": return new Harm(Metric.Killed, HarmShape.Being, new Run(i, i + 1));
            case "claimed" or "claims" or "claiming":
                return one is "the" && two is "lives" or "life" && three is "of" ? new Harm(Metric.Killed, HarmShape.Doing, new Run(i, i + 4))
                    : one is "lives" or "life" || two is "lives" or "life" || three is "lives" or "life" || sentence.Word(i + 4) is "lives" or "life" ? new Harm(Metric.Killed, HarmShape.Doing, new Run(i, i + 1)) : null;
            case "killers" or "killer" or "murderers" or "murderer" or "assassins":
                return one is "of" ? new Harm(Metric.Killed, HarmShape.Noun, new Run(i, i + 1)) : null;
            case "killing" or "slaying" or "murder" or "massacre" or "execution" when sentence.Word(i - 1) is "'s" or "'" or "’" && one is not "of":
                return new Harm(Metric.Killed, HarmShape.Noun, new Run(i, i + 1));
            case "killing" or "killed" or "kill" or "kills" when one is "and" or "or" && Casualties.Verb(two) == Metric.Injured:
                return new Harm(Metric.UnspecifiedCasualties, word == "killed" ? HarmShape.Done : HarmShape.Doing, new Run(i, i + 3));
            case "toll": return new Harm(sentence.Word(i - 1) is "injury" or "casualty" ? Metric.UnspecifiedCasualties : Metric.Killed, HarmShape.Noun, new Run(i, i + 1));
            case "number" when one == "of":
                for (var j = i + 2; j < Math.Min(within.End, i + 7); j++)
                    if (Casualties.Befalls(sentence.Word(j)) && (Casualties.Noun(sentence.Word(j)) ?? Casualties.State(sentence.Word(j)) ?? Casualties.Verb(sentence.Word(j))) is { } counted
                        && !Casualties.IsThing(sentence.Word(j))) return new Harm(counted, HarmShape.Noun, new Run(i + 1, j + 1));
                return null;
            case "wounds" or "injuries" when sentence.Word(i - 1) is "gunshot" or "bullet" or "shrapnel" or "minor" or "serious" or "stab":
                return Suffered(sentence, i, within);
            case "death" when sentence.Word(i - 1) is "to" && one is not "of": return null;
            case "death" when one is "toll" or "penalty" or "sentence" or "squads" or "squad" or "threats" or "threat" or "row" or "certificate" or "investigation": return null;
            case "murder" or "homicide" or "killing" when one is "charge" or "charges" or "suspect" or "case" or "weapon" or "trial" or "attempt" or "investigation" or "rate" or "spree" or "count" or "counts" or "victim" or "detectives": return null;
            case "assassination" or "murder" when one is "attempt" or "attempts" or "attempted" || sentence.Word(i - 1) is "attempted": return null;
            case "dead" when one is "end" or "line" or "center" or "zone" or "of" or "heat" or "sea": return null;
            case "killing" or "execution" or "massacre" or "murder" when one == "of": return new Harm(Metric.Killed, HarmShape.Noun, new Run(i, i + 1));
            case "killings" or "murders" or "executions" when one == "of": return new Harm(Metric.Killed, HarmShape.Noun, new Run(i, i + 1));
        }
        if (More.Contains(word)) return null;
        if (Casualties.State(word) is { } state) return new Harm(state, HarmShape.Being, new Run(i, i + 1));
        if (Casualties.Verb(word) is { } verb)
        {
            if (word.EndsWith("ing", StringComparison.Ordinal)) return new Harm(verb, HarmShape.Doing, new Run(i, i + 1));
            // "killed or wounded", "killed and injured": one number for both.
            if (one is "or" && Casualties.Verb(two) is { } other && other != verb && word[^1] == two[^1]) return new Harm(Metric.UnspecifiedCasualties, word.EndsWith("ing", StringComparison.Ordinal) ? HarmShape.Doing : HarmShape.Done, new Run(i, i + 3));
            if (word is "hurt" or "slain" || word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("wn", StringComparison.Ordinal)) return new Harm(verb, HarmShape.Done, new Run(i, i + 1));
            if (word is "murder" or "murders" or "massacre" && (Words.Determiners.Contains(sentence.Word(i - 1)) || sentence.Word(i - 1) is "'s" or "of" or "for" or "with")) return new Harm(verb, HarmShape.Noun, new Run(i, i + 1));
            return new Harm(verb, HarmShape.Doing, new Run(i, i + 1));
        }
        return Casualties.Noun(word) is { } noun && word is not ("victims" or "prisoners" or "hostages" or "refugees" or "captives") ? new Harm(noun, HarmShape.Noun, new Run(i, i + 1)) : null;
    }

    /// <summary>"suffered gunshot wounds".</summary>
    private static Harm? Suffered(Sentence sentence, int i, Run within)
    {
        for (var j = i - 1; j >= within.First && i - j < 6; j--)
            if (sentence.Word(j) is "suffered" or "sustained" or "suffering" or "received" or "have" or "has" or "had") return new Harm(Metric.Injured, HarmShape.Being, new Run(j, i + 1));
        return null;
    }
}
