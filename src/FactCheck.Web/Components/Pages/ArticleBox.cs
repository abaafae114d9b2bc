using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace FactCheck.Web.Components.Pages;

/// <summary>What the submit page asks of the browser, by <c>submit.js</c>.</summary>
public sealed class ArticleBox(IJSRuntime js, string script) : IAsyncDisposable
{
    private IJSObjectReference? _module, _following;
    private DotNetObjectReference<Submit>? _page;

    /// <summary>What stands in the box, without its text: it stays in the browser until it is read.</summary>
    public sealed record Contents(bool Address, int Length);

    /// <summary>Words selected in the shown article.</summary>
    /// <param name="At">The UTF-16 unit of the article's text at which they begin.</param>
    public sealed record Selection(string Words, int At);

    /// <summary>From now on <paramref name="page"/> is told of pastes and of Ctrl Enter.</summary>
    public async Task Follow(Submit page, ElementReference form)
    {
        _page = DotNetObjectReference.Create(page);
        _following = await (await Module()).InvokeAsync<IJSObjectReference>("follow", _page, form);
    }

    public async Task<Contents> Got(ElementReference box, CancellationToken cancel = default) => await (await Module()).InvokeAsync<Contents>("got", cancel, box);

    public async Task<Selection?> Selected(ElementReference article) => await (await Module()).InvokeAsync<Selection?>("selected", article);

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_following is not null)
            {
                await _following.InvokeVoidAsync("stop");
                await _following.DisposeAsync();
            }

            if (_module is not null) await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser has gone, and the module with it.
        }

        _page?.Dispose();
    }

    private async Task<IJSObjectReference> Module() => _module ??= await js.InvokeAsync<IJSObjectReference>("import", $"./{script}");
}
