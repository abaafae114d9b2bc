namespace FactCheck.Dashboard.Seeding;

/// <summary>Invented news reports, each about a town of its own.</summary>
internal sealed class Reports(Random random)
{
    public static readonly IReadOnlyList<string> Sides = ["the coast", "the highlands"];

    private static readonly string[] Events = ["storm", "fire", "explosion", "flood", "landslide", "strike", "collision"];
    private static readonly string[] Things = ["sea wall", "harbour", "bridge", "railway station", "power plant", "hospital wing", "reservoir", "grain terminal"];
    private static readonly string[] Given = ["Ines", "Ruben", "Ilena", "Karel", "Sofia", "Matti", "Dora", "Goran", "Petra", "Anton", "Livia", "Jonas"];
    private static readonly string[] Family = ["Duarte", "Falk", "Marsh", "Vesely", "Brandt", "Korhonen", "Imre", "Lukic", "Halloran", "Weiss"];
    private static readonly string[] Bodies = ["the Coast Ministry of Defence", "the Highland Ministry of Interior", "the Red Cross", "the Civil Registry", "the Coast Guard", "the Highland Army"];

    private static readonly string[] Publishers = ["Selva Courier", "Halvik Daily", "Radio Selva", "Orla Press Agency", "Kestrel Gazette", "The Harbour Post", "Northern Wire", "Lysa Evening News"];

    public string Publisher() => Pick(Publishers);

    public (string Title, string Text) Next(string town)
    {
        var (what, thing, body, who) = (Pick(Events), Pick(Things), Pick(Bodies), $"{Pick(Given)} {Pick(Family)}");
        var title = $"{char.ToUpperInvariant(what[0])}{what[1..]} hits the {thing} of {town}";
        var sentences = new List<string>
        {
            $"According to {body}, the {what} in {town} killed at least {Number(3, 60)} people, including {Pick("two", "three", "four")} children.",
            $"The mayor of {town}, {who}, said that the town had asked for a new {thing} {Number(2, 15)} years ago.",
            $"The {town} General Hospital said {Number(10, 300)} people were injured.",
            $"About {Number(2, 40) * 100} residents of {town} were displaced, the {town} City Council said.",
            $"The {thing} of {town} cost {Number(2, 90)} million euros.",
            $"Work on the {thing} of {town} lasted {Number(2, 20)} years.",
            $"{Pick(Given)} {Pick(Family)}, a spokesman of the {town} Port Authority, denied that the {thing} was unsafe.",
            $"Reportedly, the council of {town} has opened {Number(2, 30)} shelters.",
            $"The road from {town} to the {thing} is {Number(3, 80)} km long.",
            $"{Upper(body)} said that the {thing} of {town} had been {Pick("destroyed", "damaged", "evacuated")} before dawn.",
            $"{Number(5, 40)} people from {town} are still missing, according to {Pick(Bodies)}.",
            $"{Number(12, 95)} percent of the homes in {town} were without power, the {town} Power Company said.",
        };
        var chosen = sentences.OrderBy(_ => random.Next()).Take(random.Next(6, 11)).ToList();
        var text = string.Join("\n\n", chosen.Chunk(3).Select(paragraph => string.Join(' ', paragraph)));
        return (title, $"{title}\n\n{text}\n\nThe school year of {town} began in the town hall. Nobody could say when the ferries would sail again.");
    }

    /// <summary>A claim that was heard, for one that is added by hand.</summary>
    public string Heard(string town) => $"The {Pick(Things)} of {town} stands empty for {Number(2, 99)} days a year.";

    public T Pick<T>(params IReadOnlyList<T> any) => any[random.Next(any.Count)];

    private int Number(int from, int to) => random.Next(from, to + 1);

    private static string Upper(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
