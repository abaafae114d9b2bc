namespace FactCheck.Web.Api;

internal static class LedgerApi
{
    public static void MapLedger(this RouteGroupBuilder api)
    {
        var ledger = api.MapGroup("/ledger").WithTags("Audit trail");
        ledger.MapGet("/", ([AsParameters] ReadLedger read, Door door) => door.Send(read with { From = read.From.Utc(), To = read.To.Utc() }))
            .WithSummary("The audit trail, newest first, by claim, article, source or person, and by time");
        ledger.MapGet("/verify", (Door door) => door.Send(new VerifyLedger()))
            .WithSummary("Check every entry against its hash, and every row against its entries");
    }
}
