using FactCheck.Extraction;
using FactCheck.UseCases;
using FactCheck.Workflows;

namespace FactCheck.Tests;

/// <summary>A real article, from its text to what the newsroom keeps of it. It lies beside the checkout, never in it.</summary>
public sealed class ReferenceArticleTests
{
    [Fact]
    public async Task What_the_article_says_is_what_is_kept()
    {
        await using var room = await TestNewsroom.Open();
        var views = await Submit(room);

        var kyiv = views.Single(v => v.Kind == ClaimKind.CasualtyCount && Origin(v)?.Named == "Kyiv");
        Origin(kyiv)!.SourceName.ShouldBe("Government of Ukraine");
        var killed = kyiv.Appearances[0].Figure.ShouldNotBeNull();
        (killed.Metric, killed.Group, killed.Min, killed.Max, killed.MinImputed, killed.Wording).ShouldBe((Metric.Killed, "people", 3, null, false, "at least three"));
        killed.Parts.ShouldHaveSingleItem().Min.ShouldBe(1);
        kyiv.Appearances[0].Passage.Exact.ShouldBe("According to Kyiv, the attack killed at least three people, including a young child.");
        kyiv.Workflow.ShouldBe("Casualty count review");

        var unicef = views.Single(v => Origin(v)?.SourceName == "UNICEF");
        var dozens = unicef.Appearances[0].Figure.ShouldNotBeNull();
        (dozens.Metric, dozens.Group, dozens.Min, dozens.MinImputed, dozens.Convention, dozens.Scope).ShouldBe((Metric.Killed, "children", 24, true, "plural", FigureScope.Aggregate));
        dozens.Wording.ShouldStartWith("dozens");

        views.Count(v => v.Kind == ClaimKind.Statement && Origin(v)?.SourceName == "Dmytro Kuleba").ShouldBe(3);
        views.Single(v => v.Statement.Contains("difficult")).Appearances[0].Chain[0].ShouldSatisfyAllConditions(
            l => l.Role.ShouldBe(LinkRole.RelayedBy), l => l.Hedge.ShouldBe("Reportedly"), l => l.SourceId.ShouldBeNull());
        views.ShouldContain(v => v.Kind == ClaimKind.Statement && v.Statement.Contains("limited"));
        views.Single(v => v.Statement.Contains("war crimes")).Appearances[0].Chain.Select(l => l.SourceName).ShouldBe(["Volodymyr Zelenskyy", "Government of Russia"], ignoreOrder: true);
        var corridors = views.Single(v => v.Statement.Contains("humanitarian corridors"));
        (corridors.Kind, corridors.Appearances[0].Figure!.Min, Origin(corridors)!.SourceId).ShouldBe((ClaimKind.Quantity, 7, null));
        Origin(views.Single(v => v.Statement.Contains("acknowledge Crimea")))!.SourceName.ShouldBe("Government of Russia");
        Origin(views.Single(v => v.Statement.StartsWith("World leaders", StringComparison.Ordinal)))!.Named.ShouldBe("World leaders");
        var hours = views.Single(v => v.Statement.Contains("1.5 hours"));
        (hours.Kind, hours.Appearances[0].Figure!.Min, hours.Appearances[0].Chain.Count).ShouldBe((ClaimKind.Quantity, 1.5m, 0));
        var fire = views.Single(v => v.Statement.Contains("Zaporizhzhia"));
        (fire.Kind, Origin(fire)).ShouldBe((ClaimKind.Event, null));
        fire.Appearances[0].Chain.ShouldHaveSingleItem().Role.ShouldBe(LinkRole.BlamedOn);
        views.ShouldNotContain(v => v.Statement.Contains("Hashim") || v.Statement.Contains("Related") || v.Statement.Contains("email"));

        (await room.Send(new ListSources("dmytro kuleba"), room.Auditor)).Rows.ShouldHaveSingleItem().Attributions.ShouldBe(3);
        (await room.Send(new ListSources("kuleba"), room.Auditor)).Rows.ShouldBeEmpty("a bare surname is nobody's alias");
        (await room.Send(new ListSources("united nations children"), room.Auditor)).Rows.ShouldHaveSingleItem().Name.ShouldBe("UNICEF");
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task By_the_other_convention_dozens_are_twelve()
    {
        await using var room = await TestNewsroom.Open(services =>
            Microsoft.Extensions.DependencyInjection.OptionsServiceCollectionExtensions.Configure<FactCheckOptions>(services, o => o.NumberConvention = "ACLED"));
        var unicef = (await Submit(room)).Single(v => Origin(v)?.SourceName == "UNICEF");
        (unicef.Appearances[0].Figure!.Min, unicef.Appearances[0].Figure!.Convention).ShouldBe((12, "ACLED"));
    }

    [Fact]
    public async Task The_claim_by_Kyiv_goes_the_whole_way()
    {
        await using var room = await TestNewsroom.Open();
        var claim = (await Submit(room)).Single(v => v.Kind == ClaimKind.CasualtyCount && Origin(v)?.Named == "Kyiv").Id;
        await room.Accept(claim);
        var first = await room.Support(claim, "Mariupol City Council");
        // What Kyiv itself says again is no other origin.
        (await room.Support(claim, "Government of Ukraine")).IndependentOrigins.ShouldBe(1);
        var second = await room.Support(claim, "Office of the High Commissioner for Human Rights");
        second.IndependentOrigins.ShouldBe(2);
        await room.Send(new ProposeVerdict(claim, "true", "Two who counted apart agree.", [first.Id, second.Id]), room.Editor);
        (await Should.ThrowAsync<RuleBrokenException>(() => room.Decide(claim, TaskKind.ApproveVerdict, "Approved", room.Editor))).Message.ShouldContain("You proposed this verdict");
        await room.Send(new AddPerson("Third Editor", "third@example.org", "correct horse battery", Role.Editor), room.Admin);
        await room.Decide(claim, TaskKind.ApproveVerdict, "Approved", room.SecondEditor);
        (await room.WaitsFor(claim)).ShouldBe([TaskKind.ApproveVerdict]);
        var third = await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.SingleAsync(room.Database().Users, p => p.Name == "Third Editor", TestContext.Current.CancellationToken);
        await room.Decide(claim, TaskKind.ApproveVerdict, "Approved", third);
        (await room.Send(new PublishClaim(claim), third)).Status.ShouldBe(ClaimStatus.Published);
        await room.TheLedgerAgrees();
    }

    private static LinkView? Origin(ClaimView view) => view.Appearances[0].Chain.LastOrDefault(l => l.Role != LinkRole.BlamedOn);

    private static async Task<List<ClaimView>> Submit(TestNewsroom room)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "FactCheck.sln"))) folder = folder.Parent;
        var path = Path.Combine(folder?.Parent?.FullName ?? "", "shared", "articles", "antalya-talks.txt");
        Assert.SkipUnless(File.Exists(path), "antalya-talks.txt does not lie beside this checkout");
        var text = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        var article = await room.Send(new SubmitArticle(new ArticleInput(Text: text), CandidateChoice.All), room.Reporter);
        var views = new List<ClaimView>();
        foreach (var claim in article.Claims)
        {
            text[claim.Passage.Start..claim.Passage.End].ShouldBe(claim.Passage.Exact);
            views.Add(await room.Send(new GetClaim(claim.Id), room.Auditor));
        }

        return views;
    }
}
