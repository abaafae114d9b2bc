namespace FactCheck.Extraction;

/// <summary>A country as news names it: by name, by capital, by seat of power, by adjective.</summary>
internal sealed record Country(string Name, string[] Names, string[] Seats, string[] Adjectives);

/// <summary>Countries that news quotes, and the names that stand for their governments.</summary>
internal static class Countries
{
    private static readonly Country[] All =
    [
        Of("Afghanistan", "Kabul", "Afghan"), Of("Albania", "Tirana", "Albanian"), Of("Algeria", "Algiers", "Algerian"),
        Of("Argentina", "Buenos Aires", "Argentine|Argentinian"), Of("Armenia", "Yerevan", "Armenian"), Of("Australia", "Canberra", "Australian"),
        Of("Austria", "Vienna", "Austrian"), Of("Azerbaijan", "Baku", "Azerbaijani|Azeri"), Of("Bangladesh", "Dhaka", "Bangladeshi"),
        Of("Belarus", "Minsk", "Belarusian"), Of("Belgium", "Brussels", "Belgian"), Of("Bosnia and Herzegovina|Bosnia", "Sarajevo", "Bosnian"),
        Of("Brazil", "Brasília|Brasilia", "Brazilian"), Of("Bulgaria", "Sofia", "Bulgarian"), Of("Burkina Faso", "Ouagadougou", "Burkinabe"),
        Of("Cambodia", "Phnom Penh", "Cambodian"), Of("Cameroon", "Yaoundé|Yaounde", "Cameroonian"), Of("Canada", "Ottawa", "Canadian"),
        Of("Chad", "N'Djamena", "Chadian"), Of("Chile", "", "Chilean"), Of("China", "Beijing", "Chinese"), Of("Colombia", "Bogotá|Bogota", "Colombian"),
        Of("Croatia", "Zagreb", "Croatian"), Of("Cuba", "Havana", "Cuban"), Of("Cyprus", "Nicosia", "Cypriot"),
        Of("Czech Republic|Czechia", "Prague", "Czech"), Of("Denmark", "Copenhagen", "Danish"),
        Of("Democratic Republic of the Congo|DR Congo|DRC|Congo", "Kinshasa", "Congolese"), Of("Ecuador", "Quito", "Ecuadorian"),
        Of("Egypt", "Cairo", "Egyptian"), Of("El Salvador", "San Salvador", "Salvadoran|Salvadorean"), Of("Eritrea", "Asmara", "Eritrean"),
        Of("Estonia", "Tallinn", "Estonian"), Of("Ethiopia", "Addis Ababa", "Ethiopian"), Of("Finland", "Helsinki", "Finnish"),
        Of("France", "Paris|Élysée|Elysee", "French"), Of("Georgia", "Tbilisi", "Georgian"), Of("Germany", "Berlin", "German"),
        Of("Ghana", "Accra", "Ghanaian"), Of("Greece", "Athens", "Greek"), Of("Guatemala", "", "Guatemalan"), Of("Haiti", "Port-au-Prince", "Haitian"),
        Of("Honduras", "Tegucigalpa", "Honduran"), Of("Hungary", "Budapest", "Hungarian"), Of("India", "New Delhi|Delhi", "Indian"),
        Of("Indonesia", "Jakarta", "Indonesian"), Of("Iran", "Tehran", "Iranian"), Of("Iraq", "Baghdad", "Iraqi"), Of("Ireland", "Dublin", "Irish"),
        Of("Israel", "Jerusalem|Tel Aviv", "Israeli"), Of("Italy", "Rome", "Italian"), Of("Japan", "Tokyo", "Japanese"), Of("Jordan", "Amman", "Jordanian"),
        Of("Kazakhstan", "Astana", "Kazakh|Kazakhstani"), Of("Kenya", "Nairobi", "Kenyan"), Of("Kosovo", "Pristina", "Kosovan"),
        Of("Kuwait", "", "Kuwaiti"), Of("Kyrgyzstan", "Bishkek", "Kyrgyz"), Of("Latvia", "Riga", "Latvian"), Of("Lebanon", "Beirut", "Lebanese"),
        Of("Libya", "Tripoli", "Libyan"), Of("Lithuania", "Vilnius", "Lithuanian"), Of("Malaysia", "Kuala Lumpur", "Malaysian"), Of("Mali", "Bamako", "Malian"),
        Of("Mexico", "Mexico City", "Mexican"), Of("Moldova", "Chisinau|Chișinău", "Moldovan"), Of("Morocco", "Rabat", "Moroccan"),
        Of("Mozambique", "Maputo", "Mozambican"), Of("Myanmar|Burma", "Naypyidaw", "Burmese"), Of("Nepal", "Kathmandu", "Nepali|Nepalese"),
        Of("Netherlands", "The Hague|Amsterdam", "Dutch"), Of("New Zealand", "Wellington", "New Zealand"), Of("Niger", "Niamey", "Nigerien"),
        Of("Nicaragua", "Managua", "Nicaraguan"), Of("Nigeria", "Abuja", "Nigerian"), Of("North Korea", "Pyongyang", "North Korean"),
        Of("North Macedonia", "Skopje", "Macedonian"), Of("Norway", "Oslo", "Norwegian"), Of("Pakistan", "Islamabad", "Pakistani"),
        Of("Palestine", "Ramallah", "Palestinian"), Of("Peru", "Lima", "Peruvian"), Of("Philippines", "Manila", "Philippine|Filipino"),
        Of("Poland", "Warsaw", "Polish"), Of("Portugal", "Lisbon", "Portuguese"), Of("Qatar", "Doha", "Qatari"), Of("Romania", "Bucharest", "Romanian"),
        Of("Russia|Russian Federation", "Moscow|Kremlin", "Russian"), Of("Rwanda", "Kigali", "Rwandan"), Of("Saudi Arabia", "Riyadh", "Saudi|Saudi Arabian"),
        Of("Senegal", "Dakar", "Senegalese"), Of("Serbia", "Belgrade", "Serbian"), Of("Singapore", "", "Singaporean"), Of("Slovakia", "Bratislava", "Slovak"),
        Of("Slovenia", "Ljubljana", "Slovenian"), Of("Somalia", "Mogadishu", "Somali"), Of("South Africa", "Pretoria", "South African"),
        Of("South Korea", "Seoul", "South Korean"), Of("South Sudan", "Juba", "South Sudanese"), Of("Spain", "Madrid", "Spanish"),
        Of("Sri Lanka", "Colombo", "Sri Lankan"), Of("Sudan", "Khartoum", "Sudanese"), Of("Sweden", "Stockholm", "Swedish"),
        Of("Switzerland", "Bern", "Swiss"), Of("Syria", "Damascus", "Syrian"), Of("Taiwan", "Taipei", "Taiwanese"), Of("Tajikistan", "Dushanbe", "Tajik"),
        Of("Tanzania", "Dodoma", "Tanzanian"), Of("Thailand", "Bangkok", "Thai"), Of("Tunisia", "Tunis", "Tunisian"),
        Of("Turkey|Türkiye|Turkiye", "Ankara", "Turkish"), Of("Turkmenistan", "Ashgabat", "Turkmen"), Of("Uganda", "Kampala", "Ugandan"),
        Of("Ukraine", "Kyiv|Kiev", "Ukrainian"), Of("United Arab Emirates|UAE|U.A.E.", "Abu Dhabi", "Emirati"),
        Of("United Kingdom|UK|U.K.|Britain|Great Britain", "London|Downing Street|Whitehall", "British|UK|U.K."),
        Of("United States|United States of America|US|U.S.|USA|America", "Washington|White House", "American|US|U.S."),
        Of("Uruguay", "Montevideo", "Uruguayan"), Of("Uzbekistan", "Tashkent", "Uzbek"), Of("Vatican|Holy See", "", "Vatican"), Of("Venezuela", "Caracas", "Venezuelan"),
        Of("Vietnam", "Hanoi", "Vietnamese"), Of("Yemen", "Sanaa|Sana'a", "Yemeni"), Of("Zambia", "Lusaka", "Zambian"), Of("Zimbabwe", "Harare", "Zimbabwean"),
    ];

    private static readonly Spellings<Country> ByName = new(All, c => [.. c.Names, .. c.Seats]);
    private static readonly Spellings<Country> ByAdjective = new(All, c => c.Adjectives);

    /// <summary>"Russia", "Moscow", "the Kremlin".</summary>
    public static Country? Named(string name, bool anyCase = false) => ByName.Find(name, anyCase);

    /// <summary>"Russian".</summary>
    public static Country? Described(string adjective, bool anyCase = false) => ByAdjective.Find(adjective, anyCase);

    private static Country Of(string names, string seats, string adjectives) =>
        new(names.Split('|')[0], names.Split('|'), seats.Split('|', StringSplitOptions.RemoveEmptyEntries), adjectives.Split('|'));
}
