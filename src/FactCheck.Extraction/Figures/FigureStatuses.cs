namespace FactCheck.Extraction;

/// <summary>How sure the text itself is of a count.</summary>
internal static class FigureStatuses
{
    private const int Reach = 8;

    public static FigureStatus Of(Sentence sentence, Run within, int trigger)
    {
        for (var i = Math.Max(within.First, trigger - Reach); i < Math.Min(within.End, trigger + Reach); i++)
        {
            var word = sentence.Word(i);
            if (word is "feared" or "presumed") return FigureStatus.Feared;
            if (word is "confirmed" or "verified" && sentence.Word(i - 1) is not ("not" or "n't" or "yet" or "be")) return FigureStatus.Confirmed;
            if (word is "estimated" or "estimates" or "estimate" or "believed" or "thought") return FigureStatus.Estimated;
            if (word is "unconfirmed" or "unverified") return FigureStatus.Unconfirmed;
        }
        return FigureStatus.Stated;
    }

    /// <summary>"The real figure is higher", "the toll was expected to rise".</summary>
    /// <param name="within">How the sentence must begin to speak of a count before it; null where the count is its own.</param>
    public static bool SaysHigher(Sentence sentence, string? within)
    {
        if (within is not null && sentence.Word(sentence.FirstWord) is not ("the" or "but" or "its" or "officials" or "aid")) return false;
        var (count, doubt) = (false, false);
        for (var i = sentence.FirstWord; i < sentence.Body.End; i++)
        {
            var word = sentence.Word(i);
            count |= word is "toll" or "figure" or "figures" or "number" or "numbers" or "count" or "total";
            doubt |= word is "real" or "actual" or "true" or "likely" or "expected" or "could" or "may" or "feared" or "believed" or "believes" or "probably" or "fear" or "warned" or "almost" or "considerably" or "thought" or "might" or "expect";
            if (count && doubt && (word is "higher" or "greater" && sentence.Word(i + 1) is not "than" || word is "rise" or "climb" or "grow" or "increase" && sentence.Word(i - 1) is "to" or "could" or "may" or "might" or "will" or "would")) return true;
        }
        return false;
    }
}

/// <summary>Tells from a group's name whether its people were civilians.</summary>
internal static class Civilian
{
    private static readonly System.Collections.Frozen.FrozenSet<string> Civilians = Words.Set(
        "civilian civilians child children woman women baby babies infant infants toddler toddlers boy boys girl girls teacher teachers student students pupil pupils journalist journalists patient patients doctor doctors "
        + "nurse nurses resident residents villager villagers passenger passengers farmers peasants worshippers pilgrims mourners shoppers tourists families migrants refugees pensioners pensioner");

    private static readonly System.Collections.Frozen.FrozenSet<string> Combatants = Words.Set(
        "soldier soldiers troops fighter fighters militant militants insurgent insurgents rebel rebels guerrilla guerrillas servicemen marines gunmen gunman commanders commander paramilitaries mercenaries commandos");

    public static bool? Of(string group)
    {
        foreach (var word in group.Split(' '))
        {
            if (Civilians.Contains(word)) return true;
            if (Combatants.Contains(word)) return false;
        }
        return null;
    }
}
