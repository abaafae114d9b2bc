using System.Collections.Frozen;

namespace FactCheck.Extraction;

/// <summary>Words for what befalls people, and words for people.</summary>
internal static class Casualties
{
    /// <summary>Verbs with the victims as object, in all forms: "killed three", "three were killed".</summary>
    private static readonly FrozenDictionary<string, Metric> Verbs = Build(
        (Metric.Killed, "kill kills killed killing slain murdered murdering massacred executed assassinated drowned beheaded slaughtered"),
        (Metric.Injured, "injure injures injured injuring wound wounds wounded wounding hurt hurting maimed hospitalised hospitalized"),
        (Metric.Captured, "capture captured capturing detain detained detaining arrested arresting abducted abducting kidnapped kidnapping jailed"),
        (Metric.Displaced, "displace displaced displacing uprooted"));

    /// <summary>Verbs with the victims as subject, and adjectives: "three died", "12 dead".</summary>
    private static readonly FrozenDictionary<string, Metric> States = Build(
        (Metric.Killed, "died dead perished dying"),
        (Metric.Missing, "missing unaccounted disappeared vanished"),
        (Metric.Displaced, "fled homeless"));

    private static readonly FrozenDictionary<string, Metric> Nouns = Build(
        (Metric.Killed, "deaths death fatalities fatality killings murders bodies corpses"),
        (Metric.Injured, "injuries"),
        (Metric.UnspecifiedCasualties, "casualties casualty victims"),
        (Metric.Captured, "arrests detentions prisoners captives hostages"),
        (Metric.Displaced, "refugees"));

    private static readonly FrozenSet<string> People = Words.Set(
        "people person persons civilian civilians child children adult adults man men woman women boy boys girl girls baby babies infant infants "
        + "toddler toddlers teenager teenagers youth youths soldier soldiers troops troop fighter fighters militant militants insurgent insurgents "
        + "rebel rebels officer officers policeman policemen police servicemen serviceman marines sailors guards guard personnel members member "
        + "worker workers passenger passengers crew resident residents villager villagers migrant migrants refugee refugees student students pupil "
        + "pupils teacher teachers journalist journalists patient patients doctor doctors nurse nurses medics protester protesters protestors "
        + "demonstrators tourist tourists victims victim others other prisoner prisoners hostage hostages inmates detainees peasants farmers "
        + "guerrillas terrorists terrorist gunmen gunman attackers attacker suspects suspect bystanders bystander pilots pilot drivers driver firefighters "
        + "rescuers families citizens nationals foreigners employees staff peacekeepers miners fishermen worshippers pilgrims mourners shoppers "
        + "leaders commanders commander politicians officials aides russians ukrainians americans israelis palestinians syrians afghans iraqis "
        + "britons turks kurds jews muslims christians souls lives individuals individual toddlers newborns parents mother mothers brothers sisters daughters sons");

    /// <summary>Adjectives that say nothing about who is counted.</summary>
    private static readonly FrozenSet<string> Empty = Words.Set(
        "young little small other more further additional innocent old elderly new different");

    private static readonly FrozenDictionary<string, string> Plurals = new Dictionary<string, string>
    {
        ["child"] = "children", ["person"] = "people", ["persons"] = "people", ["man"] = "men", ["woman"] = "women", ["policeman"] = "policemen",
        ["serviceman"] = "servicemen", ["gunman"] = "gunmen", ["baby"] = "babies", ["fatality"] = "people", ["others"] = "people",
        ["other"] = "people", ["lives"] = "people", ["souls"] = "people", ["individuals"] = "people", ["individual"] = "people",
    }.ToFrozenDictionary();

    public static Metric? Verb(string word) => Verbs.TryGetValue(word, out var metric) ? metric : null;

    public static Metric? State(string word) => States.TryGetValue(word, out var metric) ? metric : null;

    public static Metric? Noun(string word) => Nouns.TryGetValue(word, out var metric) ? metric : null;

    public static bool IsPeople(string word) => People.Contains(word);

    public static bool IsEmptyAdjective(string word) => Empty.Contains(word);

    /// <summary>"child" → "children": a figure's group is named in the plural, so that a part and a total compare.</summary>
    public static string Plural(string noun) =>
        Plurals.TryGetValue(noun, out var plural) ? plural
        : IsPeople(noun) && !noun.EndsWith('s') && IsPeople(noun + "s") ? noun + "s"
        : noun;

    private static FrozenDictionary<string, Metric> Build(params (Metric Metric, string Words)[] rows) =>
        rows.SelectMany(row => row.Words.Split(' ').Select(word => (word, row.Metric)))
            .ToFrozenDictionary(pair => pair.word, pair => pair.Metric, StringComparer.Ordinal);
}
