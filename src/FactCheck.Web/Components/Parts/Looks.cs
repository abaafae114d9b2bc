using System.Text.Json.Serialization;
using Microsoft.AspNetCore.WebUtilities;

namespace FactCheck.Web.Components.Parts;

/// <summary>How pages look, and what their keys do, on this device. It lies in a cookie: the first byte of a page knows it, so that nothing flickers.</summary>
/// <param name="Theme">One of <see cref="Themes"/>.</param>
/// <param name="Zone">IANA name of the time zone in which times are shown; null for UTC.</param>
/// <param name="Keys">Whether single letters do something (WCAG 2.1.4).</param>
/// <param name="Exact">Whether times are written out, instead of "5 minutes ago".</param>
public sealed record Looks(string Theme = "system", string? Zone = null, bool Keys = true, bool Exact = false)
{
    public const string Cookie = "factcheck.looks";

    /// <summary>Where the script says in which zone the browser's clock is.</summary>
    public const string ZoneCookie = "factcheck.zone";

    public static Looks Default { get; } = new();

    public static IReadOnlyDictionary<string, string> Themes { get; } = new Dictionary<string, string>
    {
        ["system"] = "As this device has it", ["light"] = "Light", ["dark"] = "Dark", ["contrast"] = "High contrast",
    };

    [JsonIgnore]
    public TimeZoneInfo TimeZone => Zone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(Zone, out var zone) ? zone : TimeZoneInfo.Utc;

    /// <summary>A cookie is somebody's words: what it does not mean is left out.</summary>
    public static Looks Read(IRequestCookieCollection cookies)
    {
        var said = new QueryCollection(QueryHelpers.ParseQuery(cookies[Cookie]));
        var theme = said["theme"].ToString();
        return new Looks(Themes.ContainsKey(theme) ? theme : "system", Known(said["zone"]) ?? Known(cookies[ZoneCookie]), said["keys"] != "off", said["times"] == "exact");
    }

    public string Write() => QueryString.Create(
        new Dictionary<string, string?> { ["theme"] = Theme, ["zone"] = Zone, ["keys"] = Keys ? "on" : "off", ["times"] = Exact ? "exact" : "relative" }).Value![1..];

    /// <summary>The name of a zone that this machine knows too.</summary>
    public static string? Known(string? zone) =>
        // Browsers still say the old name.
        zone == "Europe/Kiev" ? Known("Europe/Kyiv")
        : zone is { Length: > 0 and <= 64 } && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) && found.HasIanaId ? zone : null;
}
