namespace FactCheck;

/// <summary>One checkable statement. It may appear in many articles; forty outlets that relay it are one claim.</summary>
public sealed class Claim : IRecorded
{
    private Claim() { }

    public Claim(string publicId, ClaimKind kind, string statement, int checkWorthiness, Person submittedBy, DateTime at)
    {
        PublicId = publicId;
        Kind = kind;
        Statement = statement;
        StatementKey = Words.Key(statement);
        CheckWorthiness = checkWorthiness;
        SubmittedBy = submittedBy;
        SubmittedAt = at;
        Status = ClaimStatus.Submitted;
        Priority = Priority.Normal;
    }

    public long Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public ClaimKind Kind { get; private set; }
    public string Statement { get; private set; } = "";

    /// <summary>A hash of the statement's words, by which a known claim is recognised.</summary>
    public string StatementKey { get; private set; } = "";

    /// <summary>0 to 100, as extraction judged.</summary>
    public int CheckWorthiness { get; private set; }

    public ClaimStatus Status { get; private set; }

    /// <summary>Why it matters: the reason given when it was accepted.</summary>
    public string? Why { get; private set; }

    public Priority Priority { get; private set; }

    /// <summary>What readers are told beside it: "developing", "awaiting second approval".</summary>
    public List<string> Labels { get; private set; } = [];

    /// <summary>What readers are told while it is held.</summary>
    public string? Advisory { get; private set; }

    /// <summary>Since when readers have a fact-check; a revision does not change it, a withdrawal ends it.</summary>
    public DateTime? PublishedAt { get; private set; }

    /// <summary>Why it was closed.</summary>
    public string? ClosedBecause { get; private set; }

    public long? JoinedToId { get; private set; }

    /// <summary>The claim that this one turned out to be another appearance of.</summary>
    public Claim? JoinedTo { get; private set; }

    public long? OriginId { get; private set; }

    /// <summary>The original source of its first appearance; null for the outlet's own words or an unnamed speaker.</summary>
    public Source? Origin { get; private set; }

    public long SubmittedById { get; private set; }
    public Person SubmittedBy { get; private set; } = null!;
    public DateTime SubmittedAt { get; private set; }
    public long? AssigneeId { get; private set; }
    public Person? Assignee { get; private set; }
    public int Version { get; private set; }

    public List<Appearance> Appearances { get; private set; } = [];
    public List<Evidence> Evidence { get; private set; } = [];

    public Appearance Appear(string publicId, Article article, Passage passage)
    {
        var appearance = new Appearance(publicId, this, article, passage);
        Appearances.Add(appearance);
        return appearance;
    }

    /// <summary>A review begins: the first, another after it was closed, or, where a fact-check stands, one about revising it.</summary>
    public void BeginReview()
    {
        if (IsPublic) return;
        Move(ClaimStatus.InReview);
        ClosedBecause = null;
    }

    /// <summary>Whether readers have been given a fact-check of it: then a review revises, and never closes it.</summary>
    public bool IsPublic => PublishedAt is not null && Status is ClaimStatus.Published or ClaimStatus.Held;

    public void Accept(string why)
    {
        Why = why;
        Version++;
    }

    /// <summary>The answer of triage is taken back: it matters to nobody yet, and stands as it stood before.</summary>
    public void TakeBackTriage(Priority priority, IEnumerable<string> labels, string? advisory, Person? holder)
    {
        Why = null;
        (Priority, Labels, Advisory) = (priority, [.. labels], advisory);
        (Assignee, AssigneeId) = (holder, holder?.Id);
        Version++;
    }

    public void AssignTo(Person? person)
    {
        if (Status is ClaimStatus.Closed or ClaimStatus.Withdrawn) throw new RuleBrokenException(Say("This claim is closed; nobody can be assigned to it."));
        Assignee = person;
        AssigneeId = person?.Id;
        Version++;
    }

    /// <summary>Nobody holds it any more, however it stands: whoever held it stepped back, or handed a step of it back.</summary>
    public void LetGo()
    {
        Assignee = null;
        AssigneeId = null;
        Version++;
    }

    public void Close(string because)
    {
        Move(ClaimStatus.Closed);
        ClosedBecause = because;
    }

    /// <summary>Gives all its appearances to the claim that it turned out to repeat. Nothing is lost: it keeps its history and says where it went.</summary>
    public void JoinTo(Claim other)
    {
        if (other.Id == Id) throw new RuleBrokenException(Say("A claim is not another appearance of itself; name the other claim."));
        if (other.JoinedToId is not null || other.Status is ClaimStatus.Closed or ClaimStatus.Withdrawn)
            throw new RuleBrokenException(Say($"Claim {other.PublicId} is closed; choose an open or published claim."));
        JoinedTo = other;
        foreach (var appearance in Appearances.ToList()) appearance.MoveTo(other);
        foreach (var evidence in Evidence.ToList()) evidence.MoveTo(other);
        Version++;
        // Two claims that join each other at once would both be gone: the other one's form goes stale too.
        other.Version++;
    }

    /// <summary>It did not repeat the other claim after all: what moved there is its own again.</summary>
    public void PartAgain(IEnumerable<Appearance> appearances, IEnumerable<Evidence> evidence)
    {
        foreach (var appearance in appearances) appearance.MoveTo(this);
        foreach (var each in evidence) each.MoveTo(this);
        JoinedTo!.Version++;
        JoinedTo = null;
        JoinedToId = null;
        Version++;
    }

    /// <summary>A verdict is published; one that takes another's place leaves the claim published as it was.</summary>
    public void Publish(DateTime at)
    {
        if (Status != ClaimStatus.Published) Move(ClaimStatus.Published);
        PublishedAt ??= at;
        Advisory = null;
        Version++;
    }

    /// <summary>What is published stays to be read, under an advisory.</summary>
    public void Hold(string advisory)
    {
        if (Status != ClaimStatus.Held) Move(ClaimStatus.Held);
        Advisory = advisory;
        Version++;
    }

    /// <summary>The fact-check is taken back, visibly.</summary>
    public void Withdraw(string because)
    {
        Move(ClaimStatus.Withdrawn);
        ClosedBecause = because;
        Advisory = null;
        PublishedAt = null;
    }

    public void Label(string? add, string? remove)
    {
        if (remove is not null) Labels = [.. Labels.Where(label => label != remove)];
        if (add is not null && !Labels.Contains(add)) Labels = [.. Labels, add];
        Version++;
    }

    /// <summary>Never lower than it is.</summary>
    public void RaisePriority(Priority atLeast)
    {
        if (atLeast > Priority) Prioritise(atLeast);
    }

    public void Prioritise(Priority priority)
    {
        Priority = priority;
        Version++;
    }

    /// <summary>What it rests on changed: a form that was opened before is stale.</summary>
    public void Touch() => Version++;

    public void OriginIs(Source? origin)
    {
        Origin = origin;
        OriginId = origin?.Id;
    }

    private void Move(ClaimStatus to)
    {
        if (!ClaimLifecycle.Allows(Status, to))
            throw new RuleBrokenException(Say($"A claim that is {Status} cannot become {to}."));
        Status = to;
        Version++;
    }

    public LedgerRecord Record() => new LedgerRecord("Claim", PublicId)
        .Clear("kind", Kind.ToString())
        .Protect("statement", Statement)
        .Clear("status", Status.ToString())
        .Protect("why", Why)
        .Clear("closedBecause", ClosedBecause)
        .Clear("priority", Priority.ToString())
        .Clear("labels", string.Join("; ", Labels))
        .Clear("advisory", Advisory)
        .Clear("publishedAt", PublishedAt)
        .Refer("joinedTo", JoinedToId, JoinedTo?.PublicId)
        .Refer("origin", OriginId, Origin?.PublicId)
        .Clear("submittedBy", SubmittedBy.PublicId)
        .Clear("submittedAt", SubmittedAt)
        .Clear("checkWorthiness", CheckWorthiness)
        .Clear("key", StatementKey)
        .Refer("assignee", AssigneeId, Assignee?.PublicId);
}

internal sealed class ClaimConfiguration : IEntityTypeConfiguration<Claim>
{
    public void Configure(EntityTypeBuilder<Claim> claim)
    {
        claim.HasPublicId(c => c.PublicId);
        claim.Property(c => c.Statement).HasMaxLength(Limits.Statement);
        claim.Property(c => c.StatementKey).IsHash();
        claim.Property(c => c.Why).HasMaxLength(Limits.Note);
        claim.Property(c => c.ClosedBecause).HasMaxLength(Limits.Note);
        claim.Property(c => c.Advisory).HasMaxLength(Limits.Note);
        claim.Property(c => c.Labels).HasMaxLength(Limits.Name);
        claim.Ignore(c => c.IsPublic);
        claim.Property(c => c.Version).IsConcurrencyToken();
        claim.HasIndex(c => c.StatementKey);
        // Nearly all are joined to none: an index that had those would be taken for a way to them.
        claim.HasIndex(c => c.JoinedToId).HasFilter("JoinedToId IS NOT NULL");
        // Each list is read newest first, by Id; these serve its filters.
        claim.HasIndex(c => new { c.Status, c.Id });
        claim.HasIndex(c => new { c.Kind, c.Id });
        claim.HasIndex(c => new { c.OriginId, c.Id });
        claim.HasIndex(c => new { c.AssigneeId, c.Id });
        // What the insights page counts: how old the backlog is, and how long fact-checks took.
        claim.HasIndex(c => new { c.Status, c.SubmittedAt, c.PublishedAt });
        claim.HasIndex(c => new { c.PublishedAt, c.Kind, c.SubmittedAt }).HasFilter("PublishedAt IS NOT NULL");
        claim.HasOne(c => c.JoinedTo).WithMany().HasForeignKey(c => c.JoinedToId).OnDelete(DeleteBehavior.Restrict);
        claim.HasOne(c => c.Origin).WithMany().HasForeignKey(c => c.OriginId).OnDelete(DeleteBehavior.Restrict);
        claim.HasOne(c => c.SubmittedBy).WithMany().HasForeignKey(c => c.SubmittedById).OnDelete(DeleteBehavior.Restrict);
        claim.HasOne(c => c.Assignee).WithMany().HasForeignKey(c => c.AssigneeId).OnDelete(DeleteBehavior.Restrict);
    }
}
