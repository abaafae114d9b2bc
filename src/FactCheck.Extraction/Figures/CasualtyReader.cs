namespace FactCheck.Extraction;

/// <summary>Ties the numbers of one stretch of a sentence to what befell people.</summary>
internal sealed class CasualtyReader(Sentence sentence, Run within, IReadOnlyList<NumberMention> mentions)
{
    private const int Reach = 12;

    /// <summary>A sentence with more counts is a table.</summary>
    private const int MostPerSentence = 6;

    public IReadOnlyList<FoundFigure> Read()
    {
        var found = new List<FoundFigure>();
        for (var m = 0; m < mentions.Count && found.Count < MostPerSentence; m++)
        {
            var mention = mentions[m];
            if (found.Count > 0 && IsPart(mention)) continue;
            var people = Groups.People(sentence, mention.Core.End, within.End);
            var after = people?.Run.End ?? mention.Core.End;
            if (people is null && CountsSomethingElse(mention)) continue;
            if (Befell(mention, after) is not { } metric) continue;
            if (IsHypothetical(mention.Run.First)) continue;
            var parts = PartsOf(mention, after, m);
            found.Add(new FoundFigure(new Figure(metric, people?.Name ?? "people", mention.Min, mention.Max, mention.MinImputed, false,
                Wording(mention), Scopes.Of(sentence, within, mention), null, parts), mention.Run));
        }
        return found.Count > 0 ? found : None();
    }

    /// <summary>"No one was hurt", "no casualties were reported": a count of nought.</summary>
    private List<FoundFigure> None()
    {
        for (var i = within.First; i < within.End - 1; i++)
        {
            if (sentence.Word(i) is not ("no" or "nobody" or "none")) continue;
            var next = sentence.Word(i) == "no" ? i + 1 : i;
            if (sentence.Word(i) == "no" && Casualties.Noun(sentence.Word(next)) is { } noun) return [Nought(noun, new Run(i, i + 1))];
            for (var j = next; j < within.End && j - next < 6; j++)
                if (Words.Auxiliaries.Contains(sentence.Word(j)) && Casualties.Verb(sentence.Word(j + 1)) is { } verb
                    && (sentence.Word(next) is "one" or "nobody" or "none" || Casualties.IsPeople(sentence.Word(next)))) return [Nought(verb, new Run(i, sentence.Word(next) == "one" ? next + 1 : next))];
        }
        return [];
    }

    private FoundFigure Nought(Metric metric, Run run) =>
        new(new Figure(metric, "people", 0, 0, false, false, sentence.Slice(run.IsEmpty ? run with { End = run.First + 1 } : run), FigureScope.Incident, null, []), run);

    private string Wording(NumberMention mention) => mention.Wording(sentence);

    /// <summary>"killed 12 tanks", "5 km": a noun follows that is nobody.</summary>
    private bool CountsSomethingElse(NumberMention mention)
    {
        var next = sentence.Word(mention.Core.End);
        if (sentence.Word(mention.Run.First - 1) is "$" or "€" or "£") return true;
        if (Measures.Unit(next) is not null || next == "-") return true;
        return Casualties.State(next) is null && Casualties.Verb(next) is null && Casualties.Noun(next) is null
            && Groups.Things(sentence, mention.Core.End, within.End) is { } things && Casualties.Noun(sentence.Word(things.Run.End - 1)) is null;
    }

    private Metric? Befell(NumberMention mention, int after) =>
        Active(mention) ?? State(mention, after) ?? Passive(after) ?? Toll(mention);

    /// <summary>"killed at least three", "killing or wounding 12".</summary>
    private Metric? Active(NumberMention mention)
    {
        var i = mention.Run.First - 1;
        if (sentence.Word(i) is "of" or "the" or "another" or "an") i--;
        if (sentence.Starts(i - 1, "lives")) i -= 2;
        if (sentence.Starts(i - 2, "claimed", "the", "lives")) return Metric.Killed;
        if (Casualties.Noun(sentence.Word(i)) is { } noun && sentence.Word(i + 1) == "of") return noun;
        if (Casualties.Verb(sentence.Word(i)) is not { } metric) return null;
        // "Three were killed, 12 wounded" and "three killed 12" : the verb before is the passive of another number.
        if (Words.Auxiliaries.Contains(sentence.Word(i - 1)) && sentence.Word(i - 1) is "was" or "were" or "been" or "are" or "is") return null;
        return sentence.Word(i - 1) is "or" or "and" && Casualties.Verb(sentence.Word(i - 2)) is { } other && other != metric
            ? Metric.UnspecifiedCasualties : metric;
    }

    /// <summary>"12 dead", "three people killed", "five deaths", "12 others wounded".</summary>
    private Metric? State(NumberMention mention, int after)
    {
        var i = after;
        while (i < within.End && (sentence.Word(i) is "confirmed" or "civilian" or "military" or "reported" or "more" or "other" or "others" or "all" or "people" or "feared"
            or "presumed" or "serious" or "minor" or "were" && Casualties.State(sentence.Word(i + 1)) is not null || Words.IsAdverb(sentence.Word(i)))) i++;
        var word = sentence.Word(i);
        if (Casualties.Noun(word) is { } noun && word is not ("victims" or "bodies" or "refugees" or "prisoners" or "hostages")) return noun;
        if (Casualties.State(word) is { } state) return state;
        if (Casualties.Verb(word) is { } verb && (word.EndsWith("ed", StringComparison.Ordinal) || word is "hurt" or "slain"))
            // "Three people killed a man" has its own object; "five killed in the attack" has none.
            return Words.Determiners.Contains(sentence.Word(i + 1)) || sentence.Tokens.Length > i + 1 && sentence.Tokens[i + 1].Kind == TokenKind.Number ? null : verb;
        return Gone(i);
    }

    /// <summary>"three people were killed", "12 others have been wounded", "two who had been in the car were hurt".</summary>
    private Metric? Passive(int after)
    {
        for (var i = after; i < within.End && i - after < Reach; i++)
        {
            if (sentence.Word(i) is ";" or ":" || mentions.Any(m => m.Run.First == i && Groups.People(sentence, m.Core.End, within.End) is not null && !IsPart(m))) return null;
            if (!IsBe(sentence.Word(i))) continue;
            var j = i + 1;
            while (j < within.End && (IsBe(sentence.Word(j)) || Words.IsAdverb(sentence.Word(j)) || Cues.IsHedge(sentence.Word(j)) || sentence.Word(j) is "feared" or "presumed" or "also" or "either")) j++;
            if (Casualties.Verb(sentence.Word(j)) is { } verb && !sentence.Word(j).EndsWith("ing", StringComparison.Ordinal))
                return sentence.Word(j + 1) is "or" or "and" && Casualties.Verb(sentence.Word(j + 2)) is { } other && other != verb ? Metric.UnspecifiedCasualties : verb;
            if (Casualties.State(sentence.Word(j)) is { } state) return state;
            return Gone(j);
        }
        return null;
    }

    private static bool IsBe(string word) => word is "was" or "were" or "is" or "are" or "been" or "have" or "has" or "had" or "being" or "remain" or "remained";

    /// <summary>"went missing", "lost their lives", "fled", "have fled".</summary>
    private Metric? Gone(int i) => sentence.Word(i) switch
    {
        "went" or "remain" or "remained" or "still" when sentence.Word(i + 1) == "missing" => Metric.Missing,
        "lost" when sentence.Starts(i + 1, "their", "lives") => Metric.Killed,
        "suffered" or "sustained" when Enumerable.Range(i + 1, 3).Any(j => sentence.Word(j) is "injuries" or "wounds") => Metric.Injured,
        "have" or "has" or "had" when Casualties.State(sentence.Word(i + 1)) is { } state => state,
        _ => null,
    };

    /// <summary>"the death toll rose to 12", "the number of injured stands at 40".</summary>
    private Metric? Toll(NumberMention mention)
    {
        for (var i = mention.Run.First - 1; i >= within.First && mention.Run.First - i < Reach; i--)
        {
            if (sentence.Word(i) is ";" or "." || Casualties.IsPeople(sentence.Word(i)) && sentence.Word(i - 1) != "of") return null;
            if (mentions.Any(m => m.Run.Contains(i) && sentence.Word(m.Run.First - 1) != "from")) return null;
            if (sentence.Word(i) == "toll" && Leads(mention, i)) return sentence.Word(i - 1) is "injury" or "casualty" ? Metric.UnspecifiedCasualties : Metric.Killed;
            if (sentence.Word(i) is "number" && sentence.Word(i + 1) == "of" && Leads(mention, i))
                for (var j = i + 2; j < mention.Run.First; j++)
                    if ((Casualties.Noun(sentence.Word(j)) ?? Casualties.State(sentence.Word(j)) ?? Casualties.Verb(sentence.Word(j))) is { } metric) return metric;
        }
        return null;
    }

    private bool Leads(NumberMention mention, int from)
    {
        for (var i = from + 1; i < mention.Run.First; i++)
            if (sentence.Word(i) is "to" or "at" or "of" or "is" or "was" or "reached" or "hit" or "exceeded" or "surpassed" or "passed" or "topped" or ":" && i >= mention.Run.First - 3) return true;
        return false;
    }

    /// <summary>"could kill hundreds" reports nobody killed; "may have killed" does.</summary>
    private bool IsHypothetical(int first)
    {
        for (var i = first - 1; i >= within.First && first - i < 5; i--)
            if (sentence.Word(i) is "could" or "would" or "might" or "will" or "may" or "can") return sentence.Word(i + 1) != "have";
        return false;
    }

    private static readonly string[][] PartOpeners = [["including"], ["among", "them"], ["among", "whom"], ["of", "them"], ["of", "whom"], ["includes"], ["included"]];

    private bool IsPart(NumberMention mention)
    {
        for (var i = mention.Run.First - 1; i >= within.First && mention.Run.First - i < Reach; i--)
        {
            if (Opener(i) > 0) return true;
            if (sentence.Word(i) is ";" || Words.Auxiliaries.Contains(sentence.Word(i)) || Casualties.Verb(sentence.Word(i)) is not null || Casualties.State(sentence.Word(i)) is not null) break;
        }
        return sentence.Word(mention.Core.End) == "of" && sentence.Word(mention.Core.End + 1) is "them" or "whom";
    }

    private int Opener(int index)
    {
        foreach (var words in PartOpeners)
            if (sentence.Starts(index, words)) return words.Length;
        return 0;
    }

    /// <summary>"three people, including two children and a nurse"; up to the next total.</summary>
    private List<FigurePart> PartsOf(NumberMention total, int after, int m)
    {
        var parts = new List<FigurePart>();
        var stop = m + 1 < mentions.Count && !IsPart(mentions[m + 1]) ? mentions[m + 1].Run.First : within.End;
        for (var i = after; i < stop; i++)
        {
            if (Opener(i) is not (> 0 and var length)) continue;
            for (var at = i + length; at < stop;)
            {
                if (PartAt(at, total) is not { } part) break;
                parts.Add(part.Part);
                at = part.End;
                if (sentence.Word(at) == "," && sentence.Word(at + 1) == "and") at += 2;
                else if (sentence.Word(at) is "and" or ",") at++;
                else break;
            }
            break;
        }
        return parts;
    }

    private (FigurePart Part, int End)? PartAt(int at, NumberMention total)
    {
        if (mentions.FirstOrDefault(x => x.Run.First == at) is { } number && Groups.People(sentence, number.Core.End, within.End) is { } counted)
            return (new FigurePart(counted.Name, number.Min, total.Max is null ? null : number.Max, Wording(number)), counted.Run.End);
        // "including a young child": one, and where the total is open there may be more.
        if (sentence.Word(at) is "a" or "an" && Groups.People(sentence, at + 1, within.End) is { } one)
            return (new FigurePart(one.Name, 1, total.Max is null ? null : 1, sentence.Slice(new Run(at, one.Run.End)).Replace('\n', ' ')), one.Run.End);
        return null;
    }
}
