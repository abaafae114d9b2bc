using FactCheck.Web.Components.Parts;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace FactCheck.Web.Components.Pages;

/// <summary>What the desk's list asks of the browser, by <c>desk.js</c>.</summary>
public sealed class DeskScript(IJSRuntime js, string script) : PageScript(js, script)
{
    private DotNetObjectReference<DeskList>? _list;

    /// <summary>From now on <paramref name="list"/> is told when one of its ends comes near.</summary>
    public Task Watch(DeskList list, ElementReference frame) => Follow("endless", frame, _list = DotNetObjectReference.Create(list));

    /// <summary>The list has other ends than before.</summary>
    public Task Look() => Tell("look");

    /// <summary>Puts the focus on a row's claim; false while another row stands there, or none.</summary>
    public Task<bool> FocusRow(ElementReference frame, int row, string address) => Ask<bool>("focusRow", CancellationToken.None, frame, row, address);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _list?.Dispose();
    }
}
