using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Components.Parts;

/// <summary>A list in which Tab stops at one row; the arrows lead to the others.</summary>
internal static class TabStop
{
    /// <summary>The <c>tabindex</c> of what stands in a row. Before the connection is up, nothing moves the stop: then Tab reaches every row.</summary>
    public static string? In(bool isCurrent, RendererInfo renderer) => isCurrent || !renderer.IsInteractive ? null : "-1";
}
