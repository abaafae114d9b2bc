using System.Buffers;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Hosting;

/// <summary>
/// What a page hands over from its first rendering to the live one, packed: it is encrypted after that, and what is encrypted
/// nothing can pack. A passage goes whole: on the wire it leaves out its UTF-16 offsets, and could not be read back.
/// </summary>
internal sealed class PackedState<T> : PersistentComponentStateSerializer<T>
{
    // More than the least takes longer than it saves.
    private const int Quality = 1, Window = 22;

    public override void Persist(T value, IBufferWriter<byte> writer)
    {
        var plain = JsonSerializer.SerializeToUtf8Bytes(value, PackedState.Whole);
        if (!BrotliEncoder.TryCompress(plain, writer.GetSpan(BrotliEncoder.GetMaxCompressedLength(plain.Length)), out var length, Quality, Window))
            throw new InvalidOperationException("Brotli needs more room than it says.");
        writer.Advance(length);
    }

    public override T Restore(ReadOnlySequence<byte> data)
    {
        using var unpacked = new BrotliStream(new MemoryStream(data.ToArray()), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<T>(unpacked, PackedState.Whole)!;
    }
}

internal static class PackedState
{
    internal static readonly JsonSerializerOptions Whole = new(JsonSerializerDefaults.Web) { Converters = { new WholePassage() } };

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
