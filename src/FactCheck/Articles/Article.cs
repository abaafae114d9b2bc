namespace FactCheck;

/// <summary>A publication that we hold a snapshot of; known by its text, its publisher and its URL together.</summary>
public sealed class Article : IRecorded
{
    private Article() { }

    public Article(
        string publicId, Snapshot snapshot, ArticleKind kind, string title, string publisher, string url,
        string? language, DateTime? publishedAt, Person submittedBy, DateTime at)
    {
        PublicId = publicId;
        Snapshot = snapshot;
        Kind = kind;
        Title = title;
        Publisher = publisher;
        Url = url;
        Language = language;
        PublishedAt = publishedAt;
        SubmittedBy = submittedBy;
        RetrievedAt = at;
        Identity = IdentityOf(snapshot.Hash, publisher, url);
        StoryId = publicId;
        Version = 1;
    }

    public long Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public long SnapshotId { get; private set; }
    public Snapshot Snapshot { get; private set; } = null!;
    public ArticleKind Kind { get; private set; }
    public string Title { get; private set; } = "";

    /// <summary>Empty when nobody said.</summary>
    public string Publisher { get; private set; } = "";

    /// <summary>Empty when nobody said.</summary>
    public string Url { get; private set; } = "";

    public string? Language { get; private set; }
    public DateTime? PublishedAt { get; private set; }
    public DateTime RetrievedAt { get; private set; }
    public long SubmittedById { get; private set; }
    public Person SubmittedBy { get; private set; } = null!;

    /// <summary>A hash over text hash, publisher and URL: one index that fits both databases.</summary>
    public string Identity { get; private set; } = "";

    /// <summary>Public id of the first version of this article: its own, until an outlet rewrites what it printed.</summary>
    public string StoryId { get; private set; } = "";

    /// <summary>From 1; each rewriting that we hold is one more.</summary>
    public int Version { get; private set; }

    /// <summary>A hash of the address without what does not name the page, by which a new version is recognised; null without an address, and for words that are no whole article.</summary>
    public string? UrlKey { get; private set; }

    /// <summary>A hash of the title's words, by which a new version without an address is looked for; null where the title is too short to tell.</summary>
    public string? TitleKey { get; private set; }

    /// <summary>It is a whole article, of which there may be versions; <paramref name="before"/> is the latest that we hold.</summary>
    internal void Follow(Article? before)
    {
        UrlKey = ArticleStories.KeyOfUrl(Url);
        TitleKey = ArticleStories.KeyOfTitle(Title);
        if (before is null) return;
        StoryId = before.StoryId;
        Version = before.Version + 1;
    }

    public long? OriginalId { get; private set; }

    /// <summary>The article that this one is a translation of; null where we hold none.</summary>
    public Article? Original { get; private set; }

    /// <summary>Who translated it, a person or a program.</summary>
    public string? Translator { get; private set; }

    /// <summary>How often what is known about it was changed: the token of concurrency.</summary>
    public int Changes { get; private set; }

    /// <summary>Says of what it is a translation, and by whom; of nothing, where both are null.</summary>
    public void Translates(Article? original, string? translator)
    {
        if (original == this) throw new RuleBrokenException(Say("An article is not a translation of itself."));
        if (original?.OriginalId is not null) throw new RuleBrokenException(Say($"“{original.Title}” is a translation itself; name the article that it translates."));
        Original = original;
        OriginalId = original?.Id;
        Translator = translator;
        Changes++;
    }

    public static string IdentityOf(string textHash, string publisher, string url) =>
        Snapshot.HashOf($"{textHash}\n{publisher.Trim().ToUpperInvariant()}\n{url.Trim()}");

    public LedgerRecord Record() => new LedgerRecord("Article", PublicId)
        .Clear("snapshot", Snapshot.Hash)
        .Clear("kind", Kind.ToString())
        .Protect("title", Title)
        .Protect("publisher", Publisher)
        .Protect("url", Url)
        .Clear("language", Language)
        .Clear("publishedAt", PublishedAt)
        .Clear("retrievedAt", RetrievedAt)
        .Clear("submittedBy", SubmittedBy.PublicId)
        .Clear("identity", Identity)
        .Clear("story", StoryId)
        .Clear("version", Version)
        .Refer("original", OriginalId, Original?.PublicId)
        .Protect("translator", Translator);
}

public enum ArticleKind
{
    Text = 1,

    /// <summary>Words that were spoken and written down.</summary>
    Transcript = 2,

    /// <summary>A post on a social platform.</summary>
    Post = 3,
}

internal sealed class ArticleConfiguration : IEntityTypeConfiguration<Article>
{
    public void Configure(EntityTypeBuilder<Article> article)
    {
        article.HasPublicId(a => a.PublicId);
        article.Property(a => a.Title).HasMaxLength(Limits.Title);
        article.Property(a => a.Publisher).HasMaxLength(Limits.Name);
        article.Property(a => a.Url).HasMaxLength(Limits.Url);
        article.Property(a => a.Language).HasMaxLength(Limits.Language);
        article.Property(a => a.Identity).IsHash();
        article.Property(a => a.Translator).HasMaxLength(Limits.Name);
        article.Property(a => a.Changes).IsConcurrencyToken();
        article.HasIndex(a => a.Identity).IsUnique();
        article.Property(a => a.StoryId).IsUnicode(false).HasMaxLength(Limits.PublicId);
        // Two people who hand in the same rewriting at once do not make two versions of one number.
        article.HasIndex(a => new { a.StoryId, a.Version }).IsUnique();
        article.Property(a => a.UrlKey).IsUnicode(false).HasMaxLength(Limits.Hash);
        article.HasIndex(a => a.UrlKey);
        article.Property(a => a.TitleKey).IsUnicode(false).HasMaxLength(Limits.Hash);
        article.HasIndex(a => a.TitleKey);
        article.HasOne(a => a.Snapshot).WithMany().HasForeignKey(a => a.SnapshotId).OnDelete(DeleteBehavior.Restrict);
        article.HasOne(a => a.Original).WithMany().HasForeignKey(a => a.OriginalId).OnDelete(DeleteBehavior.Restrict);
        article.HasOne(a => a.SubmittedBy).WithMany().HasForeignKey(a => a.SubmittedById).OnDelete(DeleteBehavior.Restrict);
    }
}
