namespace FactCheck.Web.Api;

internal static class FactCheckApi
{
    public static void AddApi(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddProblemDetails();
    }

    public static void MapApi(this WebApplication app) => app.MapGroup("/api");
}
