namespace FactCheck;

/// <summary>Where a claim appears: an article, the passage in it, and who says so there.</summary>
public sealed class Appearance : IRecorded
{
    private Appearance() { }

    public Appearance(string publicId, Claim claim, Article article, Passage passage)
    {
        PublicId = publicId;
        Claim = claim;
        Article = article;
        Passage = passage;
    }

    public long Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public long ClaimId { get; private set; }
    public Claim Claim { get; private set; } = null!;
    public long ArticleId { get; private set; }
    public Article Article { get; private set; } = null!;
    public Passage Passage { get; private set; } = null!;

    /// <summary>The chain, outermost first.</summary>
    public List<Attribution> Chain { get; private set; } = [];

    /// <summary>The number reported, its total first, its parts after it.</summary>
    public List<Figure> Figures { get; private set; } = [];

    /// <summary>Who is really being quoted: the last link that speaks. Null for the outlet's own words.</summary>
    public Attribution? OriginLink => Attribution.OriginOf(Chain);

    public void Attribute(Attribution link)
    {
        link.StandIn(this);
        Chain.Add(link);
    }

    public void Report(Figure figure) => Figures.Add(figure);

    internal void MoveTo(Claim other) => Claim = other;

    public LedgerRecord Record() => new LedgerRecord("Appearance", PublicId)
        .Clear("claim", Claim.PublicId)
        .Clear("article", Article.PublicId)
        .Protect("passage", Passage.Canonical)
        .Protect("figures", Figures.Count == 0 ? null : string.Join('\n', Figures.OrderBy(f => f.Position).Select(f => f.Canonical)));
}

internal sealed class AppearanceConfiguration : IEntityTypeConfiguration<Appearance>
{
    public void Configure(EntityTypeBuilder<Appearance> appearance)
    {
        appearance.HasPublicId(a => a.PublicId);
        appearance.ComplexProperty(a => a.Passage, passage => passage.IsPassage());
        appearance.HasOne(a => a.Claim).WithMany(c => c.Appearances).HasForeignKey(a => a.ClaimId).OnDelete(DeleteBehavior.Restrict);
        appearance.HasOne(a => a.Article).WithMany().HasForeignKey(a => a.ArticleId).OnDelete(DeleteBehavior.Restrict);
        appearance.Ignore(a => a.OriginLink);
    }
}
