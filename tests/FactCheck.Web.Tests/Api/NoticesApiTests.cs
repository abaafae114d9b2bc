using FactCheck.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using static FactCheck.Web.Demo.DemoNewsroom;

namespace FactCheck.Web.Tests.Api;

public class NoticesApiTests(DemoHost host)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_clock_runs_beside_the_server_and_what_it_tells_is_read_and_marked()
    {
        host.Services.GetServices<IHostedService>().ShouldContain(service => service is ClockworkService);
        var claim = await host.NewClaim("The new clock tower cost three million euros.", "Quantity");
        await using (var scope = host.Services.CreateAsyncScope())
        {
            // Its alarm comes now, as if the hours had passed.
            var db = scope.ServiceProvider.GetRequiredService<FactCheckDb>();
            await db.ReviewVisits.Where(v => v.Review.Claim.PublicId == claim && v.LeftAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(v => v.WakeAt, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc)).SetProperty(v => v.WakeFor, WakeFor.Overdue), Cancel);
        }

        string? id = null;
        for (var i = 0; i < 150 && id is null; i++)
        {
            await Task.Delay(200, Cancel);
            id = (string?)(await host.Get(Marta, "/api/notices?unread=true"))["rows"]!.AsArray().FirstOrDefault(row => (string?)row!["claim"] == claim)?["id"];
        }

        id.ShouldNotBeNull("the clock looks every few seconds");
        (await host.Post(Tomas, "/api/notices/read", new { ids = new[] { id } })).Status.ShouldBe(200);
        (await host.Get(Marta, "/api/notices?unread=true")).Text.ShouldContain(id);
        (await host.Post(Marta, "/api/notices/read", new { ids = new[] { id } })).Status.ShouldBe(200);
        (await host.Get(Marta, "/api/notices?unread=true")).Text.ShouldNotContain(id);
        (await host.Get(Marta, "/api/notices")).Text.ShouldContain(id);
        await host.TheLedgerIsSound();
    }

    [Fact]
    public async Task What_was_given_up_is_for_administrators()
    {
        (await host.Get(Marta, "/api/outbox")).Status.ShouldBe(403);
        (await host.Post(Marta, "/api/outbox/nothing/retry")).Status.ShouldBe(403);
        (await host.Get(Pavel, "/api/outbox")).Status.ShouldBe(200);
        (await host.Post(Pavel, "/api/outbox/nothing/retry")).IsProblem(404, "not-found", "nothing");
    }
}
