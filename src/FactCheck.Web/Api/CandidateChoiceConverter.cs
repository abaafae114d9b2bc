using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FactCheck.Web.Api;

/// <summary>Which candidates become claims, as it is written: "all", "none", or their numbers.</summary>
internal sealed class CandidateChoiceConverter : JsonConverter<CandidateChoice>
{
    public override CandidateChoice Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => Of(reader.GetString()) ?? throw new JsonException(),
        JsonTokenType.StartArray => new CandidateChoice(JsonSerializer.Deserialize<int[]>(ref reader, options)),
        _ => throw new JsonException(),
    };

    public override void Write(Utf8JsonWriter writer, CandidateChoice value, JsonSerializerOptions options)
    {
        if (value.Numbers is { } numbers) JsonSerializer.Serialize(writer, numbers, options);
        else writer.WriteStringValue("all");
    }

    /// <summary>The same in an address: "all", "none" or "0,2,5". Null when it is none of these.</summary>
    public static CandidateChoice? Of(string? words)
    {
        if (words is "all") return CandidateChoice.All;
        if (words is "none") return CandidateChoice.None;
        var numbers = new List<int>();
        foreach (var part in (words ?? "").Split(','))
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
            numbers.Add(number);
        }

        return new CandidateChoice(numbers);
    }
}
