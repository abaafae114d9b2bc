using System.Collections.Frozen;

namespace FactCheck.Extraction;

/// <summary>Words for what befalls people, and words for people.</summary>
internal static class Casualties
{
    /// <summary>Verbs with the victims as object, in all forms: "killed three", "three were killed".</summary>
    private static readonly FrozenDictionary<string, Metric> Verbs = Build(
        (Metric.Killed, "kill kills killed killing slain murder murders murdered murdering massacre massacred massacring executed executing assassinate assassinated assassinating drowned drowning beheaded beheading slaughtered slaughtering slay slays slaying lynched electrocuted"),
        (Metric.Injured, "injure injures injured injuring wound wounds wounded wounding hurt hurts hurting maimed maiming hospitalised hospitalized grazed crippled"),
        (Metric.Captured, "capture captured capturing detain detained detaining arrested arresting abducted abducting kidnapped kidnapping jailed"),
        (Metric.Displaced, "displace displaced displacing uprooted"));

    /// <summary>Verbs with the victims as subject, and adjectives: "three died", "12 dead".</summary>
    private static readonly FrozenDictionary<string, Metric> States = Build(
        (Metric.Killed, "died dies die dead perished perish dying deceased"),
        (Metric.Missing, "missing unaccounted disappeared vanished"),
        (Metric.Displaced, "fled homeless"));

    private static readonly FrozenDictionary<string, Metric> Nouns = Build(
        (Metric.Killed, "deaths death fatalities fatality killings killing murders murder homicide homicides slayings slaying assassination assassinations massacre execution executions bodies body corpses corpse"),
        (Metric.Injured, "injuries injury"),
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
        + "britons turks kurds jews muslims christians souls lives individuals individual newborns parents mother mothers brothers sisters daughters sons "
        + "teen teens male males female females juvenile juveniles kid kids friend friends deputy deputies agent agents sergeant sergeants lieutenant lieutenants "
        + "captain captains colonel colonels general generals shooter shooters sibling siblings brother sister daughter son husband wife wives father fathers "
        + "grandmother grandfather grandson grandsons grandparents nephew nephews niece nieces cousin cousins uncle aunt boyfriend girlfriend fiance couple relative relatives patron patrons "
        + "occupant occupants minor minors guy guys priest priests jesuits nun nuns missionary missionaries pedestrian pedestrians passerby passersby passers-by bodyguard bodyguards "
        + "escort escorts maid maids servant servants seaman seamen fisherman farmer peasant activist activists candidate candidates judge judges minister ministers mayor mayors "
        + "lawyer lawyers attorney businessman businessmen businesswoman newsman newsmen reporter reporters cameraman photographer engineer engineers technician technicians miner "
        + "adviser advisers diplomat diplomats ambassador contractor contractors paratrooper paratroopers trooper troopers recruit recruits cadet cadets commando commandos sniper "
        + "guerrilla subversive subversives extremist extremists bomber bombers assailant assailants robber robbers intruder intruders gangster rioters looters "
        + "mercenary mercenaries facilitator facilitators associate associates leader subordinate assassin driver pensioner pensioners bystanders neighbor neighbors neighbour neighbours "
        + "inhabitants visitors vacationers spectators festival-goers churchgoers clubgoers partygoers revellers revelers marchers strikers voters hunters hunter climbers hikers swimmers skiers "
        + "motorist motorists motorcyclist cyclist cyclists trucker colleague colleagues co-worker co-workers classmate classmates roommate roommates professor clerk clerks manager owner owners "
        + "nurse's paramedic paramedics firefighter fireman firemen policewoman policewomen detective detectives constable cop cops sheriff inmate detainee captive smugglers traffickers trafficker "
        + "salvadorans colombians peruvians chileans hondurans nicaraguans guatemalans spaniards germans italians britons europeans africans mexicans lebanese egyptians yemenis somalis nigerians "
        + "sudanese ethiopians pakistanis indians chinese japanese koreans libyans iranians georgians armenians azeris serbs croats bosnians albanians romanians poles greeks bulgarians evacuees survivors adolescent adolescents "
        + "grader graders newborn octogenarian septuagenarian widow widower beggars asylum-seekers homeowner homeowners customer customers guest guests");

    /// <summary>What can be killed and is nobody, and what follows a number beside a deed without being harmed by it.</summary>
    private static readonly FrozenSet<string> Things = Words.Set(
        "cattle cows sheep goats pigs horses dogs dog animals animal birds chickens fish livestock poultry times time occasions shots shot rounds bullets tanks vehicles aircraft planes "
        + "helicopters drones missiles rockets attacks attack incidents incident counts count charges cases weapons rifles bombs houses homes buildings jobs schools days hours weeks months years "
        + "minutes seconds miles blocks places locations villages towns cities provinces districts operations shootings explosions blasts wounds injuries gunshots points goals games matches bills percent "
        + "caches compounds motorcycles trucks cars buses grenades explosives kilograms pounds tons meters metres kilometers kilometres feet dollars euros pesos categories chapters sides wars areas families' hospitals");

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

    public static bool IsPeople(string word) =>
        People.Contains(word) || word.Length > 5 && word.EndsWith("men", StringComparison.Ordinal) && word is not ("specimen" or "regimen" or "abdomen" or "acumen" or "women" or "ramen");

    /// <summary>A verb, a state or a noun that tells of harm.</summary>
    public static bool Befalls(string word) => Verbs.ContainsKey(word) || States.ContainsKey(word) || Nouns.ContainsKey(word);

    public static bool IsThing(string word) => Things.Contains(word);

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
