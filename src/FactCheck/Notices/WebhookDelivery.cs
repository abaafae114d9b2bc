using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace FactCheck;

/// <summary>What is posted, as JSON in camel case.</summary>
/// <param name="Type">"notice".</param>
/// <param name="Id">The same for each attempt, and for nothing else.</param>
/// <param name="Role">The role that is told; null where it is one person.</param>
internal sealed record PostedNotice(string Type, string Id, DateTime At, string Words, string? Role, PostedClaim Claim);

/// <param name="Url">Its page at the desk; null where nobody said where that is.</param>
internal sealed record PostedClaim(string Id, string Statement, string? Url);

/// <summary>
/// Posts a notice to the address that the operator set, signed as standardwebhooks.com describes it: HMAC-SHA-256 over id,
/// time and body. It follows no redirect, and reaches no private address unless the operator says so.
/// </summary>
internal sealed class WebhookDelivery : IOutboxDelivery, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly JsonSerializerOptions Posted = new(JsonSerializerDefaults.Web);

    private readonly IOptions<FactCheckOptions> _options;
    private readonly TimeProvider _time;
    private readonly HttpClient _client;

    public WebhookDelivery(IOptions<FactCheckOptions> options, TimeProvider time)
    {
        _options = options;
        _time = time;
        _client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ConnectCallback = (context, cancel) =>
                PublicAddress.Connect(context, options.Value.Webhook is { AllowPrivate: true } ? _ => true : PublicAddress.Is, cancel),
        })
        {
            Timeout = Patience,
        };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd("FactCheck/1.0 (claim tracker of a newsroom)");
    }

    public OutboxKind Kind => OutboxKind.Webhook;

    public async Task Deliver(OutboxMessage message, CancellationToken cancel)
    {
        var settings = _options.Value.Webhook ?? throw new InvalidOperationException("No webhook is set up any more.");
        var body = JsonSerializer.SerializeToUtf8Bytes(JsonSerializer.Deserialize<PostedNotice>(message.Payload), Posted);
        var at = _time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, settings.Url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("webhook-id", message.Key);
        request.Headers.Add("webhook-timestamp", at);
        request.Headers.Add("webhook-signature", Sign(settings.Key(), message.Key, at, body));
        using var response = await Send(request, cancel);
        // The body is nobody's business: it may say anything, and this is read by people.
        if (!response.IsSuccessStatusCode) throw new InvalidOperationException($"The receiver answered {(int)response.StatusCode}.");
    }

    public void Dispose() => _client.Dispose();

    /// <summary>"v1," and the base64 of the HMAC over "id.time.body".</summary>
    internal static string Sign(byte[] key, string id, string at, byte[] body) =>
        "v1," + Convert.ToBase64String(HMACSHA256.HashData(key, (byte[])[.. Encoding.UTF8.GetBytes($"{id}.{at}."), .. body]));

    private async Task<HttpResponseMessage> Send(HttpRequestMessage request, CancellationToken cancel)
    {
        try
        {
            return await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new InvalidOperationException($"The receiver did not answer within {Patience.TotalSeconds:0} seconds.");
        }
        catch (HttpRequestException e) when (e.GetBaseException() is ForbiddenAddressException)
        {
            throw new InvalidOperationException("The receiver's address lies inside a private network. Set FactCheck:Webhook:AllowPrivate if that is meant.");
        }
        catch (HttpRequestException e)
        {
            // Without its words, which may name the address, and with it what the address keeps secret.
            throw new InvalidOperationException($"The receiver could not be reached: {e.HttpRequestError}.");
        }
    }
}
