namespace FactCheck.Web.Components.Pages;

/// <summary>Where somebody was in a list: whoever comes back from a claim goes on there. One for each open window, and gone with it.</summary>
public sealed class DeskPlace
{
    /// <summary>Address of the list.</summary>
    public string? Key { get; set; }

    /// <summary>Where the pages that were shown begin.</summary>
    public IReadOnlyList<string?> Starts { get; set; } = [];

    /// <summary>Pages before them, which gave way.</summary>
    public IReadOnlyList<string?> Before { get; set; } = [];

    /// <summary>The row that had the focus.</summary>
    public string? Row { get; set; }
}
