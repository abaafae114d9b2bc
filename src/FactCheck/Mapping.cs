using System.Linq.Expressions;

namespace FactCheck;

/// <summary>The few column shapes that every table shares.</summary>
internal static class Mapping
{
    public static void HasPublicId<T>(this EntityTypeBuilder<T> entity, Expression<Func<T, string>> id) where T : class
    {
        entity.Property(id).IsUnicode(false).HasMaxLength(Limits.PublicId);
        entity.HasIndex(Expression.Lambda<Func<T, object?>>(id.Body, id.Parameters)).IsUnique();
    }

    public static PropertyBuilder<string> IsHash(this PropertyBuilder<string> property) =>
        property.IsUnicode(false).HasMaxLength(Limits.Hash);

    public static PropertyBuilder<string?> IsKey(this PropertyBuilder<string?> property) =>
        property.IsUnicode(false).HasMaxLength(Limits.Key)!;

    public static void IsPassage(this ComplexPropertyBuilder<Passage> passage)
    {
        passage.Property(p => p.Exact).HasMaxLength(Limits.Words);
        passage.Property(p => p.Prefix).HasMaxLength(Passage.Context);
        passage.Property(p => p.Suffix).HasMaxLength(Passage.Context);
        passage.Ignore(p => p.Canonical);
    }
}
