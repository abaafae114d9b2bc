namespace FactCheck.Web.Api;

internal static class InsightsApi
{
    public static void MapInsights(this RouteGroupBuilder api) =>
        api.MapGroup("/insights").WithTags("Insights").MapGet("/", ([AsParameters] GetInsights insights, Door door) => door.Send(insights))
            .WithSummary("How the work stands and went: backlog by age, time to verdict, verdicts by rating, triage by side, overdue by role")
            .WithDescription("Each number is the length of a list that GET /api/claims or GET /api/tasks gives with the same days. Times are minutes, days are UTC.");
}
