using System.Collections.Frozen;

namespace FactCheck.Extraction;

/// <summary>Verbs that report something that happened and can be checked.</summary>
internal static class Events
{
    private static readonly FrozenSet<string> Verbs = Words.Set(
        "exploded shelled bombed bombarded attacked destroyed damaged invaded crashed collapsed erupted derailed sank annexed assassinated "
        + "seized torched looted evacuated detonated ambushed raided demolished occupied besieged resigned kidnapped abducted poisoned burned "
        + "stormed overthrew struck");

    private static readonly FrozenSet<string> Harming = Words.Set(
        "killed wounded injured captured displaced shelled bombed bombarded attacked destroyed damaged invaded annexed assassinated seized torched "
        + "looted ambushed raided demolished occupied besieged kidnapped abducted poisoned struck hit fired launched murdered executed detained "
        + "shot massacred stormed caused carried");

    /// <summary>Verbs of two words.</summary>
    private static readonly FrozenSet<string> Pairs = FrozenSet.Create(StringComparer.Ordinal,
        "broke out", "blew up", "shot down", "opened fire", "caught fire", "set fire", "was hit", "were hit", "was shot", "were shot", "went off");

    private static readonly FrozenSet<string> PairOpeners = Pairs.Select(pair => pair[..pair.IndexOf(' ', StringComparison.Ordinal)]).ToFrozenSet(StringComparer.Ordinal);

    public static bool MayBegin(string word) => Verbs.Contains(word) || PairOpeners.Contains(word);

    /// <summary>A deed somebody can be blamed for.</summary>
    public static bool IsHarm(string verb) => Harming.Contains(verb);

    public static bool Verb(string word) => Verbs.Contains(word);

    /// <summary>An event's verb at this token, not its noun or participle ("the attacked city").</summary>
    public static bool At(Sentence sentence, int index) =>
        sentence.Is(index, Trait.Event)
        && (Pairs.Contains(sentence.Word(index) + " " + sentence.Word(index + 1))
        || Verbs.Contains(sentence.Word(index)) && !Words.Determiners.Contains(sentence.Word(index - 1)));
}
