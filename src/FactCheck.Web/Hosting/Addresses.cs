using System.Net;

namespace FactCheck.Web.Hosting;

/// <summary>Every address that configuration may make the server listen on, whichever of the ways is used.</summary>
internal static class Addresses
{
    public static IEnumerable<string> Configured(IConfiguration settings) =>
    [
        .. Split(settings["urls"]),
        // Ports alone mean every address of the machine.
        .. Split(settings["http_ports"]).Select(port => $"http://*:{port}"),
        .. Split(settings["https_ports"]).Select(port => $"https://*:{port}"),
        .. settings.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"]).OfType<string>(),
    ];

    private static string[] Split(string? list) =>
        list?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}

/// <summary>The demo's passwords are written down for all to read, so it answers this machine and no other.</summary>
internal static class Loopback
{
    /// <exception cref="RefusedToStartException">One of the addresses can be reached from another machine.</exception>
    public static void Check(IEnumerable<string> addresses)
    {
        if (addresses.FirstOrDefault(address => !Is(address)) is { } open)
        {
            throw new RefusedToStartException(
                $"The demo does not listen on {open}: anybody may sign in to it, so it answers this machine only. "
                + "Use an address such as http://127.0.0.1:5080, or leave out --demo.");
        }
    }

    private static bool Is(string address)
    {
        // "*" and "+" are hosts to the server and none to a URI.
        var parsed = BindingAddress.Parse(address);
        return !parsed.IsUnixPipe && !parsed.IsNamedPipe
            && (parsed.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
                || (IPAddress.TryParse(parsed.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip)));
    }
}
