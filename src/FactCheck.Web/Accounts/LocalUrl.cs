namespace FactCheck.Web.Accounts;

/// <summary>Where a form may lead: to a page of ours, never to another site that a link put into the address.</summary>
internal static class LocalUrl
{
    public static string Or(string? url, string otherwise) =>
        url is ['/', ..] and not ['/', '/' or '\\', ..] && !url.Any(char.IsControl) ? url : otherwise;
}
