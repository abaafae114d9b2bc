using FactCheck.Web.Components.Parts;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace FactCheck.Web.Components.Pages;

/// <summary>What the submit page asks of the browser, by <c>submit.js</c>.</summary>
public sealed class ArticleBox(IJSRuntime js, string script) : PageScript(js, script)
{
    private DotNetObjectReference<Submit>? _page;

    /// <summary>What stands in the box, without its text: it stays in the browser until it is read.</summary>
    public sealed record Contents(bool Address, int Length);

    /// <summary>Words selected in the shown article.</summary>
    /// <param name="At">The UTF-16 unit of the article's text at which they begin.</param>
    public sealed record Selection(string Words, int At);

    /// <summary>From now on <paramref name="page"/> is told of pastes and of Ctrl Enter.</summary>
    public Task Follow(Submit page, ElementReference form) => Follow("follow", _page = DotNetObjectReference.Create(page), form);

    public async Task<Contents> Got(ElementReference box, CancellationToken cancel = default) => await Ask<Contents>("got", cancel, box) ?? new Contents(Address: false, 0);

    public Task<Selection?> Selected(ElementReference article) => Ask<Selection>("selected", CancellationToken.None, article);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _page?.Dispose();
    }
}
