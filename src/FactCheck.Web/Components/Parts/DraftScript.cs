using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace FactCheck.Web.Components.Parts;

/// <summary>What keeps drafts in the browser, by <c>drafts.js</c>.</summary>
public sealed class DraftScript(IJSRuntime js, string script) : PageScript(js, script)
{
    private DotNetObjectReference<Drafts>? _page;

    public Task Watch(string owner, ElementReference note, Drafts page) => Follow("watch", owner, note, _page ??= DotNetObjectReference.Create(page));

    public Task<bool> Keep(string name, string? text) => Tell<bool>("keep", name, text);

    public Task<string?> Kept(string name) => Tell<string>("kept", name);

    public Task Clear(string form) => Tell("clear", form);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _page?.Dispose();
    }
}
