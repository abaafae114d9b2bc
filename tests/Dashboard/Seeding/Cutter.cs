using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace FactCheck.Dashboard.Seeding;

/// <summary>Cuts the mould's texts into what stays and what each round has its own of.</summary>
internal sealed partial class Cutter(int towns)
{
    private readonly Dictionary<string, ulong> _ids = [];
    private readonly Dictionary<string, int> _hashes = [];
    private readonly Dictionary<string, (int Town, bool IsCapital)> _towns = Enumerable.Range(0, towns)
        .SelectMany(t => new[] { (Towns.Lower(t), (t, false)), (Towns.Name(t), (t, true)) }).ToDictionary(t => t.Item1, t => t.Item2);

    public int HashCount => _hashes.Count;

    public void Id(string id) => _ids.TryAdd(id, (ulong)_ids.Count + 1);

    /// <returns>Its place among <see cref="Round.Hashes"/>.</returns>
    public int Hash(string hash)
    {
        if (!_hashes.TryGetValue(hash, out var place)) _hashes[hash] = place = _hashes.Count;
        return place;
    }

    public bool HasTown(string text) => Tokens().Matches(text).Any(m => _towns.ContainsKey(m.Value));

    public bool HasId(string text) => Tokens().Matches(text).Any(m => _ids.ContainsKey(m.Value));

    /// <param name="commitments">Pieces to put in the place of commitments, by their hex.</param>
    public Piece[] Cut(string text, Dictionary<string, ACommitment>? commitments = null)
    {
        var pieces = new List<Piece>();
        var done = 0;
        foreach (Match match in Tokens().Matches(text))
        {
            if (Piece(match.Value, commitments) is not { } piece) continue;
            if (match.Index > done) pieces.Add(new Same(Encoding.UTF8.GetBytes(text[done..match.Index])));
            pieces.Add(piece);
            done = match.Index + match.Length;
        }

        if (done < text.Length) pieces.Add(new Same(Encoding.UTF8.GetBytes(text[done..])));
        return [.. pieces];
    }

    /// <summary>The commitments of an entry whose values change, from what is kept beside it.</summary>
    public Dictionary<string, ACommitment> Commitments(byte[] bytes, string? openings)
    {
        var changing = new Dictionary<string, ACommitment>();
        if (openings is null) return changing;
        var content = EntryFormat.Read(bytes, openings);
        foreach (var field in content.Records.SelectMany(r => r.Fields).Where(f => f is { Hmac: not null, Salt: not null, Value: not null }))
        {
            var value = Cut(field.Value!);
            if (value.Any(piece => piece is not Same)) changing[field.Hmac!] = new ACommitment(field.Salt!, value);
        }

        return changing;
    }

    private Piece? Piece(string token, Dictionary<string, ACommitment>? commitments)
    {
        if (_ids.TryGetValue(token, out var id)) return new AnId(Encoding.ASCII.GetBytes(token), id);
        if (_towns.TryGetValue(token, out var town)) return new ATown(town.Town, town.IsCapital);
        if (_hashes.TryGetValue(token, out var hash)) return new AHash(hash);
        if (commitments?.TryGetValue(token, out var commitment) == true) return commitment;
        return DateTime.TryParseExact(token, "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var time)
            ? new ATime(time) : null;
    }

    // An id, a hash, a time, a town's name or its lower-case word. A capital may follow the letter of an escape in JSON.
    [GeneratedRegex(@"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z|(?<![0-9A-Za-z])(?:[0-9a-f]{64}|[0-9a-z]{16}|[a-z]{7})(?![0-9A-Za-z])|[A-Z][a-z]{6}(?![a-z])")]
    private static partial Regex Tokens();
}
