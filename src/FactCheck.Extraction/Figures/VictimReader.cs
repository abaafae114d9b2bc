namespace FactCheck.Extraction;

/// <summary>What befell a group of people, as one sentence has it.</summary>
/// <param name="Trigger">The word that tells: "killed", "deaths".</param>
/// <param name="IsPart">"including a child": within a total that stands before it.</param>
/// <param name="IsEarlier">"rose to 12 from nine": what it was before.</param>
/// <param name="IsPossible">"could kill", "attempted to kill", "did not die": reported of nobody.</param>
/// <param name="Group">Which of the groups that one word befell: those of one deed are summed.</param>
internal sealed record Victims(Metric Metric, PersonGroup Group, int Trigger, int Deed, bool IsPart, bool IsEarlier, bool IsPossible);

/// <summary>Finds what befell whom: begins at the word that tells of harm and looks for those it befell, before it or after.</summary>
internal sealed class VictimReader(Sentence sentence, Run within, IReadOnlyList<NumberMention> numbers)
{
    private const int Reach = 22;

    private List<PersonGroup> groups = [];

    public List<Victims> Read()
    {
        var found = new List<Victims>();
        if (!sentence.Any(Trait.Harm)) return found;
        var first = within.First;
        while (first < within.End && !sentence.Is(first, Trait.Harm)) first++;
        if (first == within.End) return found;
        groups = PersonGroups.In(sentence, within, numbers);
        var deed = 0;
        for (var i = first; i < within.End; i++)
        {
            if (Harm.At(sentence, i, within) is not { } harm) continue;
            var isPossible = IsPossible(harm);
            var whom = Whom(harm);
            if (whom.Count > 0)
            {
                deed++;
                foreach (var group in (List<PersonGroup>)[.. whom, .. Parts(whom)])
                    if (!IsAmong(found, group.Run, harm.Metric))
                        found.Add(new Victims(harm.Metric, group, i, deed, IsPart(group), IsEarlier(group), isPossible));
            }
            var counted = found.Count;
            AddElsewhere(harm, whom, isPossible, ref deed, found);
            i = Math.Max(harm.Run.End, found.Count > counted ? found[^1].Group.Run.End : 0) - 1;
        }
        return found;
    }

    private static bool IsAmong(List<Victims> found, Run run, Metric? metric = null)
    {
        foreach (var one in found)
            if (one.Group.Run == run && (metric is null || one.Metric == metric)) return true;
        return false;
    }

    /// <summary>"12 died in Tarn and nine in Lowe": the word that tells of the first tells of the others too, each a count of its own.</summary>
    private void AddElsewhere(Harm harm, List<PersonGroup> whom, bool isPossible, ref int deed, List<Victims> found)
    {
        if (whom is not [{ Number: not null }]) return;
        var (place, from) = (false, Math.Max(harm.Run.End, whom[0].Run.End));
        for (var i = from; i < within.End && i - from < Reach * 2; i++)
        {
            var word = sentence.Word(i);
            if (word is ";" or ":" or "who" or "which" or "but" or "when" or "after" || Harm.MayBegin(word) || Words.Auxiliaries.Contains(word) && word != "'s") return;
            if (IsPlace(i)) place = true;
            if (!place || word is not ("and" or ",")) continue;
            var group = At(i + 1) ?? (word == "," && sentence.Word(i + 1) == "and" ? At(i + 2) : null);
            if (group is not { Number: not null } || !IsPlace(group.Run.End) || HasVerbOfItsOwn(group.Run.End)) continue;
            if (IsAmong(found, group.Run)) return;
            deed++;
            // "Nine in Lowe" are such as the twelve were.
            var alike = group.Name == "people" ? group with { Name = whom[0].Name } : group;
            found.Add(new Victims(harm.Metric, alike, harm.Run.First, deed, IsPart: false, IsEarlier: false, isPossible));
            i = group.Run.End - 1;
        }
    }

    /// <summary>"… and nine people in Lowe were injured".</summary>
    private bool HasVerbOfItsOwn(int from)
    {
        for (var i = from; i < within.End && sentence.Word(i) is not ("," or ";" or "and" or "but"); i++)
            if (Words.Auxiliaries.Contains(sentence.Word(i)) && sentence.Word(i) != "'s" || Harm.MayBegin(sentence.Word(i))) return true;
        return false;
    }

    /// <summary>"in Tarn", "near the Lowe dam".</summary>
    private bool IsPlace(int i) =>
        sentence.Word(i) is "in" or "at" or "near" or "outside" or "around"
        && (i + 1 < within.End && IsPlaceName(i + 1) || sentence.Word(i + 1) is "the" && i + 2 < within.End && IsPlaceName(i + 2));

    private bool IsPlaceName(int i) => sentence.Tokens[i].IsCapitalised && !Words.Dates.Contains(sentence.Word(i));

    private List<PersonGroup> Whom(Harm harm)
    {
        var whom = Direct(harm);
        // "The minister was killed, along with two of his bodyguards."
        if (harm.Shape is HarmShape.Done or HarmShape.Being)
            for (var i = harm.Run.End; i < within.End && i - harm.Run.End < 16 && sentence.Word(i) is not (";" or "and" or "who" or "but"); i++)
                if (sentence.Word(i) is "along" or "together" && sentence.Word(i + 1) is "with" && After(i + 2) is { } company)
                {
                    whom = [.. whom, .. Listed(company, forward: true)];
                    break;
                }
        return whom;
    }

    private List<PersonGroup> Direct(Harm harm) => harm.Shape switch
    {
        HarmShape.Doing => Listed(After(harm.Run.End), forward: true),
        HarmShape.Done => Done(harm),
        HarmShape.Being => Being(harm),
        HarmShape.Noun => OfNoun(harm),
        _ => [],
    };

    /// <summary>"killed": what follows is the object, unless a form of "be" stands before it or nobody follows.</summary>
    private List<PersonGroup> Done(Harm harm)
    {
        var before = BeforeAdverbs(harm.Run.First);
        var isPassive = IsBe(sentence.Word(before));
        if (isPassive || sentence.Word(before) is "found" && IsBe(sentence.Word(BeforeAdverbs(before))) || sentence.Word(before) is "get" or "got" or "gets" or "getting" or "reported" or "feared" or "believed" or "presumed" && IsBe(sentence.Word(BeforeAdverbs(before))))
            return Subject(harm.Run.First);
        // "Killed were …", "Those wounded include …".
        if (sentence.Word(harm.Run.End) is "were" or "was" or "include" or "included" or "are" && (harm.Run.First == sentence.FirstWord || sentence.Word(harm.Run.First - 1) is "those" or "the")) return Listed(After(harm.Run.End + 1), forward: true);
        var after = AfterAdverbs(harm.Run.End);
        var objects = Listed(After(after), forward: true);
        var ending = EndingAt(before + 1);
        if (objects.Count > 0 && (sentence.Word(before) is "and" or "or" or "who" or "which" or "that" or "to" or "have" or "has" or "had" or "," || ending is null || ending.Number is null || sentence.Word(before) is ")")) return objects;
        if (objects.Count > 0 && ending is not null && !IsHeadline()) return objects;
        if (ending is not null) return Listed(ending, forward: false);
        // "shot and killed", "killed or wounded": the other word has the subject or the object.
        if (sentence.Word(before) is "and" or "or" or "/" && Harm.MayBegin(sentence.Word(before - 1)) && harm.Run.First - 2 >= within.First) return Subject(before - 1);
        if (sentence.Word(after) is "or" or "and" or "/" && Harm.MayBegin(sentence.Word(after + 1))) return Listed(After(after + 2), forward: true) is { Count: > 0 } shared ? shared : Subject(harm.Run.First);
        if (sentence.Word(before) is "," or "(" or "–" or "—" or "-") return [];
        return isPassive ? Subject(harm.Run.First) : objects;
    }

    /// <summary>A headline leaves out "were": "Three killed, five hurt".</summary>
    private bool IsHeadline() => sentence.IsTitleCase || sentence.Tokens[^1].Kind != TokenKind.Mark;

    /// <summary>"died", "dead", "missing": the subject stands before; "left three dead" too.</summary>
    private List<PersonGroup> Being(Harm harm)
    {
        var before = BeforeAdverbs(harm.Run.First);
        if (EndingAt(before + 1) is { } ending) return Listed(ending, forward: false);
        if (sentence.Word(harm.Run.First) == "dead" && sentence.Word(harm.Run.End) is "are" or "were" or "is" or "include" or "included" or "includes" && sentence.Word(harm.Run.First - 1) == "the")
            return Listed(After(harm.Run.End + 1), forward: true);
        if (sentence.Word(before) is "the" or "a" or "an" or "of" or "for" or "his" or "her" or "their" or "drop" or "or" && sentence.Word(harm.Run.First) == "dead") return [];
        return Subject(harm.Run.First);
    }

    /// <summary>"the deaths of four people", "four deaths", "Ann Lee's murder", "a toll of 12".</summary>
    private List<PersonGroup> OfNoun(Harm harm)
    {
        var end = harm.Run.End;
        if (sentence.Word(harm.Run.First) == "toll" || sentence.Word(harm.Run.First - 1) == "number") return Toll(end);
        if (sentence.Word(end) == "of" || sentence.Word(end) == "to" && sentence.Word(end - 1) is "injury" or "injuries") return Listed(After(end + 1) ?? Unnamed(end + 1), forward: true);
        // "four deaths", "ten insurgent deaths", "no casualties".
        for (var g = groups.Count - 1; g >= 0; g--)
        {
            var group = groups[g];
            if (group.Run.First > harm.Run.First) continue;
            if (group.Run.End == harm.Run.First && (group.Number is not null || group.Mention is Mention.Nobody)) return [group];
            break;
        }
        foreach (var number in numbers)
            if (number.Run.End <= harm.Run.First && harm.Run.First - number.Core.End <= 3 && Enumerable.Range(number.Core.End, harm.Run.First - number.Core.End).All(i => sentence.Tokens[i].Kind == TokenKind.Word && !Words.Prepositions.Contains(sentence.Word(i)) && !Words.Auxiliaries.Contains(sentence.Word(i))))
                return [new PersonGroup(new Run(number.Run.First, harm.Run.End), number.Min, number.Max, Mention.Counted, "people", number, sentence.Word(harm.Run.First - 1) is "more" or "other")];
        if (sentence.Word(harm.Run.First - 1) == "no" || sentence.Word(harm.Run.First - 2) == "no" && !Words.Prepositions.Contains(sentence.Word(harm.Run.First - 1)))
            return [new PersonGroup(new Run(harm.Run.First - (sentence.Word(harm.Run.First - 1) == "no" ? 1 : 2), harm.Run.End), 0, 0, Mention.Nobody, "people", null, false)];
        // "Ann Lee's murder", "the man's death", "their deaths".
        var owner = harm.Run.First - 1;
        while (owner > within.First && sentence.Word(owner) is "shooting" or "alleged" or "apparent" or "accidental" or "untimely" or "stabbing" or "brutal" or "violent") owner--;
        if (sentence.Word(owner) is "'s" or "'" or "’" or "s'" && EndingAt(owner) is { } whose) return [whose];
        return sentence.Word(owner) is "his" or "her" ? [new PersonGroup(new Run(owner, owner + 1), 1, 1, Mention.Known, sentence.Word(owner), null, false)] : [];
    }

    /// <summary>"the death toll rose to 12 from nine", "the number of dead stands at 40": the first number that the verb leads to.</summary>
    private List<PersonGroup> Toll(int from)
    {
        var leads = false;
        for (var i = from; i < within.End && i - from < 14; i++)
        {
            var word = sentence.Word(i);
            if (word is ";" or ":" && i > from) break;
            leads |= word is "to" or "at" or "of" or "is" or "was" or "reached" or "hit" or "exceeded" or "surpassed" or "passed" or "topped" or ":" or "stood" or "stands" or "climbs" or "rises" or "tops" or "reaches";
            if (leads && numbers.FirstOrDefault(n => n.Run.First == i) is { } number && sentence.Word(i - 1) != "from")
            {
                // What it was before may stand on either side: "from nine".
                var before = numbers.FirstOrDefault(n => n != number && n.Run.First > from && n.Run.First < i + 8 && sentence.Word(n.Run.First - 1) == "from");
                return before is null ? [Counted(number)] : [Counted(number), Counted(before)];
            }
        }
        return [];

        PersonGroup Counted(NumberMention number) =>
            At(number.Run.First) ?? new PersonGroup(number.Run, number.Min, number.Max, Mention.Counted, "people", number, false);
    }

    /// <summary>Where all is in capitals a name cannot be told; whoever follows it in its list can.</summary>
    private PersonGroup? Unnamed(int at)
    {
        if (!sentence.IsUpperCase) return null;
        for (var i = at; i < within.End && i - at < 10; i++)
        {
            if (sentence.Word(i) is "," or "and" && At(i + 1) is { Number: not null } group) return group;
            if (Words.Auxiliaries.Contains(sentence.Word(i)) || Words.Prepositions.Contains(sentence.Word(i)) && sentence.Word(i) != "of" || Harm.MayBegin(sentence.Word(i))) return null;
        }
        return null;
    }

    /// <summary>Whoever stands right after <paramref name="at"/>.</summary>
    private PersonGroup? After(int at)
    {
        var i = AfterAdverbs(at);
        if (sentence.Word(i) is "as" && sentence.Word(i + 1) is "many") i++;
        return At(i);
    }

    private PersonGroup? At(int first)
    {
        foreach (var group in groups)
            if (group.Run.First == first) return group;
        return null;
    }

    private PersonGroup? EndingAt(int end)
    {
        for (var g = groups.Count - 1; g >= 0; g--)
            if (groups[g].Run.End == end) return groups[g];
        return null;
    }

    private int BeforeAdverbs(int at)
    {
        var i = at - 1;
        while (i >= within.First && (Words.IsAdverb(sentence.Word(i)) && sentence.Word(i) is not "only" || Cues.IsHedge(sentence.Word(i)) || sentence.Word(i) is "both" or "all" or "either" or "confirmed" or "not" or "n't" or "each" or "two" && false)) i--;
        return i;
    }

    private int AfterAdverbs(int at)
    {
        var i = at;
        while (i < within.End && (Words.IsAdverb(sentence.Word(i)) || Cues.IsHedge(sentence.Word(i))) && At(i) is null) i++;
        return i;
    }

    private static bool IsBe(string word) => word is "was" or "were" or "is" or "are" or "been" or "be" or "being" or "'re" or "'s";

    /// <summary>
    /// The subject of a verb at <paramref name="verb"/>: whoever stands right before it, or begins the clause. What lies between
    /// ("in a car", "who had fled") is passed over; a clause that ends there ends the search.
    /// </summary>
    private List<PersonGroup> Subject(int verb)
    {
        var i = verb - 1;
        while (i >= within.First && (Words.Auxiliaries.Contains(sentence.Word(i)) || Words.IsAdverb(sentence.Word(i)) || Cues.IsHedge(sentence.Word(i))
            || sentence.Word(i) is "both" or "all" or "feared" or "presumed" or "reported" or "confirmed" or "believed" or "also" or "either" or "each" or "found" or "pronounced" or "declared" or "later" or "to" or "themselves" or "himself" or "got" or "get")) i--;
        var end = i + 1;
        if (sentence.Word(i) is "who" or "that" or "which" or "whom")
        {
            end = i;
            if (sentence.Word(end - 1) == ",") end--;
            if (EndingAt(end) is { } antecedent) return Listed(antecedent, forward: false);
        }
        if (EndingAt(end) is { } adjacent && !IsInPhrase(adjacent)) return Listed(adjacent, forward: false);
        // "All four were killed", "the two were killed".
        PersonGroup? best = null;
        for (var g = groups.Count - 1; g >= 0; g--)
        {
            var group = groups[g];
            if (group.Run.End > end) continue;
            if (end - group.Run.End > Reach || EndsClause(group.Run.End, end)) break;
            if (IsInPhrase(group)) { best ??= group; continue; }
            best = group;
            if (!sentence.IsUpperCase || group.Number is not null) break;
        }
        return best is null ? [] : Listed(best, forward: false);
    }

    /// <summary>"in two cars", "by a gunman", "of the family".</summary>
    private bool IsInPhrase(PersonGroup group)
    {
        var before = sentence.Word(group.Run.First - 1);
        if (before is "of" && groups.Any(g => g.Run.End >= group.Run.First - 1 && g.Run.First < group.Run.First)) return true;
        return before is "by" or "in" or "with" or "from" or "at" or "for" or "to" or "on" or "against" or "including" or "near" or "into" or "of" or "between" or "named" or "than" or "as";
    }

    private bool EndsClause(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var word = sentence.Word(i);
            if (word is ";" or ":" or "but" or "while" or "because" or "although" or "when" or "after" or "before" or "where" or "whereas" or "until" or "since" or "if") return true;
            if (word is "said" or "says" or "told" or "reported" && sentence.Word(i + 1) is "that") return true;
        }
        return false;
    }

    /// <summary>With the others of its list: "two soldiers, a nurse and a child". Without a final "and" a comma only explains.</summary>
    private List<PersonGroup> Listed(PersonGroup? first, bool forward)
    {
        if (first is null) return [];
        var list = new List<PersonGroup> { first };
        if (forward)
        {
            var at = groups.IndexOf(first);
            var pending = new List<PersonGroup>();
            var last = first;
            for (var g = at + 1; g < groups.Count && list.Count + pending.Count < 12; g++)
            {
                var link = Link(last.Run.End, groups[g].Run.First);
                if (link == Joined.No || HasOwnVerb(groups[g])) break;
                pending.Add(groups[g]);
                last = groups[g];
                if (link != Joined.And) continue;
                list.AddRange(pending);
                pending.Clear();
            }
        }
        else
        {
            var at = groups.IndexOf(first);
            var next = first;
            var hasAnd = false;
            for (var g = at - 1; g >= 0 && list.Count < 12; g--)
            {
                var link = Link(groups[g].Run.End, next.Run.First);
                if (link == Joined.No || link == Joined.Comma && !hasAnd) break;
                // "… killed three men and a boy was wounded": a list that another verb already has.
                if (IsObject(groups[g])) break;
                hasAnd = true;
                list.Insert(0, groups[g]);
                next = groups[g];
            }
        }
        return list;
    }

    private enum Joined { No, Comma, And }

    private Joined Link(int from, int to)
    {
        // An age or a home may stand between: "William Gonzalez, 32, of Garfield Heights, and Brandon White".
        var i = from;
        if (sentence.Word(i) is "," && i + 2 < to && sentence.Tokens[i + 1].Kind == TokenKind.Number && sentence.Word(i + 2) is "," or ";" or "and") i += 2;
        if (sentence.Word(i) is "and" && i + 1 == to) return Joined.And;
        if (sentence.Word(i) is "," or ";" && sentence.Word(i + 1) is "and" && i + 2 == to) return Joined.And;
        if (sentence.Word(i) is "," or ";" && i + 1 == to) return Joined.Comma;
        if (sentence.Starts(i, "as", "well", "as") && i + 3 == to || sentence.Starts(i, "along", "with") && i + 2 == to || sentence.Starts(i, "together", "with") && i + 2 == to || sentence.Word(i) == "plus" && i + 1 == to) return Joined.And;
        return Joined.No;
    }

    /// <summary>"killing three and two were arrested": the next group has a verb of its own.</summary>
    private bool HasOwnVerb(PersonGroup group) =>
        Words.Auxiliaries.Contains(sentence.Word(group.Run.End)) && sentence.Word(group.Run.End) is not "'s"
        || Harm.MayBegin(sentence.Word(AfterAdverbs(group.Run.End))) && !sentence.Word(AfterAdverbs(group.Run.End)).EndsWith("ing", StringComparison.Ordinal) && sentence.Word(AfterAdverbs(group.Run.End)) is not ("dead" or "casualties");

    private bool IsObject(PersonGroup group)
    {
        var before = BeforeAdverbs(group.Run.First);
        return Casualties.Verb(sentence.Word(before)) is not null && !IsBe(sentence.Word(before - 1));
    }

    /// <summary>"could kill hundreds" reports nobody killed, and "was not killed" neither; "may have killed" does.</summary>
    private bool IsPossible(Harm harm)
    {
        if (harm.Shape == HarmShape.Noun) return sentence.Word(harm.Run.First - 1) is "attempted" or "possible" or "alleged" && false;
        for (var i = harm.Run.First - 1; i >= within.First && harm.Run.First - i < 6; i--)
        {
            var word = sentence.Word(i);
            if (word is "," or ";" or ":") return false;
            if (word is "could" or "would" or "might" or "will" or "may" or "can" or "must" or "should") return sentence.Word(i + 1) != "have";
            if (word is "not" or "never" or "n't" or "without" or "attempted" or "trying" or "tried" or "threatened" or "plotting" or "planned" or "planning" or "conspiracy" or "if" or "unless" or "avoid" or "prevent") return true;
            if (word == "to" && i == harm.Run.First - 1) return sentence.Word(i - 1) is not ("managed" or "confirmed" or "known" or "believed" or "went");
        }
        return false;
    }

    private bool IsPart(PersonGroup group)
    {
        for (var i = group.Run.First - 1; i >= within.First && group.Run.First - i < 12; i--)
        {
            var word = sentence.Word(i);
            if (word is "including" or "includes" or "included" || word is "among" && sentence.Word(i + 1) is "them" or "whom" or "those" || word is "of" && sentence.Word(i + 1) is "them" or "whom" or "these") return true;
            if (word is ";" || Words.Auxiliaries.Contains(word) || Harm.MayBegin(word)) break;
        }
        return sentence.Word(group.Run.First + 1) == "of" && sentence.Word(group.Run.First + 2) is "them" or "whom" or "those" && groups.Any(g => g.Number is not null && g.Run.End <= group.Run.First);
    }

    /// <summary>"19 people, including 10 children and a nurse".</summary>
    private List<PersonGroup> Parts(List<PersonGroup> whom)
    {
        var end = whom[^1].Run.End;
        for (var i = end; i < within.End && i - end < 14; i++)
        {
            if (sentence.Word(i) is ";" || i > end + 2 && At(i) is not null) break;
            // ", five of them children".
            if (sentence.Word(i) is "," or "–" or "—" && At(i + 1) is { Number: not null } some && some.Name != "people"
                && Enumerable.Range(some.Run.First, some.Run.Length - 1).Any(j => sentence.Word(j) == "of" && sentence.Word(j + 1) is "them" or "whom")) return Listed(some, forward: true);
            var opener = sentence.Word(i) is "including" ? 1 : sentence.Word(i) is "among" && sentence.Word(i + 1) is "them" or "whom" ? 2 : 0;
            if (opener > 0) return Listed(After(i + opener), forward: true);
        }
        return [];
    }

    private bool IsEarlier(PersonGroup group) => sentence.Word(group.Run.First - 1) is "from" && Enumerable.Range(Math.Max(within.First, group.Run.First - 8), Math.Min(8, group.Run.First - within.First)).Any(i => sentence.Word(i) is "rose" or "rises" or "risen" or "up" or "increased" or "climbed" or "revised" or "down" or "fell" or "toll");
}
