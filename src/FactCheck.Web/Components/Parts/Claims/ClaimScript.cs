using Microsoft.JSInterop;

namespace FactCheck.Web.Components.Parts.Claims;

/// <summary>What the claim's page asks of the browser, by <c>claim.js</c>.</summary>
public sealed class ClaimScript(IJSRuntime js, string script) : PageScript(js, script)
{
    /// <summary>The words that are selected where words may be quoted; empty otherwise.</summary>
    public async Task<string> SelectedWords() => await Ask<string>("selectedWords", CancellationToken.None) ?? "";
}
