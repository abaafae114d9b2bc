namespace FactCheck.Extraction;

/// <summary>A list that a word stands in, of those that are asked at every word of a text.</summary>
[Flags]
internal enum Trait
{
    None = 0,

    /// <summary>May begin what tells of harm.</summary>
    Harm = 1 << 0,

    /// <summary>May begin a number in words, or what bounds one.</summary>
    Number = 1 << 1,
    Hedge = 1 << 2,

    /// <summary>May attribute, accuse, deny or pass on.</summary>
    Saying = 1 << 3,

    /// <summary>May begin an event.</summary>
    Event = 1 << 4,

    /// <summary>May lead on to somebody who is blamed.</summary>
    Blame = 1 << 5,

    /// <summary>May begin a time.</summary>
    Time = 1 << 6,

    /// <summary>Of grave matters.</summary>
    Weighty = 1 << 7,

    /// <summary>Of feeling and opinion.</summary>
    Private = 1 << 8,
    FirstPerson = 1 << 9,
    SecondPerson = 1 << 10,
    Wish = 1 << 11,
    Comparison = 1 << 12,
    Negation = 1 << 13,
    Past = 1 << 14,
    NumberWord = 1 << 15,

    /// <summary>Tells nothing of what a statement is about.</summary>
    Small = 1 << 16,

    /// <summary>Stands for somebody or something spoken of: "she", "its".</summary>
    Pronoun = 1 << 17,

    /// <summary>May lead on to what nobody asserts: "denied", "not".</summary>
    Unsaid = 1 << 18,

    /// <summary>A noun that is a person: "nurse".</summary>
    Person = 1 << 19,
}

/// <summary>Asks all lists once for each spelling, so that a text is not asked about word by word.</summary>
internal static class Lists
{
    public static Trait Of(string word)
    {
        var found = WorthFeatures.TraitsOf(word) | CheckWorthiness.TraitsOf(word);
        if (Extraction.Harm.MayBegin(word)) found |= Trait.Harm;
        if (NumberReader.MayBegin(word)) found |= Trait.Number;
        if (NumberReader.IsWord(word)) found |= Trait.NumberWord;
        if (Repeats.IsSmall(word)) found |= Trait.Small;
        if (Hedges.MayBegin(word)) found |= Trait.Hedge;
        if (AttributionRules.MayAttribute(word)) found |= Trait.Saying;
        if (Events.MayBegin(word)) found |= Trait.Event;
        if (Blame.MayBegin(word)) found |= Trait.Blame;
        if (TimeReader.MayBegin(word)) found |= Trait.Time;
        if (Unasserted.MayBegin(word)) found |= Trait.Unsaid;
        if (SelfContained.MayMean(word)) found |= Trait.Pronoun;
        if (Antecedents.IsPerson(word)) found |= Trait.Person;
        return found;
    }
}
