using System.Text.Json;
using System.Text.Json.Serialization;

namespace FactCheck.Web.Api;

/// <summary>The REST API: the same requests as the pages send, over HTTP.</summary>
internal static class FactCheckApi
{
    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup("/api").RequireAuthorization()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden);
        api.MapArticles();
        api.MapExtraction();
        api.MapClaims();
        api.MapReviews();
        api.MapTasks();
        api.MapViews();
        api.MapWorkflows();
        api.MapSources();
        api.MapPeople();
        api.MapNotices();
        api.MapLedger();
        api.MapInsights();
        app.MapManual();
    }

    public static void AddApi(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<Door>();
        services.AddProblemDetails();
        services.AddExceptionHandler<Problems>();
        services.AddManual();
        // What cannot be bound is a problem like any other, and passes the same place.
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(allowIntegerValues: false));
            json.SerializerOptions.Converters.Add(new CandidateChoiceConverter());
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            // "claim" for "claims" would take all of them without a word.
            json.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        });
    }

    /// <summary>A time that a program sends without an offset is UTC.</summary>
    public static DateTime? Utc(this DateTime? at) => at switch
    {
        { Kind: DateTimeKind.Unspecified } unspecified => DateTime.SpecifyKind(unspecified, DateTimeKind.Utc),
        _ => at?.ToUniversalTime(),
    };
}
