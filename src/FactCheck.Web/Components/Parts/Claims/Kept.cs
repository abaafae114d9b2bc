using System.Text.Json;
using System.Text.Json.Serialization;

namespace FactCheck.Web.Components.Parts.Claims;

/// <summary>
/// What a page hands over from its first rendering to the live one. A passage goes whole here: on the wire it leaves out
/// its UTF-16 offsets, and could not be read back.
/// </summary>
[JsonConverter(typeof(KeptConverter))]
public sealed record Kept<T>(T Value);

internal sealed class KeptConverter : JsonConverterFactory
{
    internal static readonly JsonSerializerOptions Whole = new(JsonSerializerDefaults.Web) { Converters = { new WholePassage() } };

    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Kept<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

    private sealed class Of<T> : JsonConverter<Kept<T>>
    {
        public override Kept<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(JsonSerializer.Deserialize<T>(ref reader, Whole)!);

        public override void Write(Utf8JsonWriter writer, Kept<T> value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value.Value, Whole);
    }

    private sealed class WholePassage : JsonConverter<Passage>
    {
        public override Passage Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<Parts>(ref reader, options) is { } p
                ? new Passage(p.Exact, p.Prefix, p.Suffix, p.Start, p.End, p.StartPoint, p.EndPoint) : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, Passage value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, new Parts(value.Exact, value.Prefix, value.Suffix, value.Start, value.End, value.StartPoint, value.EndPoint), options);
    }

    private sealed record Parts(string Exact, string Prefix, string Suffix, int Start, int End, int StartPoint, int EndPoint);
}
