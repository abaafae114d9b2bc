using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace FactCheck.Dashboard.Seeding;

/// <summary>What differs from one stamping of the mould to the next: numbers, ids, towns, times, and the hashes that follow from them.</summary>
/// <param name="number">0 is the mould itself.</param>
internal sealed class Round(int number, int towns, TimeSpan shift, int hashes)
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    private readonly byte[][] _towns = [.. Enumerable.Range(0, towns).Select(t => Encoding.ASCII.GetBytes(Towns.Lower(number * towns + t)))];

    public int Number => number;

    public TimeSpan Shift => shift;

    /// <summary>Hex hashes of this round's texts, by their places in the mould.</summary>
    public byte[][] Hashes { get; } = new byte[hashes][];

    /// <summary>
    /// A public id for this round, always the same for the same one of the mould. It begins as that one does: what was in
    /// the order of its ids is still in order.
    /// </summary>
    public void WriteId(byte[] id, ulong place, Span<byte> to)
    {
        const int kept = Limits.PublicId / 2;
        id.AsSpan(0, kept).CopyTo(to);
        var drawn = Mix(place ^ Mix((ulong)number));
        for (var i = kept; i < Limits.PublicId; i++) to[i] = (byte)Alphabet[(int)(drawn >> (5 * (i - kept))) & 31];
    }

    public void WriteTown(int town, bool isCapital, Span<byte> to)
    {
        _towns[town].CopyTo(to);
        if (isCapital) to[0] -= 'a' - 'A';
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}

/// <summary>Bytes that grow.</summary>
internal sealed class Arena
{
    public byte[] Bytes { get; private set; } = new byte[1 << 20];

    public int Length { get; private set; }

    public void Clear() => Length = 0;

    public void CutTo(int length) => Length = length;

    public Span<byte> Take(int length)
    {
        if (Length + length > Bytes.Length)
        {
            var grown = Bytes;
            Array.Resize(ref grown, Math.Max(Bytes.Length * 2, Length + length));
            Bytes = grown;
        }

        var taken = Bytes.AsSpan(Length, length);
        Length += length;
        return taken;
    }
}

/// <summary>A piece of a text of the mould.</summary>
internal abstract record Piece
{
    public abstract void Write(Round round, Arena to);

    public static void Write(Piece[] pieces, Round round, Arena to)
    {
        foreach (var piece in pieces) piece.Write(round, to);
    }

    public static byte[] Bytes(Piece[] pieces, Round round, Arena scratch)
    {
        var start = scratch.Length;
        Write(pieces, round, scratch);
        var bytes = scratch.Bytes.AsSpan(start, scratch.Length - start).ToArray();
        scratch.CutTo(start);
        return bytes;
    }
}

internal sealed record Same(byte[] Text) : Piece
{
    public override void Write(Round round, Arena to) => Text.CopyTo(to.Take(Text.Length));
}

internal sealed record AnId(byte[] Id, ulong Place) : Piece
{
    public override void Write(Round round, Arena to) => round.WriteId(Id, Place, to.Take(Limits.PublicId));
}

internal sealed record ATown(int Town, bool IsCapital) : Piece
{
    public override void Write(Round round, Arena to) => round.WriteTown(Town, IsCapital, to.Take(Towns.Length));
}

internal sealed record ATime(DateTime Time) : Piece
{
    private const int IsoLength = 27;

    public override void Write(Round round, Arena to)
    {
        // What never comes stays where it is.
        var time = Time.Year > 9000 ? Time : Time + round.Shift;
        Utf8Formatter.TryFormat(time, to.Take(IsoLength + 1), out _, new System.Buffers.StandardFormat('O'));
        // "O" has one digit more than the ledger writes: 2026-03-02T09:00:00.1234560Z.
        to.Bytes[to.Length - 2] = (byte)'Z';
        to.CutTo(to.Length - 1);
    }
}

internal sealed record AHash(int Place) : Piece
{
    public override void Write(Round round, Arena to) => round.Hashes[Place].CopyTo(to.Take(64));
}

/// <summary>The ledger's commitment to a value that changes.</summary>
internal sealed record ACommitment(byte[] Salt, Piece[] Value) : Piece
{
    public override void Write(Round round, Arena to)
    {
        var start = to.Length;
        Write(Value, round, to);
        Span<byte> mac = stackalloc byte[32];
        HMACSHA256.HashData(Salt, to.Bytes.AsSpan(start, to.Length - start), mac);
        to.CutTo(start);
        Convert.TryToHexStringLower(mac, to.Take(64), out _);
    }
}
