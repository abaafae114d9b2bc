using FactCheck.Extraction;

namespace FactCheck.Web.Components.Parts.Claims;

/// <summary>One link of a chain while somebody states it.</summary>
public sealed class StatedLink
{
    /// <summary>In the order in which the links of a form came, the first is 1.</summary>
    public int Number { get; init; } = 1;

    public LinkRole Role { get; set; } = LinkRole.SaidBy;
    public string Name { get; set; } = "";
    public PartyKind Kind { get; set; }
    public bool IsUnnamed { get; set; }

    public bool IsEmpty => Name.Trim().Length == 0 && !IsUnnamed;

    public ChainLink Link => new(Role, Name.Trim(), null, Kind, IsUnnamed);
}
