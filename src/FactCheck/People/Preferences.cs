namespace FactCheck;

public enum Theme
{
    /// <summary>As the person's system has it: light or dark.</summary>
    System = 1,
    Light = 2,
    Dark = 3,
    HighContrast = 4,
}

/// <summary>How one person likes their pages. No part of the record: nobody else is concerned, and nothing hangs on it.</summary>
public sealed class Preferences
{
    private Preferences() { }

    public Preferences(Person person) => Person = person;

    public long PersonId { get; private set; }
    public Person Person { get; private set; } = null!;
    public Theme Theme { get; private set; } = Theme.System;

    /// <summary>IANA name; null for UTC.</summary>
    public string? TimeZone { get; private set; }

    /// <summary>Whether single letters are shortcuts. Who speaks to their computer, or hits keys by mistake, switches them off.</summary>
    public bool SingleKeys { get; private set; } = true;

    /// <summary>Whether a time is always given to the minute, beside "5 minutes ago".</summary>
    public bool ExactTimes { get; private set; }

    /// <summary>BCP 47 tag of one of <see cref="SpokenLanguage.All"/>; null for the browser's.</summary>
    public string? Language { get; private set; }

    public void Be(Theme theme, string? timeZone, bool singleKeys, bool exactTimes, string? language) =>
        (Theme, TimeZone, SingleKeys, ExactTimes, Language) = (theme, timeZone, singleKeys, exactTimes, language);
}

internal sealed class PreferencesConfiguration : IEntityTypeConfiguration<Preferences>
{
    public void Configure(EntityTypeBuilder<Preferences> preferences)
    {
        preferences.ToTable("Preferences");
        preferences.HasKey(p => p.PersonId);
        preferences.Property(p => p.PersonId).ValueGeneratedNever();
        preferences.Property(p => p.TimeZone).HasMaxLength(Limits.Key);
        preferences.Property(p => p.Language).HasMaxLength(Limits.Key);
        preferences.HasOne(p => p.Person).WithOne().HasForeignKey<Preferences>(p => p.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
