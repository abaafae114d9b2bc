namespace FactCheck;

/// <summary>Finds the source that a name means, and begins a new one where none is known. One query for a whole article.</summary>
public sealed class SourceBook(FactCheckDb db, TimeProvider time, Ids ids)
{
    private readonly Dictionary<string, Source> _byKey = [];
    private readonly List<Source> _changed = [];

    /// <summary>Looks up everything these parties are called, before <see cref="Resolve"/> is asked.</summary>
    public async Task Look(IEnumerable<Party?> parties, CancellationToken cancel)
    {
        var keys = parties.OfType<Party>().SelectMany(p => Names(p).Concat(p.Parent is null ? [] : [p.Parent])).Select(Words.NameKey).Where(k => k.Length > 0 && !_byKey.ContainsKey(k)).Distinct().ToList();
        if (keys.Count == 0) return;
        var found = await db.SourceAliases.Where(a => keys.Contains(a.Key)).Include(a => a.Source).ThenInclude(s => s.Aliases).Include(a => a.Source).ThenInclude(s => s.Parent).ToListAsync(cancel);
        foreach (var alias in found) _byKey.TryAdd(alias.Key, alias.Source);
    }

    /// <summary>The source behind a party; null for an unnamed one.</summary>
    public Source? Resolve(Party? party)
    {
        if (party is null || Words.NameKey(party.Name).Length == 0) return null;
        var source = Names(party).Select(name => _byKey.GetValueOrDefault(Words.NameKey(name))).FirstOrDefault(s => s is not null);
        if (source is null)
        {
            source = new Source(ids.NewPublicId(), party.Name.UpTo(Limits.Name), party.Kind, time.UtcNow());
            db.Sources.Add(source);
            _changed.Add(source);
            _byKey[Words.NameKey(party.Name)] = source;
        }

        if (party.Parent is { } body && Resolve(new Party(body, PartyKind.Government, [])) is { } parent && source.BelongsTo(parent) && !_changed.Contains(source))
            _changed.Add(source);

        foreach (var name in Names(party))
        {
            // A name that already means somebody else stays theirs; a person may join them later.
            if (!_byKey.TryAdd(Words.NameKey(name), source) || !source.AlsoKnownAs(name)) continue;
            if (!_changed.Contains(source)) _changed.Add(source);
        }

        return source;
    }

    /// <summary>Sources begun or given another name since the last call, for the ledger.</summary>
    public IReadOnlyList<Source> TakeChanged()
    {
        var taken = _changed.ToList();
        _changed.Clear();
        return taken;
    }

    private static IEnumerable<string> Names(Party party) => [party.Name, .. party.Aliases];
}
