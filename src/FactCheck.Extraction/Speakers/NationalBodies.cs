namespace FactCheck.Extraction;

/// <summary>Reads the name of a government, its armed forces or a ministry: "Russian authorities", "the government of Ukraine", "Israel's army".</summary>
internal static class NationalBodies
{
    public static Party Government(string country) => new($"Government of {country}", PartyKind.Government, []);

    /// <summary>The body that the words of <paramref name="run"/> name, if they begin or end with a country.</summary>
    public static Party? Read(Token[] tokens, Run run, bool anyCase = false)
    {
        for (var length = Math.Min(3, run.Length - 1); length > 0; length--)
        {
            var front = Text(tokens, run.First, run.First + length);
            if ((Countries.Described(front, anyCase) ?? Countries.Named(front, anyCase)) is not { } country) continue;
            var rest = run.First + length;
            if (tokens[rest].Lower is "'s" or "'") rest++;
            return rest < run.End ? ByNoun(Lower(tokens, rest, run.End), country) : null;
        }
        for (var of = run.First + 1; of < run.End - 1; of++)
            if (tokens[of].Is("of"))
            {
                var place = tokens[of + 1].Is("the") ? of + 2 : of + 1;
                if (place < run.End && Countries.Named(Text(tokens, place, run.End), anyCase) is { } country) return ByNoun(Lower(tokens, run.First, of), country);
            }
        return null;
    }

    private static Party? ByNoun(string noun, Country country) => noun switch
    {
        "government" or "authorities" or "administration" or "state" or "leadership" or "side" or "regime" or "cabinet" => Government(country.Name),
        "troops" or "forces" or "military" or "army" or "armed forces" or "air force" or "navy" or "soldiers" or "air strikes" or "airstrikes"
            or "forces'" or "warplanes" or "artillery" or "missiles" or "shelling" or "military forces" or "ground forces"
            or "defence forces" or "defense forces" or "general staff" => Part("Armed Forces", PartyKind.Military, country),
        "invasion" or "offensive" or "attack" or "attacks" or "aggression" or "war" or "strikes" or "bombardment" or "assault" => Government(country.Name),
        _ => Ministries.Named(noun) is { } ministry ? Part(ministry, PartyKind.Government, country) : null,
    };

    private static Party Part(string name, PartyKind kind, Country country) => new($"{name} of {country.Name}", kind, [], Government(country.Name).Name);

    private static string Text(Token[] tokens, int first, int end) => string.Join(' ', tokens[first..end].Select(t => t.Text)).Replace('’', '\'');

    private static string Lower(Token[] tokens, int first, int end) => string.Join(' ', tokens[first..end].Select(t => t.Lower));
}
