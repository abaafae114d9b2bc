using FactCheck.Extraction;

namespace FactCheck.Web.Components.Parts.Claims;

/// <summary>One link of a chain while somebody states it.</summary>
public sealed class StatedLink
{
    public LinkRole Role { get; set; } = LinkRole.SaidBy;
    public string Name { get; set; } = "";
    public PartyKind Kind { get; set; }
    public bool IsUnnamed { get; set; }

    public bool IsEmpty => Name.Trim().Length == 0 && !IsUnnamed;

    public ChainLink Link => new(Role, Name.Trim(), null, Kind, IsUnnamed);
}
