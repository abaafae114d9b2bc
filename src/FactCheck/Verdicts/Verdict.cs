namespace FactCheck;

/// <summary>What was found about a claim: rating, rationale and the evidence it cites. Apart from the claim's status, always.</summary>
public sealed class Verdict : IRecorded
{
    private Verdict() { }

    public Verdict(
        string publicId, Claim claim, Rating rating, string rationale, string? searched,
        string? claimantAsked, string? claimantAnswer, IEnumerable<Evidence> cited, Person proposedBy, DateTime at)
    {
        PublicId = publicId;
        Claim = claim;
        RatingKey = rating.Key;
        RatingText = rating.Text;
        AssertsTruthOrFalsity = rating.AssertsTruthOrFalsity;
        Rationale = rationale;
        Searched = searched;
        ClaimantAsked = claimantAsked;
        ClaimantAnswer = claimantAnswer;
        Citations = [.. cited.Select(evidence => new Citation(evidence))];
        ProposedBy = proposedBy;
        ProposedAt = at;
        State = VerdictState.Proposed;
        // A search that found nothing says what was searched; it shows neither truth nor falsity.
        var shows = Citations.Any(c => c.Evidence.Stance != Stance.NothingFound);
        if (AssertsTruthOrFalsity ? !shows : Citations.Count == 0 && Searched is null)
        {
            throw new RuleBrokenException(AssertsTruthOrFalsity
                ? Say($"A verdict that rates “{rating.Text}” must cite evidence that was found. Add it and cite it, or rate “unproven” and record what was searched.")
                : Say($"A verdict that rates “{rating.Text}” without evidence must record what was searched."));
        }
    }

    public long Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public long ClaimId { get; private set; }
    public Claim Claim { get; private set; } = null!;
    public string RatingKey { get; private set; } = "";

    /// <summary>The rating's text when it was given; a later rewording of the scale does not reword history.</summary>
    public string RatingText { get; private set; } = "";

    public bool AssertsTruthOrFalsity { get; private set; }
    public string Rationale { get; private set; } = "";

    /// <summary>What was searched, for a verdict without evidence.</summary>
    public string? Searched { get; private set; }

    public string? ClaimantAsked { get; private set; }
    public string? ClaimantAnswer { get; private set; }
    public long ProposedById { get; private set; }
    public Person ProposedBy { get; private set; } = null!;
    public DateTime ProposedAt { get; private set; }
    public VerdictState State { get; private set; }
    public long? PublishedById { get; private set; }
    public Person? PublishedBy { get; private set; }
    public DateTime? PublishedAt { get; private set; }
    public int Version { get; private set; }
    public List<Citation> Citations { get; private set; } = [];

    /// <summary>A published verdict changes only by a revision, which is another verdict.</summary>
    public void Become(VerdictState state)
    {
        if (State == VerdictState.Published && state is not (VerdictState.Revised or VerdictState.Withdrawn))
            throw new RuleBrokenException(Say("This verdict is published. A published verdict changes only by a revision."));
        State = state;
        Version++;
    }

    public void Publish(Person by, DateTime at)
    {
        if (State != VerdictState.Approved)
            throw new RuleBrokenException(Say("Only an approved verdict can be published."));
        Become(VerdictState.Published);
        PublishedBy = by;
        PublishedAt = at;
    }

    public LedgerRecord Record() => new LedgerRecord("Verdict", PublicId)
        .Clear("claim", Claim.PublicId)
        .Clear("rating", RatingKey)
        .Clear("ratingText", RatingText)
        .Clear("assertsTruthOrFalsity", AssertsTruthOrFalsity)
        .Protect("rationale", Rationale)
        .Protect("searched", Searched)
        .Protect("claimantAsked", ClaimantAsked)
        .Protect("claimantAnswer", ClaimantAnswer)
        .Clear("cites", string.Join(' ', Citations.Select(c => c.Evidence.PublicId).Order(StringComparer.Ordinal)))
        .Clear("state", State.ToString())
        .Clear("proposedBy", ProposedBy.PublicId)
        .Clear("proposedAt", ProposedAt)
        .Refer("publishedBy", PublishedById, PublishedBy?.PublicId)
        .Clear("publishedAt", PublishedAt);
}

/// <summary>That a verdict rests on a piece of evidence.</summary>
public sealed class Citation
{
    private Citation() { }

    internal Citation(Evidence evidence) => Evidence = evidence;

    public long VerdictId { get; private set; }
    public long EvidenceId { get; private set; }
    public Evidence Evidence { get; private set; } = null!;
}

public enum VerdictState
{
    Proposed = 1,

    /// <summary>Sent back: another one is to be proposed.</summary>
    ChangesRequested = 2,
    Approved = 3,
    Published = 4,
    Rejected = 5,

    /// <summary>Another one was proposed in its place.</summary>
    Replaced = 6,

    /// <summary>It stood, until a revision put another in its place.</summary>
    Revised = 7,

    /// <summary>It stood, until it was withdrawn.</summary>
    Withdrawn = 8,
}

internal sealed class VerdictConfiguration : IEntityTypeConfiguration<Verdict>
{
    public void Configure(EntityTypeBuilder<Verdict> verdict)
    {
        verdict.HasPublicId(v => v.PublicId);
        verdict.Property(v => v.RatingKey).HasMaxLength(Limits.Key);
        verdict.Property(v => v.RatingText).HasMaxLength(Limits.Name);
        verdict.Property(v => v.Rationale).HasMaxLength(Limits.Rationale);
        verdict.Property(v => v.Searched).HasMaxLength(Limits.Note);
        verdict.Property(v => v.ClaimantAsked).HasMaxLength(Limits.Note);
        verdict.Property(v => v.ClaimantAnswer).HasMaxLength(Limits.Note);
        verdict.Property(v => v.Version).IsConcurrencyToken();
        verdict.HasIndex(v => v.ClaimId);
        // One verdict of a claim stands at most; counted by rating on the insights page.
        verdict.HasIndex(v => new { v.ClaimId, v.RatingKey }).HasFilter("State = 4");
        verdict.HasOne(v => v.Claim).WithMany().HasForeignKey(v => v.ClaimId).OnDelete(DeleteBehavior.Restrict);
        verdict.HasOne(v => v.ProposedBy).WithMany().HasForeignKey(v => v.ProposedById).OnDelete(DeleteBehavior.Restrict);
        verdict.HasOne(v => v.PublishedBy).WithMany().HasForeignKey(v => v.PublishedById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CitationConfiguration : IEntityTypeConfiguration<Citation>
{
    public void Configure(EntityTypeBuilder<Citation> citation)
    {
        citation.HasKey(c => new { c.VerdictId, c.EvidenceId });
        citation.HasOne<Verdict>().WithMany(v => v.Citations).HasForeignKey(c => c.VerdictId).OnDelete(DeleteBehavior.Cascade);
        citation.HasOne(c => c.Evidence).WithMany().HasForeignKey(c => c.EvidenceId).OnDelete(DeleteBehavior.Restrict);
    }
}
