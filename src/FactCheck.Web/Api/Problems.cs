using System.Text.Json;
using System.Text.RegularExpressions;
using FactCheck.UseCases;
using FluentValidation;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;

namespace FactCheck.Web.Api;

/// <summary>Every way in which a request can fail, as problem details (RFC 9457): the one place where they are made.</summary>
internal sealed partial class Problems(ILogger<Problems> log) : IExceptionHandler
{
    private const string Urn = "urn:factcheck:problem:";
    private const string Between = ", ";

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (!Hosting.Pages.IsApi(httpContext)) return false;
        var problem = Of(exception, httpContext);
        if (problem.Status == StatusCodes.Status500InternalServerError) log.LogError(exception, "{Method} {Path} failed", httpContext.Request.Method, httpContext.Request.Path);
        // Not through content negotiation: whoever asks an API for HTML still gets to know what was wrong.
        await Results.Problem(problem).ExecuteAsync(httpContext);
        return true;
    }

    /// <summary>For answers that routing and sign-in give by themselves, as a bare status.</summary>
    public static Task Describe(StatusCodeContext context)
    {
        var http = context.HttpContext;
        var problem = http.Response.StatusCode switch
        {
            401 => Make(401, "not-signed-in", Say("Sign in first"), Say("Send a personal access token as “Authorization: Bearer fct_…”. This one is missing, unknown, revoked or expired.")),
            404 => Make(404, "not-found", Say("There is no such thing"), Say($"There is no route {http.Request.Path}; the manual is at {Manual.PagePath}.")),
            405 => Make(405, "method", Say("This route does not do that"), Say($"{http.Request.Path} does not take {http.Request.Method}; the manual is at {Manual.PagePath}.")),
            415 => Make(415, "media-type", Say("This kind of body is not understood"), Say("Send application/json; an article also as text/plain or text/html.")),
            var status => Make(status, "failed", Say("The request was not answered"), Say($"The server answered {status}.")),
        };
        return Results.Problem(problem).ExecuteAsync(http);
    }

    private static ProblemDetails Of(Exception exception, HttpContext http) => exception switch
    {
        ValidationException e => Make(400, "invalid", Say("Something in the request is missing or wrong"), Sentence(e), Errors(e)),
        UnusableArticleException { IsTooLong: true } e => Make(413, "too-long", Say("The article is too long"), e.Message),
        UnusableArticleException e => Make(400, "unusable-article", Say("The article cannot be taken in"), e.Message),
        NotSignedInException e => Make(401, "not-signed-in", Say("Sign in first"), e.Message),
        NotAllowedException e => Make(403, "not-allowed", Say("Your roles do not allow it"), e.Message),
        NotFoundException e => Make(404, "not-found", Say("There is no such thing"), e.Message),
        RuleBrokenException e => Make(409, "rule-broken", Say("A rule forbids it"), e.Message),
        LostRaceException e => Make(409, "lost-race", Say("Somebody else was faster"), e.Message),
        BadHttpRequestException { InnerException: JsonException json } => OfJson(json),
        JsonException json => OfJson(json),
        BadHttpRequestException { StatusCode: 413 } => Make(413, "too-long", Say("The request is too long"), Say("The request is longer than is taken in here. Send the part that matters.")),
        BadHttpRequestException { StatusCode: 415 } e => Make(415, "media-type", Say("This kind of body is not understood"), e.Message),
        BadHttpRequestException e => OfBinding(e, http),
        _ => Make(500, "failed", Say("It failed on our side"), Say("Nothing was changed. If it happens again, tell an administrator the trace id.")),
    };

    private static ProblemDetails Make(int status, string type, string title, string detail, Dictionary<string, string[]>? errors = null)
    {
        var problem = new ProblemDetails { Type = Urn + type, Title = title, Status = status, Detail = detail };
        if (errors is not null) problem.Extensions["errors"] = errors;
        return problem;
    }

    private static ProblemDetails OfJson(JsonException e)
    {
        var where = e.LineNumber is { } line ? " " + Say($"(line {line + 1}, byte {(e.BytePositionInLine ?? 0) + 1})") : "";
        var field = e.Path is { Length: > 2 } path ? path[2..] : null;
        return field is null
            ? Make(400, "invalid", Say("The body cannot be read"), Say($"The body is not the JSON that is expected here{where}."))
            : Make(400, "invalid", Say("The body cannot be read"), Say($"“{field}” is unknown here, or of another kind than it should be{where}."),
                new() { [field] = [Say("Unknown here, or of another kind than it should be.")] });
    }

    // The framework tells in words alone which parameter it could not bind.
    private static ProblemDetails OfBinding(BadHttpRequestException e, HttpContext http)
    {
        if (Unbound().Match(e.Message) is not { Success: true } match)
            return Make(400, "invalid", Say("The request cannot be read"), e.Message.StartsWith("Required parameter", StringComparison.Ordinal) || e.Message.StartsWith("Implicit body", StringComparison.Ordinal)
                ? Say("The body is missing: send JSON, as the manual at /api/docs shows.") : e.Message);
        var (name, value) = (Camel(match.Groups["name"].Value), match.Groups["value"].Value);
        var type = http.Features.Get<IExceptionHandlerFeature>()?.Endpoint?.Metadata.OfType<IParameterBindingMetadata>()
            .FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase))?.ParameterInfo.ParameterType;
        type = type is null ? null : Nullable.GetUnderlyingType(type) ?? type;
        var message = type is { IsEnum: true }
            ? Say($"“{value}” is none of {string.Join(Between, Enum.GetNames(type))}.") : Say($"“{value}” cannot be read as {InWords(type)}.");
        return Make(400, "invalid", Say("Something in the address is wrong"), $"{name}: {message}", new() { [name] = [message] });
    }

    private static string InWords(Type? type) => type == typeof(int) ? Say("a whole number") : type == typeof(DateTime) ? Say("a time such as 2026-03-10T12:00:00Z") : Say("what is expected here");

    private static string Sentence(ValidationException e) => string.Join(' ', e.Errors.Select(error => error.ErrorMessage).Distinct().Take(5));

    private static Dictionary<string, string[]> Errors(ValidationException e) => e.Errors
        .GroupBy(error => Field(error), error => error.ErrorMessage)
        .ToDictionary(group => group.Key, group => group.Distinct().ToArray());

    // "Chain[0].Named" is "chain[0].named" on the wire. A rule about several fields at once names the one to look at.
    private static string Field(FluentValidation.Results.ValidationFailure error)
    {
        var path = error.PropertyName.Trim('.');
        if (path.Length == 0 && error.FormattedMessagePlaceholderValues?.GetValueOrDefault("PropertyName") is string name) path = name;
        if (path.EndsWith(".Count", StringComparison.Ordinal)) path = path[..^".Count".Length];
        return string.Join('.', path.Split('.').Select(Camel));
    }

    private static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    [GeneratedRegex("""^Failed to bind parameter ".* (?<name>\w+)" from "(?<value>.*)"\.$""", RegexOptions.Singleline)]
    private static partial Regex Unbound();
}
