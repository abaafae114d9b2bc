using System.Net;
using System.Net.Sockets;

namespace FactCheck;

/// <summary>How pages are fetched.</summary>
public sealed class FetchOptions
{
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Which addresses may be reached: public ones. A test that serves pages on its own machine says otherwise.</summary>
    public Func<IPAddress, bool> MayReach { get; set; } = PublicAddress.Is;
}

/// <summary>
/// Fetches a page a person named. The address is judged at the moment of connecting, after the name is resolved and after
/// every redirect, so neither a redirect nor a name that changes its address leads inside.
/// </summary>
public sealed class ArticleFetcher : IDisposable
{
    private readonly FetchOptions _options;
    private readonly HttpClient _client;

    public ArticleFetcher(FetchOptions options)
    {
        _options = options;
        _client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = true,
            MaxAutomaticRedirections = 5,
            AutomaticDecompression = DecompressionMethods.All,
            // A proxy would resolve names for us, out of our sight.
            UseProxy = false,
            UseCookies = false,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            ConnectCallback = (context, cancel) => PublicAddress.Connect(context, options.MayReach, cancel),
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd("FactCheck/1.0 (claim tracker of a newsroom)");
        _client.DefaultRequestHeaders.Accept.ParseAdd("text/html, text/plain;q=0.9, */*;q=0.1");
    }

    /// <summary>The page's bytes and what the server calls them.</summary>
    /// <exception cref="UnusableArticleException">It cannot be reached, must not be reached, or is no page.</exception>
    public async Task<(byte[] Bytes, string? ContentType)> Fetch(Uri url, int maxBytes, CancellationToken cancel)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        timeout.CancelAfter(_options.Timeout);
        try
        {
            using var response = await _client.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, timeout.Token);
            if (!response.IsSuccessStatusCode)
                throw new UnusableArticleException(Say($"{url.Host} answered {(int)response.StatusCode}. Open the page in a browser and paste its text instead."));
            var type = response.Content.Headers.ContentType;
            if (type?.MediaType is { } media && !media.StartsWith("text/", StringComparison.OrdinalIgnoreCase) && media != "application/xhtml+xml")
                throw new UnusableArticleException(Say($"{url} is {media}, not a page of text. Paste its text instead."));
            var body = await response.Content.ReadAsStreamAsync(timeout.Token);
            await using var _ = body;
            var bytes = new byte[maxBytes + 1];
            var length = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, timeout.Token);
            if (length > maxBytes)
                throw new UnusableArticleException(Say($"The page has more than {maxBytes:N0} bytes, the most that is taken in here. Paste the text of the article instead."), isTooLong: true);
            return (bytes[..length], type?.ToString());
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new UnusableArticleException(Say($"{url.Host} did not answer within {_options.Timeout.TotalSeconds:0} seconds. Try again, or paste the text."));
        }
        catch (HttpRequestException e) when (e.GetBaseException() is ForbiddenAddressException)
        {
            throw new UnusableArticleException(Say($"{url} leads to an address inside a private network, which is never fetched. Paste the text instead."));
        }
        catch (Exception e) when (e is HttpRequestException or IOException or InvalidDataException)
        {
            throw new UnusableArticleException(Say($"{url.Host} could not be reached. Check the address, or paste the text."));
        }
    }

    public void Dispose() => _client.Dispose();

}

/// <summary>A name leads to no address that may be reached.</summary>
internal sealed class ForbiddenAddressException() : Exception("The address lies inside a private network, which is not reached from here.");

/// <summary>Tells an address of the public internet from every other kind.</summary>
public static class PublicAddress
{
    // IANA's special-purpose registries, those entries that are not globally reachable.
    private static readonly IPNetwork[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
            "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
            "224.0.0.0/4", "240.0.0.0/4",
            "::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "5f00::/16",
            "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    public static bool Is(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        else if (Translated.Contains(address)) address = new IPAddress(address.GetAddressBytes()[12..]);
        return !Special.Any(network => network.Contains(address));
    }

    /// <summary>Connects to one of a name's addresses that <paramref name="mayReach"/> allows: judged after it is resolved, and the very one that is connected to.</summary>
    internal static async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, Func<IPAddress, bool> mayReach, CancellationToken cancel)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancel);
        var allowed = addresses.Where(mayReach).ToArray();
        if (allowed.Length == 0) throw new ForbiddenAddressException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
