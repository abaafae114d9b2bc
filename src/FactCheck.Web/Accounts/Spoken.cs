using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace FactCheck.Web.Accounts;

/// <summary>
/// Which language a request is answered in: what its person chose, which a cookie carries so that no page has to ask the
/// database first; else what their browser asks for; else English. An open page keeps the language it was asked for in.
/// </summary>
internal static class Spoken
{
    public static void AddSpoken(this IServiceCollection services) => services.Configure<RequestLocalizationOptions>(languages =>
    {
        var tags = SpokenLanguage.All.Select(language => new CultureInfo(language.Tag)).ToList();
        languages.DefaultRequestCulture = new RequestCulture(SpokenLanguage.English.Tag);
        // The pseudo-locale has strange letters, but writes its numbers and days as English does.
        languages.SupportedCultures = tags;
        languages.SupportedUICultures = [.. tags, new CultureInfo(SpokenLanguage.PseudoLocale.Tag)];
        languages.ApplyCurrentCultureToResponseHeaders = true;
        languages.RequestCultureProviders = [new CookieRequestCultureProvider(), new AcceptLanguageHeaderRequestCultureProvider()];
    });

    /// <summary>Carries a person's choice; null lets the browser's language hold again.</summary>
    public static void Remember(this HttpContext http, string? language)
    {
        var cookie = new CookieOptions { HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = TimeSpan.FromDays(365) };
        if (language is null) http.Response.Cookies.Delete(CookieRequestCultureProvider.DefaultCookieName, cookie);
        else http.Response.Cookies.Append(CookieRequestCultureProvider.DefaultCookieName, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(language)), cookie);
    }
}
