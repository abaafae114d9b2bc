using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FactCheck;

/// <summary>Something whose every change stands in the ledger.</summary>
public interface IRecorded
{
    /// <summary>Its whole state now, in the terms of the ledger.</summary>
    LedgerRecord Record();
}

/// <summary>The state of one row as an entry states it: what may stand in clear for ever, and what is only committed to.</summary>
public sealed class LedgerRecord(string kind, string id)
{
    public string Kind { get; } = kind;
    public string Id { get; } = id;
    public List<LedgerField> Fields { get; } = [];

    public LedgerRecord Clear(string name, string? value) => Add(name, value, isProtected: false);

    public LedgerRecord Clear(string name, bool value) => Add(name, value ? "true" : "false", isProtected: false);

    public LedgerRecord Clear(string name, int value) => Add(name, value.ToString(CultureInfo.InvariantCulture), isProtected: false);

    public LedgerRecord Clear(string name, DateTime? value) => Add(name, value?.Iso(), isProtected: false);

    /// <summary>Another row, by its public id.</summary>
    /// <exception cref="InvalidOperationException">The row refers to one that was not loaded: the record would state that it refers to none.</exception>
    public LedgerRecord Refer(string name, long? id, string? publicId) =>
        id is null or 0 || publicId is not null
            ? Clear(name, publicId)
            : throw new InvalidOperationException($"{Kind} {Id}: “{name}” must be loaded before it is recorded.");

    /// <summary>
    /// Words, names, whatever the law may ask to erase or a newsroom must protect: the entry holds a salted commitment,
    /// the value lies beside it and can be taken away without breaking a hash.
    /// </summary>
    public LedgerRecord Protect(string name, string? value) => Add(name, value, isProtected: true);

    private LedgerRecord Add(string name, string? value, bool isProtected)
    {
        Fields.Add(new LedgerField(name, value, isProtected));
        return this;
    }
}

/// <summary>A field of a record; a value that is absent is null, protected or not.</summary>
public readonly record struct LedgerField(string Name, string? Value, bool IsProtected);

/// <summary>A commitment: it can be opened by showing salt and value, and says nothing before.</summary>
public static class Commitment
{
    /// <summary>HMAC-SHA-256 of the value's UTF-8 bytes, keyed with the salt; lower-case hex.</summary>
    public static string To(string value, ReadOnlySpan<byte> salt) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(salt, Encoding.UTF8.GetBytes(value)));
}
