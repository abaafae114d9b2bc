namespace FactCheck.Web.Components.Parts.Claims;

/// <summary>Who has which claim's page open, in this program. It is forgotten with the page, and no part of the record.</summary>
public sealed class Presence
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, List<Visitor>> _rooms = [];

    /// <summary>Comes in, and hears when somebody else comes or goes, on a thread of theirs.</summary>
    /// <returns>To be disposed of when the page is left.</returns>
    public IDisposable Enter(string claim, string personId, string name, Action changed)
    {
        var me = new Visitor(personId, name, changed);
        lock (_lock)
        {
            if (!_rooms.TryGetValue(claim, out var room)) _rooms[claim] = room = [];
            room.Add(me);
        }

        Tell(claim, me);
        return new Leaving(() =>
        {
            lock (_lock)
            {
                if (!_rooms.TryGetValue(claim, out var room) || !room.Remove(me)) return;
                if (room.Count == 0) _rooms.Remove(claim);
            }

            Tell(claim, me);
        });
    }

    /// <summary>The names of the others, each once: a person may have two windows.</summary>
    public IReadOnlyList<string> Others(string claim, string? personId)
    {
        lock (_lock)
        {
            return _rooms.TryGetValue(claim, out var room)
                ? [.. room.Where(v => v.PersonId != personId).DistinctBy(v => v.PersonId).Select(v => v.Name).Order(StringComparer.CurrentCulture)] : [];
        }
    }

    private void Tell(string claim, Visitor but)
    {
        List<Visitor> others;
        lock (_lock) others = _rooms.TryGetValue(claim, out var room) ? room.FindAll(v => v != but) : [];
        foreach (var other in others) other.Changed();
    }

    private sealed record Visitor(string PersonId, string Name, Action Changed);

    private sealed class Leaving(Action leave) : IDisposable
    {
        public void Dispose() => leave();
    }
}
