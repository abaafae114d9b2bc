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
    protected Task<T?> Ask<T>(string function, CancellationToken cancel, params object?[] arguments) => UnlessLeft(async () =>
    {
        _module ??= await js.InvokeAsync<IJSObjectReference>("import", cancel, $"./{script}");
        return _left ? default : await _module.InvokeAsync<T>(function, cancel, arguments);
    });

    protected Task Do(string function, params object?[] arguments) => Ask<object?>(function, CancellationToken.None, arguments);

    /// <summary>Calls a function of the script that answers with something to <c>stop</c> when the page is left, or another is followed.</summary>
    protected async Task Follow(string function, params object?[] arguments)
    {
        await StopFollowing();
        _following = await Ask<IJSObjectReference>(function, CancellationToken.None, arguments);
        if (_left) await Stop();
    }

    /// <summary>Calls a function of what is followed; nothing before that and after the page was left.</summary>
    protected Task<T?> Tell<T>(string function, params object?[] arguments) =>
        UnlessLeft(async () => _following is null ? default : await _following.InvokeAsync<T>(function, arguments));

    protected Task Tell(string function, params object?[] arguments) => Tell<object?>(function, arguments);

    public virtual async ValueTask DisposeAsync()
    {
        _left = true;
        await Stop();
        GC.SuppressFinalize(this);
    }

    private async Task<T?> UnlessLeft<T>(Func<Task<T?>> ask)
    {
        if (_left) return default;
        try
        {
            return await ask();
        }
        catch (Exception e) when (_left && e is JSException or JSDisconnectedException or ObjectDisposedException)
        {
            return default;
        }
    }

    private async Task Stop()
    {
        await StopFollowing();
        var module = _module;
        _module = null;
        await UnlessGone(module, module => module.DisposeAsync());
    }

    private Task StopFollowing()
    {
        var following = _following;
        _following = null;
        return UnlessGone(following, async following =>
        {
            await following.InvokeVoidAsync("stop");
            await following.DisposeAsync();
        });
    }

    private static async Task UnlessGone(IJSObjectReference? thing, Func<IJSObjectReference, ValueTask> work)
    {
        try
        {
            if (thing is not null) await work(thing);
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
