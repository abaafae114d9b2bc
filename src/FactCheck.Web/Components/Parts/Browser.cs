using FactCheck.UseCases;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace FactCheck.Web.Components.Parts;

/// <summary>What the page asks of the browser, by <c>app.js</c>.</summary>
public sealed class Browser(IJSRuntime js, string script) : PageScript(js, script)
{
    // The script puts a byte-order mark before the text; the reader takes it off again.
    private const int Mark = 3;

    public Task Open(ElementReference dialog) => Do("open", dialog);

    public Task Close(ElementReference dialog) => Do("close", dialog);

    /// <summary>Puts a text on the clipboard.</summary>
    /// <returns>Whether the browser allowed it.</returns>
    public Task<bool> Copy(string text) => Ask<bool>("copy", CancellationToken.None, text);

    /// <summary>Puts the focus on the page's heading, unless it is in the page already.</summary>
    public Task Arrive() => Do("arrive");

    /// <summary>Scrolls a picture within its frame to where the review stands.</summary>
    public Task ToHere(ElementReference frame) => Do("toHere", frame);

    /// <summary>Brings a row of a table into sight.</summary>
    public Task ShowRow(string table, int row) => Do("showRow", table, row);

    /// <summary>The text of a field, fetched when it is needed and in pieces: typing and pasting send nothing, and nothing is too long for one message.</summary>
    /// <exception cref="UnusableArticleException">It has more than <paramref name="mostBytes"/>.</exception>
    public async Task<string> TextOf(ElementReference field, int mostBytes, CancellationToken cancel)
    {
        await using var text = await Ask<IJSStreamReference>("textOf", cancel, field) ?? throw new OperationCanceledException("The page was left.", cancel);
        if (text.Length - Mark > mostBytes) throw TooLong(mostBytes);
        await using var stream = await text.OpenReadStreamAsync(mostBytes + Mark, cancel);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(cancel);
    }

    public static UnusableArticleException TooLong(int mostBytes) => new(
        Say($"The article has more than {mostBytes:N0} bytes, the most that is taken in here. Send the part that matters."), isTooLong: true);
}
