using FactCheck.UseCases;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace FactCheck.Web.Components.Parts;

/// <summary>What the page asks of the browser, by <c>app.js</c>.</summary>
public sealed class Browser(IJSRuntime js, string script) : IAsyncDisposable
{
    // The script puts a byte-order mark before the text; the reader takes it off again.
    private const int Mark = 3;

    private IJSObjectReference? module;

    private async Task<IJSObjectReference> Module() => module ??= await js.InvokeAsync<IJSObjectReference>("import", $"./{script}");

    public async Task Open(ElementReference dialog) => await (await Module()).InvokeVoidAsync("open", dialog);

    public async Task Close(ElementReference dialog) => await (await Module()).InvokeVoidAsync("close", dialog);

    /// <summary>Scrolls a picture within its frame to where the review stands.</summary>
    public async Task ToHere(ElementReference frame) => await (await Module()).InvokeVoidAsync("toHere", frame);

    /// <summary>Brings a row of a table into sight.</summary>
    public async Task ShowRow(string table, int row) => await (await Module()).InvokeVoidAsync("showRow", table, row);

    /// <summary>The text of a field, fetched when it is needed and in pieces: typing and pasting send nothing, and nothing is too long for one message.</summary>
    /// <exception cref="UnusableArticleException">It has more than <paramref name="mostBytes"/>.</exception>
    public async Task<string> TextOf(ElementReference field, int mostBytes, CancellationToken cancel)
    {
        await using var text = await (await Module()).InvokeAsync<IJSStreamReference>("textOf", cancel, field);
        if (text.Length - Mark > mostBytes) throw TooLong(mostBytes);
        await using var stream = await text.OpenReadStreamAsync(mostBytes + Mark, cancel);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(cancel);
    }

    public static UnusableArticleException TooLong(int mostBytes) => new(
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The article has more than {mostBytes:N0} bytes, the most that is taken in here. Send the part that matters."), isTooLong: true);

    public async ValueTask DisposeAsync()
    {
        if (module is null) return;
        try
        {
            await module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser has gone, and the module with it.
        }
    }
}
