namespace FactCheck;

/// <summary>Why a candidate was found, and how its words were read. Who says it, by which cue, stands in its chain.</summary>
/// <param name="Reasons">What its check-worthiness is made of: the points of all, held between 0 and 100.</param>
/// <param name="Times">When, as the text words it, and which days that was where the day of the article is known.</param>
/// <param name="References">Pronouns that cannot be read without the article, and what the statement says for each.</param>
/// <param name="Repeats">Other passages of the text that say the same: they are folded into this candidate.</param>
/// <param name="Figure">What the text says about its own figure; null where nothing is counted.</param>
public sealed record Explanation(IReadOnlyList<WorthReason> Reasons, IReadOnlyList<ReadTime> Times, IReadOnlyList<ReadReference> References, IReadOnlyList<Passage> Repeats, FigureNuance? Figure)
{
    public static Explanation None { get; } = new([], [], [], [], null);

    internal static Explanation Of(Candidate candidate, CodePoints points) => new(
        candidate.Reasons,
        [.. candidate.Times.Select(t => new ReadTime(t.Wording, t.From, t.To))],
        [.. candidate.References.Select(r => new ReadReference(r.Words, r.Meant))],
        [.. candidate.Repeats.Select(points.Of)],
        candidate.Figure is { } f ? new FigureNuance(f.Operator, f.Before, f.Status, f.Civilians, f.IsUndercount) : null);
}

/// <summary>When something was.</summary>
/// <param name="Wording">"on Thursday", "last night".</param>
/// <param name="From">The first day; null where neither the words nor the day of the article tell.</param>
/// <param name="To">The last day; null where it is open.</param>
public sealed record ReadTime(string Wording, DateOnly? From, DateOnly? To);

/// <summary>A pronoun.</summary>
/// <param name="Words">"she", as the passage has it.</param>
/// <param name="Meant">What the statement says instead; null where it is not certain who is meant, and the pronoun stays.</param>
public sealed record ReadReference(string Words, string? Meant);

/// <summary>What a text says about its own figure.</summary>
/// <param name="Before">"rose to 12 from nine": what it was before.</param>
/// <param name="Civilians">Whether those counted were civilians; null where the words do not tell.</param>
/// <param name="IsUndercount">"The real figure is higher."</param>
public sealed record FigureNuance(NumberOperator Operator, decimal? Before, FigureStatus Status, bool? Civilians, bool IsUndercount);
