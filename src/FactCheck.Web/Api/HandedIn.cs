using System.Globalization;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.Api;

/// <summary>An article as JSON: text, HTML or a URL alone, and what is known about it.</summary>
/// <param name="Workflow">Id of the definition to review its claims by, of those that may be chosen; left out for the one that each kind takes.</param>
/// <param name="Edited">Other statements for some of the chosen candidates.</param>
/// <param name="Missed">Claims that extraction did not find, each by the exact words it was read from.</param>
/// <param name="Corrections">Candidates that were read wrongly, each by its number in the preview; kept to train with.</param>
/// <param name="Claims">"all", "none", or the numbers of candidates in the preview; all when not said.</param>
internal sealed record ArticleBody(
    string? Text, string? Html, string? Url, string? Title, string? Publisher, DateTime? PublishedAt,
    CandidateChoice? Claims, ArticleKind Kind = ArticleKind.Text, string? Workflow = null,
    IReadOnlyList<EditedStatement>? Edited = null, IReadOnlyList<MissedClaim>? Missed = null, IReadOnlyList<CandidateCorrection>? Corrections = null);

/// <summary>Reads an article in either form: JSON, or the text or page itself with the rest in the address.</summary>
internal static class HandedIn
{
    public static async Task<SubmitArticle> Read(HttpRequest request)
    {
        if (request.HasJsonContentType())
        {
            var body = await request.ReadFromJsonAsync<ArticleBody>(request.HttpContext.RequestAborted) ?? throw new BadHttpRequestException("There is no body.");
            return new SubmitArticle(
                new ArticleInput(body.Text, body.Html, null, body.Url, null, body.Title, body.Publisher, body.PublishedAt.Utc(), body.Kind),
                body.Claims ?? CandidateChoice.All, body.Workflow, body.Edited, body.Missed, body.Corrections);
        }

        var type = request.ContentType ?? "";
        if (!type.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase) && !type.StartsWith("text/html", StringComparison.OrdinalIgnoreCase))
            throw new BadHttpRequestException("Send application/json, or the article itself as text/plain or text/html.", StatusCodes.Status415UnsupportedMediaType);
        return new SubmitArticle(
            new ArticleInput(
                File: await Bytes(request), Url: Query("url"), ContentType: type, Title: Query("title"), Publisher: Query("publisher"),
                PublishedAt: Query("publishedAt") is { } at ? Time(at) : null,
                Kind: Query("kind") is { } kind ? Kind(kind) : ArticleKind.Text),
            Query("claims") is { } claims
                ? CandidateChoiceConverter.Of(claims) ?? throw Wrong("claims", "Say “all”, “none”, or numbers such as “0,2,5”.")
                : CandidateChoice.All,
            Query("workflow"));

        string? Query(string name) => request.Query[name] is [{ Length: > 0 } value] ? value : null;
    }

    // One byte more than is taken in, so that the use case sees that it is too long; never all of a flood.
    private static async Task<ReadOnlyMemory<byte>> Bytes(HttpRequest request)
    {
        var most = request.HttpContext.RequestServices.GetRequiredService<IOptions<FactCheckOptions>>().Value.MaxArticleBytes;
        using var bytes = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (bytes.Length <= most && await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted) is > 0 and var read)
            bytes.Write(buffer, 0, read);
        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    private static DateTime Time(string at) =>
        DateTime.TryParse(at, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? time : throw Wrong("publishedAt", "Write the time as 2026-03-10T12:00:00Z.");

    private static ArticleKind Kind(string kind) =>
        Enum.TryParse<ArticleKind>(kind, ignoreCase: true, out var known) && Enum.IsDefined(known)
            ? known : throw Wrong("kind", $"Say one of {string.Join(", ", Enum.GetNames<ArticleKind>())}.");

    private static ValidationException Wrong(string field, string message) => new([new ValidationFailure(field, message)]);
}
