using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace FactCheck;

/// <summary>
/// The format of an entry, version 1. Bytes: a JSON object
/// <c>{"v":1,"action":…,"at":…,"actor":…,"about":[…],"records":[{"kind":…,"id":…,"fields":{…}}]}</c> without white space,
/// in that order. A field is a string, null, or <c>{"hmac":hex}</c> for a protected value.
/// Openings: <c>{"0.statement":{"salt":hex,"value":…}}</c>, keyed by the record's place and the field's name.
/// </summary>
public static class EntryFormat
{
    public const int Version = 1;

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static LedgerEntry Write(
        string action, Person? actor, DateTime at, IReadOnlyCollection<string> about, IReadOnlyList<LedgerRecord> records, Ids ids)
    {
        var bytes = new ArrayBufferWriter<byte>(2048);
        var opened = new ArrayBufferWriter<byte>(2048);
        using (var entry = new Utf8JsonWriter(bytes, Plain))
        using (var openings = new Utf8JsonWriter(opened, Plain))
        {
            openings.WriteStartObject();
            entry.WriteStartObject();
            entry.WriteNumber("v", Version);
            entry.WriteString("action", action);
            entry.WriteString("at", at.Iso());
            entry.WriteString("actor", actor?.PublicId);
            entry.WriteStartArray("about");
            foreach (var id in about) entry.WriteStringValue(id);
            entry.WriteEndArray();
            entry.WriteStartArray("records");
            for (var i = 0; i < records.Count; i++)
            {
                entry.WriteStartObject();
                entry.WriteString("kind", records[i].Kind);
                entry.WriteString("id", records[i].Id);
                entry.WriteStartObject("fields");
                foreach (var (name, value, isProtected) in records[i].Fields)
                {
                    if (!isProtected || value is null)
                    {
                        entry.WriteString(name, value);
                        continue;
                    }

                    var salt = ids.NewSalt();
                    entry.WriteStartObject(name);
                    entry.WriteString("hmac", Commitment.To(value, salt));
                    entry.WriteEndObject();
                    openings.WriteStartObject($"{i}.{name}");
                    openings.WriteString("salt", Convert.ToHexStringLower(salt));
                    openings.WriteString("value", value);
                    openings.WriteEndObject();
                }

                entry.WriteEndObject();
                entry.WriteEndObject();
            }

            entry.WriteEndArray();
            entry.WriteEndObject();
            openings.WriteEndObject();
        }

        var kept = opened.WrittenCount > 2 ? System.Text.Encoding.UTF8.GetString(opened.WrittenSpan) : null;
        return new LedgerEntry(action, actor, at, bytes.WrittenSpan.ToArray(), kept, about);
    }

    /// <summary>Reads an entry back.</summary>
    /// <exception cref="FormatException">The bytes are no entry of a version known here.</exception>
    public static EntryContent Read(byte[] bytes, string? openings)
    {
        try
        {
            using var entry = JsonDocument.Parse(bytes);
            using var opened = openings is null ? null : JsonDocument.Parse(openings);
            var root = entry.RootElement;
            if (root.GetProperty("v").GetInt32() != Version) throw new FormatException("an entry of an unknown version");
            var records = new List<RecordContent>();
            foreach (var record in root.GetProperty("records").EnumerateArray())
            {
                var fields = new List<FieldContent>();
                foreach (var field in record.GetProperty("fields").EnumerateObject())
                {
                    if (field.Value.ValueKind != JsonValueKind.Object)
                    {
                        fields.Add(new FieldContent(field.Name, field.Value.GetString(), null, null));
                        continue;
                    }

                    var hmac = field.Value.GetProperty("hmac").GetString()!;
                    if (opened is not null && opened.RootElement.TryGetProperty($"{records.Count}.{field.Name}", out var opening))
                        fields.Add(new FieldContent(field.Name, opening.GetProperty("value").GetString(), hmac, Convert.FromHexString(opening.GetProperty("salt").GetString()!)));
                    else
                        fields.Add(new FieldContent(field.Name, null, hmac, null));
                }

                records.Add(new RecordContent(record.GetProperty("kind").GetString()!, record.GetProperty("id").GetString()!, fields));
            }

            return new EntryContent(
                root.GetProperty("action").GetString()!,
                root.GetProperty("at").GetString()!,
                root.GetProperty("actor").GetString(),
                [.. root.GetProperty("about").EnumerateArray().Select(id => id.GetString()!)],
                records);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException("bytes that are no ledger entry", e);
        }
    }
}

/// <summary>An entry as read.</summary>
/// <param name="At">ISO 8601, UTC, microseconds.</param>
/// <param name="Actor">Public id of the person; null for the program itself.</param>
/// <param name="About">Public ids of the claims, articles, sources and people it concerns.</param>
public sealed record EntryContent(
    string Action, string At, string? Actor, IReadOnlyList<string> About, IReadOnlyList<RecordContent> Records);

public sealed record RecordContent(string Kind, string Id, IReadOnlyList<FieldContent> Fields);

/// <summary>A field as read.</summary>
/// <param name="Value">In clear, or as opened; null when absent, or erased.</param>
/// <param name="Hmac">The commitment of a protected field.</param>
/// <param name="Salt">Null when the field is not protected, or its opening was erased.</param>
public sealed record FieldContent(string Name, string? Value, string? Hmac, byte[]? Salt)
{
    public bool IsErased => Hmac is not null && Salt is null;

    /// <summary>Whether <paramref name="value"/> is what this field states. An erased field can no longer contradict.</summary>
    public bool Is(string? value) =>
        Hmac is null ? Value == value : IsErased || (value is not null && Commitment.To(value, Salt) == Hmac);
}
