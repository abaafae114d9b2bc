namespace FactCheck.Web.Components.Parts.Claims;

/// <summary>Addresses that come from outside.</summary>
public static class Links
{
    /// <summary>The address when a browser may be sent there; null for none, and for any scheme but the web's.</summary>
    public static string? Safe(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) ? uri.AbsoluteUri : null;

    /// <summary>A path of ours with the parts of a query that say something.</summary>
    public static string With(string path, params (string Name, string? Value)[] query)
    {
        var said = query.Where(q => !string.IsNullOrEmpty(q.Value)).Select(q => $"{q.Name}={Uri.EscapeDataString(q.Value!)}").ToList();
        return said.Count == 0 ? path : $"{path}?{string.Join('&', said)}";
    }
}
