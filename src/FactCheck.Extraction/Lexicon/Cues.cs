using System.Collections.Frozen;

namespace FactCheck.Extraction;

/// <summary>What must follow a verb for it to attribute.</summary>
internal enum CueGrade
{
    /// <summary>Attributes on its own: "said", "told".</summary>
    Free,

    /// <summary>Attributes a clause or a thing: "denied the report", "demanded that".</summary>
    Object,

    /// <summary>Attributes only before "that" or a quotation: "found that", "reports that" (elsewhere a noun).</summary>
    NeedsThat,
}

/// <summary>Words that attribute, and words that keep a distance.</summary>
internal static class Cues
{
    private static readonly FrozenDictionary<string, CueGrade> Verbs = Build(
        (CueGrade.Free, "said says say saying told tells claimed stated added announced reported confirmed alleged declared insisted asserted "
            + "tweeted wrote explained argued warned acknowledged admitted revealed testified contended replied responded commented remarked "
            + "quipped recounted conceded noted adding"),
        (CueGrade.Object, "denied denies demanded rejected condemned urged pledged vowed promised threatened criticised criticized accepted "
            + "refuted disputed dismissed proposed"),
        (CueGrade.NeedsThat, "claims states announces reports confirms alleges declares insists asserts writes explains argues warns acknowledges "
            + "admits reveals notes adds demands found finds showed shows shown suggested suggests suggest indicated indicates indicate estimated "
            + "estimates estimate believes believe believed thinks think thought agreed agrees concluded concludes stressed stresses emphasised "
            + "emphasized emphasises emphasizes recalled repeated reiterated maintained maintains complained hinted predicted predicts hopes hoped "
            + "expects expected fears feared posted disclosed observed learned heard pointed underlined underscored highlighted clarified assured "
            + "informed notified ruled recommended requested ordered decided advised cautioned saw claim report confirm warn argue insist deny "
            + "allege acknowledge asked affirmed vows pledges continued called"));

    /// <summary>Verbs that attribute beside a quotation, and hardly elsewhere.</summary>
    private static readonly FrozenSet<string> Voiced = Words.Set(
        "exclaimed shouted whispered wondered chanted echoed interjected answered fumed charged cracked countered jeered demurred mused joked lamented "
        + "boasted railed snapped scoffed barked blasted decried read reads pointed put muttered sighed shot yelled screamed cried pleaded begged "
        + "reasoned cautioned deadpanned ventured volunteered offered opined intoned thundered chimed marvelled marveled enthused gushed protested "
        + "retorted jibed taunted sneered summed went wrote pronounced proclaimed testified counselled confided");

    /// <summary>Participles that pass something on: "was reported by". Others only act: "was condemned by".</summary>
    private static readonly FrozenSet<string> Relaying = Words.Set(
        "reported announced confirmed claimed stated quoted cited published disclosed alleged noted revealed estimated told described");

    private static readonly FrozenSet<string> Hedging = Words.Set(
        "reportedly allegedly apparently supposedly purportedly seemingly ostensibly presumably");

    private static readonly FrozenSet<string> Accusing = Words.Set("accused accuses accusing blamed blames blaming");

    /// <summary>Nouns that speak though nothing capitalised names them.</summary>
    private static readonly FrozenSet<string> Speaking = Words.Set(
        "official officials authorities authority police government governments ministry minister ministers president spokesman spokeswoman "
        + "spokesperson spokespeople source sources witness witnesses resident residents leader leaders report reports study survey army military "
        + "agency agencies company group groups court prosecutor prosecutors doctor doctors expert experts analyst analysts scientists researchers "
        + "activists activist critics lawyer lawyers diplomat diplomats officer officers commander commanders governor mayor senator lawmakers "
        + "statement media outlets newspaper guard coastguard organisation organization organisations organizations council committee commission department office "
        + "regulator union unions survivors survivor relatives family families mother father wife husband neighbours neighbors rescuers medics "
        + "hospital school teacher teachers soldier soldiers rebels militants separatists opposition parliament investigators inspectors "
        + "secretary chief chairman director head boss executive coach professor author editor reporter journalist journalists king queen pope "
        + "bishop firefighters service services forces troops man woman people locals villagers eyewitness eyewitnesses campaigners charity watchdog");

    /// <summary>Sources that nobody can go and ask: never a party.</summary>
    private static readonly FrozenSet<string> Unnamed = Words.Set(
        "official officials source sources witness witnesses resident residents people man woman analyst analysts expert experts critics "
        + "activists activist diplomat diplomats reports report media eyewitness eyewitnesses locals villagers relatives survivors survivor "
        + "officer officers soldiers soldier spokesman spokeswoman spokesperson person doctors doctor medics rescuers some many others neighbours "
        + "neighbors lawyer lawyers scientists researchers journalists lawmakers minister president police authorities statement mother father "
        + "wife husband family families");

    public static bool IsVerb(string word, out CueGrade grade) => Verbs.TryGetValue(word, out grade);

    public static bool IsVerb(string word) => Verbs.ContainsKey(word);

    public static bool IsRelaying(string participle) => Relaying.Contains(participle);

    public static bool IsHedge(string word) => Hedging.Contains(word);

    public static bool IsAccusation(string word) => Accusing.Contains(word);

    public static IEnumerable<string> Speakers => Speaking;

    public static IEnumerable<string> AllVerbs => Verbs.Keys.Concat(Accusing).Concat(Voiced);

    /// <summary>A number for the way a word attributes, by which words that are rarely seen are judged like their kin.</summary>
    public static int Kind(string word) =>
        Verbs.TryGetValue(word, out var grade) ? 1 + (int)grade : Accusing.Contains(word) ? 4 : Voiced.Contains(word) ? 5 : Speaking.Contains(word) ? 6 : word is "according" ? 7 : word is ":" ? 8 : Hedging.Contains(word) ? 9 : 0;

    public static bool IsDenial(string word) =>
        word is "denied" or "denies" or "denying" or "deny" or "rejected" or "rejects" or "disputed" or "disputes" or "dismissed" or "dismisses" or "refuted" or "refutes";

    public static bool Speaks(string noun) => Speaking.Contains(noun);

    public static bool IsUnnamed(string noun) => Unnamed.Contains(noun);

    private static FrozenDictionary<string, CueGrade> Build(params (CueGrade Grade, string Words)[] rows) =>
        rows.SelectMany(row => row.Words.Split(' ').Select(word => (word, row.Grade)))
            .DistinctBy(pair => pair.word)
            .ToFrozenDictionary(pair => pair.word, pair => pair.Grade, StringComparer.Ordinal);
}
