namespace FactCheck.Dashboard.Seeding;

/// <summary>Ids that are the same in every run.</summary>
internal sealed class SeededIds(int seed) : Ids
{
    private readonly Random _random = new(seed);

    protected override byte[] Random(int bytes)
    {
        var drawn = new byte[bytes];
        _random.NextBytes(drawn);
        return drawn;
    }
}

/// <summary>A clock that stands where it is put.</summary>
internal sealed class SetTime(DateTime start) : TimeProvider
{
    public DateTime Now { get; set; } = start;

    public override DateTimeOffset GetUtcNow() => new(Now, TimeSpan.Zero);
}
