namespace FactCheck;

/// <summary>How long things may be, in UTF-16 units. Validators, mappings and pages read these; nothing repeats them.</summary>
public static class Limits
{
    public const int PublicId = 16;
    public const int Hash = 64;
    public const int Name = 200;
    public const int Title = 500;
    public const int Url = 2000;
    public const int Statement = 1000;
    public const int Wording = 200;
    public const int Cue = 100;
    public const int Words = 4000;
    public const int Note = 4000;
    public const int Rationale = 20000;
    public const int Key = 60;
    public const int Word = 40;
    public const int Language = 35;

    /// <summary>The steps that a review passes at once, each with its outcome.</summary>
    public const int Way = 20000;

    /// <summary>The most rows one page of a list may have.</summary>
    public const int Page = 100;

    /// <summary>The rows of a page when nobody asks for more or fewer.</summary>
    public const int DefaultPage = 50;

    /// <summary>A list is counted so far unless somebody asks for more.</summary>
    public const int Counted = 1000;

    /// <summary>The views of the desk that one person keeps, and that a newsroom shares.</summary>
    public const int SavedViews = 50;

    /// <summary>The most claims one bulk command takes.</summary>
    public const int Bulk = 200;

    /// <summary>The most people that one comment mentions.</summary>
    public const int Mentions = 20;

    /// <summary>The most links an attribution chain has.</summary>
    public const int Chain = 8;
}
