namespace FactCheck.Web.Components.Pages;

/// <summary>What somebody else did to a row that is being looked at.</summary>
/// <param name="IsGone">Whether the list has it no more; it keeps its place until the list is read again.</param>
public sealed record DeskMark(bool IsGone, string? By)
{
    public string Words => (IsGone, By) switch
    {
        (true, null) => Say("This is no longer in the list."),
        (true, { } by) => Say($"{by} has just dealt with this; it is no longer in the list."),
        (false, null) => Say("This has just changed."),
        (false, { } by) => Say($"{by} has just changed this."),
    };
}
