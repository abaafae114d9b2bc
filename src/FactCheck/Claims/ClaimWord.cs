using System.Text;

namespace FactCheck;

/// <summary>One word of a claim's statement: the search index, in a table of our own.</summary>
public sealed class ClaimWord
{
    public string Word { get; private set; } = "";
    public long ClaimId { get; private set; }
}

public static class ClaimIndex
{
    // Two parameters a row: well below the 2,100 that SQL Server takes.
    private const int AtOnce = 500;

    /// <summary>
    /// Makes new claims findable by their words. They have to be saved before, in the same transaction; a statement for
    /// each word would take longer than the rest of a submission.
    /// </summary>
    public static async Task Index(this FactCheckDb db, IEnumerable<Claim> claims, CancellationToken cancel)
    {
        foreach (var rows in claims.SelectMany(c => Words.Of(c.Statement).Select(word => (Word: word, c.Id))).Chunk(AtOnce))
        {
            var sql = new StringBuilder("INSERT INTO ClaimWords (Word, ClaimId) VALUES ");
            var values = new List<object>(rows.Length * 2);
            foreach (var (word, id) in rows)
            {
                sql.Append(values.Count == 0 ? "" : ", ").Append('(').Append('{').Append(values.Count).Append("}, {").Append(values.Count + 1).Append("})");
                values.Add(word);
                values.Add(id);
            }

            await db.Database.ExecuteSqlRawAsync(sql.ToString(), values, cancel);
        }
    }
}

internal sealed class ClaimWordConfiguration : IEntityTypeConfiguration<ClaimWord>
{
    public void Configure(EntityTypeBuilder<ClaimWord> word)
    {
        word.HasKey(w => new { w.Word, w.ClaimId });
        word.Property(w => w.Word).HasMaxLength(Limits.Word);
        // From a claim to whether a word of it begins so: the key leads from words to claims.
        word.HasIndex(w => new { w.ClaimId, w.Word });
        word.HasOne<Claim>().WithMany().HasForeignKey(w => w.ClaimId).OnDelete(DeleteBehavior.Cascade);
    }
}
