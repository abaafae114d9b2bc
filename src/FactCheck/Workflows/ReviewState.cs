using System.Text.Json;
using System.Text.Json.Serialization;

namespace FactCheck.Workflows;

/// <summary>Where a review stands. A value: the runner never changes it, it returns the next one.</summary>
public sealed record ReviewState
{
    private static readonly JsonSerializerOptions Compact = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    };

    public static ReviewState Empty { get; } = new();

    /// <summary>The steps that wait, in the order in which they began.</summary>
    public IReadOnlyList<Visit> Waiting { get; init; } = [];

    /// <summary>How many visits there have been; the number of the last one.</summary>
    public int Visits { get; init; }

    /// <summary>For each join that waits for more: the branches that have arrived.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Arrived { get; init; }

    /// <summary>For each join that waits for more: what the branches that have arrived had to say.</summary>
    public IReadOnlyDictionary<string, string>? Said { get; init; }

    /// <summary>The definition's variables and inputs, as text; null where it has none.</summary>
    public IReadOnlyDictionary<string, string>? Values { get; init; }

    [JsonIgnore]
    public bool Ended => Waiting.Count == 0;

    public bool IsWaiting(string step) => Waiting.Any(visit => visit.Step == step);

    public string ToJson() => JsonSerializer.Serialize(this, Compact);

    /// <exception cref="JsonException">It is not what <see cref="ToJson"/> wrote.</exception>
    public static ReviewState Parse(string json) => JsonSerializer.Deserialize<ReviewState>(json, Compact)!;

    public bool Equals(ReviewState? other) => other is not null && ToJson() == other.ToJson();

    public override int GetHashCode() => ToJson().GetHashCode(StringComparison.Ordinal);
}

/// <summary>One stay of a review at one step. A step that is visited again gets another number, so a late signal for the visit before is known as such.</summary>
/// <param name="Step">Id of the activity.</param>
/// <param name="Number">Counted from 1 within the review.</param>
public readonly record struct Visit(string Step, int Number)
{
    public override string ToString() => $"{Step}#{Number}";
}
