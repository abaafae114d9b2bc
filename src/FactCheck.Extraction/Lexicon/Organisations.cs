namespace FactCheck.Extraction;

/// <summary>Organisations that news quotes by a short name.</summary>
internal static class Organisations
{
    private static readonly Party[] All =
    [
        Igo("UN", "United Nations", "U.N."), Igo("UNICEF", "United Nations Children's Fund"),
        Igo("UNHCR", "United Nations High Commissioner for Refugees", "UN Refugee Agency", "U.N. refugee agency"),
        Igo("OCHA", "United Nations Office for the Coordination of Humanitarian Affairs"),
        Igo("OHCHR", "Office of the United Nations High Commissioner for Human Rights", "UN Human Rights Office", "U.N. human rights office"),
        Igo("UNRWA", "United Nations Relief and Works Agency"), Igo("UNESCO", "United Nations Educational, Scientific and Cultural Organization"),
        Igo("UNDP", "United Nations Development Programme"), Igo("FAO", "Food and Agriculture Organization"),
        Igo("WHO", "World Health Organization", "World Health Organisation"), Igo("WFP", "World Food Programme", "World Food Program"),
        Igo("IAEA", "International Atomic Energy Agency"), Igo("IOM", "International Organization for Migration"),
        Igo("ILO", "International Labour Organization"), Igo("NATO", "North Atlantic Treaty Organization", "Nato"),
        Igo("EU", "European Union", "E.U."), Igo("European Commission"), Igo("European Parliament"), Igo("Council of Europe"),
        Igo("OSCE", "Organization for Security and Co-operation in Europe"), Igo("African Union", "AU"), Igo("Arab League"),
        Igo("ECOWAS", "Economic Community of West African States"), Igo("ASEAN", "Association of Southeast Asian Nations"),
        Igo("ICC", "International Criminal Court"), Igo("ICJ", "International Court of Justice"), Igo("OPCW", "Organisation for the Prohibition of Chemical Weapons"),
        Igo("IMF", "International Monetary Fund"), Igo("World Bank"), Igo("OECD", "Organisation for Economic Co-operation and Development"),
        Igo("OPEC", "Organization of the Petroleum Exporting Countries"), Igo("Interpol", "INTERPOL"), Igo("Europol"), Igo("Frontex"),
        Igo("UN Security Council", "U.N. Security Council", "United Nations Security Council"), Igo("G7"), Igo("G20"), Igo("Eurostat"),
        Ngo("ICRC", "International Committee of the Red Cross"), Ngo("Red Cross"), Ngo("Red Crescent"),
        Ngo("MSF", "Médecins Sans Frontières", "Medecins Sans Frontieres", "Doctors Without Borders"),
        Ngo("Amnesty International", "Amnesty"), Ngo("Human Rights Watch", "HRW"), Ngo("Save the Children"), Ngo("Oxfam"), Ngo("Greenpeace"),
        Ngo("Transparency International"), Ngo("Reporters Without Borders", "RSF"), Ngo("Committee to Protect Journalists", "CPJ"),
        Ngo("Bellingcat"), Ngo("ACLED", "Armed Conflict Location and Event Data Project"), Ngo("Airwars"), Ngo("Norwegian Refugee Council", "NRC"),
        Ngo("International Rescue Committee", "IRC"), Ngo("Syrian Observatory for Human Rights", "SOHR"), Ngo("White Helmets"), Ngo("CARE"),
        Ngo("Institute for the Study of War", "ISW"),
        Outlet("Reuters"), Outlet("Associated Press", "AP"), Outlet("Agence France-Presse", "AFP"), Outlet("BBC", "British Broadcasting Corporation"),
        Outlet("CNN"), Outlet("New York Times"), Outlet("Washington Post"), Outlet("Wall Street Journal"), Outlet("Guardian"), Outlet("Financial Times"),
        Outlet("Al Jazeera", "Al-Jazeera"), Outlet("Bloomberg"), Outlet("Interfax"), Outlet("TASS", "Tass"), Outlet("RIA Novosti", "RIA"), Outlet("Xinhua"),
        Outlet("Ukrinform"), Outlet("Deutsche Presse-Agentur", "dpa", "DPA"), Outlet("Der Spiegel", "Spiegel"), Outlet("Le Monde"), Outlet("NBC News", "NBC"),
        Outlet("CBS News", "CBS"), Outlet("ABC News"), Outlet("Fox News"), Outlet("Sky News"), Outlet("NPR"), Outlet("Axios"), Outlet("Politico"), Outlet("Kyodo"),
        Outlet("Yonhap"), Outlet("Anadolu", "Anadolu Agency"), Outlet("SANA"), Outlet("IRNA"), Outlet("KCNA"), Outlet("Deutsche Welle", "DW"), Outlet("El País", "El Pais"),
        Outlet("Kyiv Independent"), Outlet("Meduza"), Outlet("Haaretz"), Outlet("Times of Israel"), Outlet("USA Today"), Outlet("Los Angeles Times"),
        Of("United States", Government("Pentagon", "US Department of Defense", "US Defense Department")),
        Of("United States", Government("State Department", "US State Department", "US Department of State")), Government("FBI", "Federal Bureau of Investigation"),
        Government("CIA", "Central Intelligence Agency"), Government("CDC", "Centers for Disease Control and Prevention"),
        Government("FSB", "Federal Security Service"), Government("SBU", "Security Service of Ukraine"), Government("USGS", "US Geological Survey"),
        Of("Israel", Military("Israel Defense Forces", "IDF")), Of("United Kingdom", Military("Royal Air Force", "RAF")), Military("ISAF", "International Security Assistance Force"),
        Other("Hamas"), Other("Hezbollah"), Other("Taliban"), Other("Islamic State", "ISIS", "ISIL", "IS"), Other("al-Qaeda", "Al-Qaeda", "al-Qaida"),
        Other("Boko Haram"), Other("al-Shabab", "Al-Shabab", "al-Shabaab"), Other("Houthis"), Other("Wagner Group", "Wagner"),
    ];

    private static readonly Spellings<Party> ByName = new(All, p => [Key(p.Name), .. p.Aliases.Select(Key)]);

    public static Party? Named(string name, bool anyCase = false) => ByName.Find(Key(name), anyCase);

    /// <summary>One spelling for "United Nations Children's Fund", "U.N. Children's Fund" and "UN Children’s Fund".</summary>
    private static string Key(string name) => name.Replace('’', '\'').Replace("U.N.", "UN", StringComparison.OrdinalIgnoreCase)
        .Replace("U.S.", "US", StringComparison.OrdinalIgnoreCase).Replace("United Nations ", "UN ", StringComparison.OrdinalIgnoreCase);

    private static Party Igo(string name, params string[] aliases) => new(name, PartyKind.Igo, aliases);
    private static Party Ngo(string name, params string[] aliases) => new(name, PartyKind.Ngo, aliases);
    private static Party Outlet(string name, params string[] aliases) => new(name, PartyKind.Outlet, aliases);
    private static Party Government(string name, params string[] aliases) => new(name, PartyKind.Government, aliases);
    private static Party Military(string name, params string[] aliases) => new(name, PartyKind.Military, aliases);

    /// <summary>A ministry or a force with a name of its own belongs to its government like any other.</summary>
    private static Party Of(string country, Party body) => body with { Parent = NationalBodies.Government(country).Name };

    private static Party Other(string name, params string[] aliases) => new(name, PartyKind.Other, aliases);
}
