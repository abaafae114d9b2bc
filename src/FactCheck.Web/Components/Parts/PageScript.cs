using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace FactCheck.Web.Components.Parts;

/// <summary>
/// A script that a part of a page works with. Whoever is quick leaves the page before the script has come, or while it looks
/// for an element that has gone with the page: an exception then is nobody's, and must not end the connection.
/// </summary>
public abstract class PageScript(IJSRuntime js, string script) : IAsyncDisposable
{
    private IJSObjectReference? _module, _following;
    private bool _left;

    /// <summary>Calls a function of the script; nothing once the page was left.</summary>
    protected async Task<T?> Ask<T>(string function, CancellationToken cancel, params object?[] arguments)
    {
        if (_left) return default;
        try
        {
            _module ??= await js.InvokeAsync<IJSObjectReference>("import", cancel, $"./{script}");
            return _left ? default : await _module.InvokeAsync<T>(function, cancel, arguments);
        }
        catch (Exception e) when (_left && e is JSException or JSDisconnectedException or ObjectDisposedException)
        {
            return default;
        }
    }

    protected Task Do(string function, params object?[] arguments) => Ask<object?>(function, CancellationToken.None, arguments);

    /// <summary>Calls a function of the script that answers with something to <c>stop</c> when the page is left.</summary>
    protected async Task Follow(string function, params object?[] arguments)
    {
        _following = await Ask<IJSObjectReference>(function, CancellationToken.None, arguments);
        if (_left) await Stop();
    }

    /// <summary>Calls a function of what is followed; nothing before that and after the page was left.</summary>
    protected async Task Tell(string function)
    {
        if (!_left && _following is not null) await _following.InvokeVoidAsync(function);
    }

    public virtual async ValueTask DisposeAsync()
    {
        _left = true;
        await Stop();
        GC.SuppressFinalize(this);
    }

    private async Task Stop()
    {
        var (following, module) = (_following, _module);
        (_following, _module) = (null, null);
        try
        {
            if (following is not null)
            {
                await following.InvokeVoidAsync("stop");
                await following.DisposeAsync();
            }

            if (module is not null) await module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser has gone, and the script with it.
        }
    }
}

internal static class Focusing
{
    /// <summary>Puts the focus there, if it is there still.</summary>
    public static async Task Focus(this ElementReference element)
    {
        try
        {
            await element.FocusAsync();
        }
        catch (JSException)
        {
            // It went while the browser was asked.
        }
    }
}
