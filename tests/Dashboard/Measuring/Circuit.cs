using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Dashboard.Measuring;

/// <summary>A page of somebody who is signed in, without a browser: it says to the server what Blazor's script would, and draws nothing.</summary>
internal sealed partial class Circuit : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly HttpClient _visitor;
    private readonly HubConnection _hub;
    private readonly string _markers, _state;
    private readonly SemaphoreSlim _turn = new(1);
    private readonly TaskCompletionSource<long> _broken = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile Awaited? _awaited;
    private long _interop, _field, _references, _calls;
    private string? _id;

    private Circuit(HttpClient visitor, CookieContainer cookies, string at, string page)
    {
        (_visitor, At) = (visitor, at);
        var markers = Marker().Matches(page).Select(m => JsonNode.Parse(m.Groups[1].Value)!).Where(m => m["descriptor"] is not null)
            .Select((marker, i) => new { type = "add", ssrComponentId = i + 1, marker }).ToList();
        _markers = JsonSerializer.Serialize(new { batchId = 1, operations = markers });
        _state = State().Match(page).Groups[1].Value;

        var hub = new HubConnectionBuilder().WithUrl(new Uri(visitor.BaseAddress!, "_blazor"), HttpTransportType.WebSockets, http =>
        {
            http.Cookies = cookies;
            // As browsers have it.
            http.WebSocketConfiguration = socket => socket.DangerousDeflateOptions = new();
        });
        hub.Services.AddSingleton<IHubProtocol>(new BlazorPack());
        _hub = hub.Build();
        _hub.On<long, byte[]>("JS.RenderBatch", (id, bytes) => Whole(() => Draw(id, bytes)));
        _hub.On<long, string, string, int, long, int>("JS.BeginInvokeJS", (call, function, arguments, wants, _, _) => Whole(() => Answer(call, function, arguments, wants)));
        _hub.On<string, bool, string>("JS.EndInvokeDotNet", (_, isDone, said) => Whole(() => isDone ? Task.CompletedTask : throw new InvalidOperationException(said)));
        _hub.On<string>("JS.Error", said => _broken.TrySetException(new InvalidOperationException(said)));
        _hub.Closed += e =>
        {
            _broken.TrySetException(e ?? new InvalidOperationException("The server closed the circuit."));
            return Task.CompletedTask;
        };
    }

    /// <summary>The address that stands above the page.</summary>
    public string At { get; private set; }

    /// <summary>Comes to a page, and waits until it answers to a hand.</summary>
    public static async Task<Circuit> Open(Server server, string email, string path)
    {
        var cookies = new CookieContainer();
        var visitor = await server.SignIn(email, cookies);
        var circuit = new Circuit(visitor, cookies, path, await visitor.GetStringAsync(path));
        await circuit._hub.StartAsync();
        await circuit.Until(path, batch => batch.Attributes.Exists(a => a.Name == "data-live"), async () =>
            circuit._id = await circuit._hub.InvokeAsync<string>("StartCircuit", visitor.BaseAddress!.ToString(), new Uri(visitor.BaseAddress, path).ToString(), "[]", circuit._state));
        return circuit;
    }

    /// <summary>Follows a link.</summary>
    /// <returns>How long it took until <paramref name="shown"/> was sent.</returns>
    public Task<TimeSpan> Follow(string path, Func<RenderBatch, bool> shown) => Until(path, shown, () => Move(path, isLink: true));

    /// <summary>Writes into the field that the page listens to while somebody types.</summary>
    /// <returns>How long it took until <paramref name="shown"/> was sent.</returns>
    public Task<TimeSpan> Type(string words, Func<RenderBatch, bool> shown) => Until(words, shown, () => InTurn(() => _hub.SendAsync(
        "BeginInvokeDotNetFromJS", $"{++_calls}", null, "DispatchEventAsync", _interop,
        JsonSerializer.Serialize(new object[] { new { eventHandlerId = _field, eventName = "input" }, new { value = words } }))));

    public async ValueTask DisposeAsync()
    {
        if (_broken.Task.IsCompleted) await _broken.Task;
        // What a page says when it is left: otherwise the server would keep the circuit for somebody to come back to.
        using (var form = new MultipartFormDataContent { { new StringContent(_id!), "circuitId" } })
        using (var answer = await _visitor.PostAsync("/_blazor/disconnect", form)) answer.EnsureSuccessStatusCode();
        await _hub.DisposeAsync();
        _visitor.Dispose();
        _turn.Dispose();
    }

    private async Task<TimeSpan> Until(string what, Func<RenderBatch, bool> shown, Func<Task> act)
    {
        var awaited = _awaited = new(shown);
        var began = Stopwatch.GetTimestamp();
        await act();
        try
        {
            return Stopwatch.GetElapsedTime(began, await await Task.WhenAny(awaited.Came.Task, _broken.Task).WaitAsync(Patience));
        }
        catch (TimeoutException e)
        {
            throw new InvalidOperationException($"Nothing came of {what}.", e);
        }
    }

    // The connection writes down what is thrown at it, and goes on; this page is not to.
    private async Task Whole(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception e)
        {
            _broken.TrySetException(e);
        }
    }

    // What was drawn makes the server forget the handlers that stood there before: nobody may be about to name one of them.
    private async Task InTurn(Func<Task> work)
    {
        await _turn.WaitAsync();
        try
        {
            await work();
        }
        finally
        {
            _turn.Release();
        }
    }

    private Task Draw(long id, byte[] bytes) => InTurn(() =>
    {
        var now = Stopwatch.GetTimestamp();
        var batch = new RenderBatch(bytes);
        if (batch.Attributes.FindLast(a => a.Name == "oninput").Handler is > 0 and var field) _field = field;
        if (_awaited is { } awaited && awaited.Shown(batch)) awaited.Came.TrySetResult(now);
        return _hub.SendAsync("OnRenderCompleted", id, null);
    });

    private async Task Answer(long call, string function, string arguments, int wants)
    {
        const int reference = 1, stream = 2;
        if (wants == stream) throw new InvalidOperationException($"{function} is to be answered with a stream.");
        JsonNode? result = wants == reference ? new JsonObject { ["__jsObjectId"] = ++_references } : function == "focusRow" ? true : null;
        if (call != 0) await _hub.SendAsync("EndInvokeJSFromDotNet", call, true, new JsonArray(call, true, result).ToJsonString());
        switch (function)
        {
            case "Blazor._internal.attachWebRendererInterop":
                _interop = (long)JsonNode.Parse(arguments)![1]!["__dotNetObject"]!;
                await _hub.SendAsync("UpdateRootComponents", _markers, _state);
                break;
            case "Blazor._internal.navigationManager.navigateTo":
                await Move((string)JsonNode.Parse(arguments)![0]!, isLink: false);
                break;
        }
    }

    private Task Move(string path, bool isLink)
    {
        At = path;
        return _hub.SendAsync("OnLocationChanged", new Uri(_visitor.BaseAddress!, path).ToString(), null, isLink);
    }

    [GeneratedRegex("<!--Blazor:({.*?})-->")]
    private static partial Regex Marker();

    [GeneratedRegex("<!--Blazor-Server-Component-State:([^-]+)-->")]
    private static partial Regex State();

    private sealed record Awaited(Func<RenderBatch, bool> Shown)
    {
        public TaskCompletionSource<long> Came { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
