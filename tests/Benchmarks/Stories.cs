namespace FactCheck.Benchmarks;

/// <summary>Articles of the length and make of a short news report, no two alike.</summary>
internal static class Stories
{
    private static readonly string[] Places = ["Velmora", "Osterby", "Carden", "Lindqvist Bay", "Tarn", "Halmere", "Sorrel", "Brandt"];
    private static readonly string[] Speakers = ["the Ministry of Transport", "the Coast Hospital", "the Port Authority of Velmora", "the Civil Registry", "the Red Cross"];
    private static int _next;

    public static string Next()
    {
        var n = ++_next;
        var (place, speaker) = (Places[n % Places.Length], Speakers[n % Speakers.Length]);
        return $"""
            Storm number {n} hits {place}

            A storm crossed the coast near {place} before dawn and took the roofs off two schools. According to {speaker}, the storm killed at least {n % 90 + 3} people, including two children. The road to the harbour stayed closed all day.

            The mayor, Ines Duarte, said that the town had asked for a new sea wall in year {n} of its plan. Reportedly, the council has opened {n % 40 + 5} shelters in the upper town. Work on the wall lasted {n % 20 + 2} years.

            Fishermen spent the afternoon looking for boats that had broken loose. Nobody could say when the ferries would sail again, and the school year began in the town hall.
            """;
    }
}
