using System.Globalization;

namespace FactCheck;

/// <summary>A number as reported. A bound that a convention supplied is imputed, and never shown as if someone had said it.</summary>
public sealed class Figure
{
    private Figure() { }

    public long Id { get; private set; }
    public long AppearanceId { get; private set; }

    /// <summary>0 for the total; its parts follow as 1, 2, …</summary>
    public int Position { get; private set; }

    public bool IsPart => Position > 0;
    public Metric Metric { get; private set; }
    public string Group { get; private set; } = "";
    public decimal? Min { get; private set; }
    public decimal? Max { get; private set; }
    public bool MinImputed { get; private set; }
    public bool MaxImputed { get; private set; }

    /// <summary>The convention that supplied the imputed bounds.</summary>
    public string? Convention { get; private set; }

    public string Wording { get; private set; } = "";
    public FigureScope Scope { get; private set; }
    public string? Unit { get; private set; }

    /// <summary>The moment that the number describes, when the text says so.</summary>
    public DateTime? AsOf { get; private set; }

    /// <summary>The total and its parts, as rows.</summary>
    public static IEnumerable<Figure> From(Extraction.Figure figure, string convention)
    {
        yield return new Figure
        {
            Metric = figure.Metric,
            Group = figure.Group.UpTo(Limits.Wording),
            Min = figure.Min,
            Max = figure.Max,
            MinImputed = figure.MinImputed,
            MaxImputed = figure.MaxImputed,
            Convention = figure.MinImputed || figure.MaxImputed ? convention : null,
            Wording = figure.Wording.UpTo(Limits.Wording),
            Scope = figure.Scope,
            Unit = figure.Unit?.UpTo(Limits.Key),
        };
        var position = 0;
        foreach (var part in figure.Parts)
        {
            yield return new Figure
            {
                Position = ++position,
                Metric = figure.Metric,
                Group = part.Group.UpTo(Limits.Wording),
                Min = part.Min,
                Max = part.Max,
                Wording = part.Wording.UpTo(Limits.Wording),
                Scope = figure.Scope,
                Unit = figure.Unit?.UpTo(Limits.Key),
            };
        }
    }

    internal string Canonical => string.Create(CultureInfo.InvariantCulture,
        $"{Position}|{Metric}|{Group}|{Min:0.###}|{Max:0.###}|{MinImputed}|{MaxImputed}|{Convention}|{Wording}|{Scope}|{Unit}|{AsOf?.Iso()}");
}

internal sealed class FigureConfiguration : IEntityTypeConfiguration<Figure>
{
    public void Configure(EntityTypeBuilder<Figure> figure)
    {
        figure.Ignore(f => f.IsPart);
        figure.Property(f => f.Group).HasMaxLength(Limits.Wording);
        figure.Property(f => f.Wording).HasMaxLength(Limits.Wording);
        figure.Property(f => f.Unit).HasMaxLength(Limits.Key);
        figure.Property(f => f.Convention).HasMaxLength(Limits.Key);
        figure.Property(f => f.Min).HasPrecision(21, 3);
        figure.Property(f => f.Max).HasPrecision(21, 3);
        figure.HasOne<Appearance>().WithMany(a => a.Figures).HasForeignKey(f => f.AppearanceId).OnDelete(DeleteBehavior.Cascade);
    }
}
