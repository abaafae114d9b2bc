using System.Text.Json;
using System.Text.Json.Serialization;

namespace FactCheck;

/// <summary>
/// What a person said that extraction read wrongly. Training material, and no part of the record: nothing about a claim
/// is decided by it, and whoever said it may take it back without a trace.
/// </summary>
public sealed class ReadingCorrection
{
    private ReadingCorrection() { }

    public ReadingCorrection(string publicId, Article article, Person person, Misreading what, Passage passage, CandidateReading? read, string? right, ClaimKind? rightKind, DateTime at)
    {
        PublicId = publicId;
        Article = article;
        Person = person;
        What = what;
        Passage = passage;
        Read = read;
        Weights = WeightsVersion.Shipped;
        Amend(right, rightKind, at);
    }

    public long Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public long ArticleId { get; private set; }
    public Article Article { get; private set; } = null!;
    public long PersonId { get; private set; }
    public Person Person { get; private set; } = null!;
    public Misreading What { get; private set; }

    /// <summary>The words that the candidate was read from; of one that was missed, its words.</summary>
    public Passage Passage { get; private set; } = null!;

    /// <summary>What extraction made of them; null for what it missed.</summary>
    public CandidateReading? Read { get; private set; }

    /// <summary>With which weights (<see cref="WeightsVersion"/>).</summary>
    public string Weights { get; private set; } = "";

    /// <summary>What is right: the source's name, the figure's or the statement's words; of what was missed, the statement. Null where nobody said.</summary>
    public string? Right { get; private set; }

    /// <summary>The kind that it really is.</summary>
    public ClaimKind? RightKind { get; private set; }

    public DateTime At { get; private set; }

    /// <summary>Says it again, perhaps better.</summary>
    public void Amend(string? right, ClaimKind? rightKind, DateTime at) => (Right, RightKind, At) = (right, rightKind, at);
}

/// <summary>What is wrong with how something was read.</summary>
public enum Misreading
{
    /// <summary>Its check-worthiness lies above the threshold, and nobody would check it.</summary>
    NotWorthChecking = 1,

    /// <summary>It lies below, and somebody should.</summary>
    WorthChecking = 2,

    /// <summary>Somebody else says it, or somebody does where nobody was found.</summary>
    WrongSource = 3,

    /// <summary>The outlet says it itself: what was found as a speaker is none.</summary>
    NobodySaysIt = 4,

    /// <summary>The figure is another one, counts something else, or is none.</summary>
    WrongFigure = 5,

    /// <summary>Too many words, too few, or others.</summary>
    WrongWords = 6,

    /// <summary>It is another kind of claim.</summary>
    WrongKind = 7,

    /// <summary>Extraction did not find it.</summary>
    Missed = 8,
}

/// <summary>A candidate as extraction read it, without its passage.</summary>
public sealed record CandidateReading(ClaimKind Kind, string Statement, int CheckWorthiness, IReadOnlyList<ReadLink> Chain, FigureView? Figure)
{
    internal static CandidateReading Of(CandidateView candidate) => new(
        candidate.Kind, candidate.Statement, candidate.CheckWorthiness,
        [.. candidate.Chain.Select(l => new ReadLink(l.Role, l.Named, l.SourceName, l.Cue, l.Hedge, l.Score))], candidate.Figure);

    /// <summary>Who says it, as the text names them; null where nobody does.</summary>
    [JsonIgnore]
    public string? Speaker => Chain.LastOrDefault(l => l.Role is LinkRole.SaidBy or LinkRole.RelayedBy)?.Named;
}

/// <param name="Named">As named in the text.</param>
/// <param name="Name">Whom that means.</param>
/// <param name="Score">How far the learned weights put it above none; null where a rule made it.</param>
public sealed record ReadLink(LinkRole Role, string? Named, string? Name, string? Cue, string? Hedge, int? Score);

internal sealed class ReadingCorrectionConfiguration : IEntityTypeConfiguration<ReadingCorrection>
{
    public void Configure(EntityTypeBuilder<ReadingCorrection> correction)
    {
        correction.HasPublicId(c => c.PublicId);
        correction.ComplexProperty(c => c.Passage).IsPassage();
        correction.Property(c => c.Read).HasConversion(read => JsonSerializer.Serialize(read, CorrectionLines.Json), kept => JsonSerializer.Deserialize<CandidateReading>(kept, CorrectionLines.Json));
        correction.Property(c => c.Weights).IsUnicode(false).HasMaxLength(Limits.Key);
        correction.Property(c => c.Right).HasMaxLength(Limits.Words);
        correction.HasIndex(c => new { c.ArticleId, c.PersonId });
        correction.HasIndex(c => new { c.PersonId, c.Id });
        correction.HasOne(c => c.Article).WithMany().HasForeignKey(c => c.ArticleId).OnDelete(DeleteBehavior.Restrict);
        correction.HasOne(c => c.Person).WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
