using FactCheck.Extraction;
using FactCheck.UseCases;

namespace FactCheck.Tests.Sources;

public sealed class AttributionTests
{
    private static readonly ChainLink[] ByTheMayor = [new(LinkRole.RelayedBy, "Lantern Radio", Kind: PartyKind.Outlet), new(LinkRole.SaidBy, "Ines Duarte", Kind: PartyKind.Official)];

    [Fact]
    public async Task A_correction_keeps_the_words_and_changes_whom_they_mean()
    {
        await using var room = await TestNewsroom.Open();
        var claim = await room.Claim(chain: ByTheMayor);
        var link = (await room.Send(new GetClaim(claim.Id), room.Auditor)).Appearances[0].Chain[1];
        await room.Send(new CheckAttribution(link.Id!, AttributionCheck.Wrong, "It was her deputy."), room.Auditor);
        var corrected = await room.Send(new CorrectAttribution(link.Id!, null, "Paulo Reis", PartyKind.Official, false, "The recording has the deputy."), room.FactChecker);

        corrected.Named.ShouldBe("Ines Duarte");
        corrected.SourceName.ShouldBe("Paulo Reis");
        corrected.Check.ShouldBe(AttributionCheck.Unchecked);
        var row = (await room.Send(new ListClaims(Source: corrected.SourceId), room.Auditor)).Rows.ShouldHaveSingleItem();
        row.Origin.ShouldBe("Paulo Reis");
        var entries = (await room.Send(new ReadLedger(About: corrected.SourceId), room.Auditor)).Rows;
        entries[0].Action.ShouldBe("AttributionCorrected");
        entries[0].Records.ShouldContain(r => r.Kind == "Reason" && r.Fields[0].Value == "The recording has the deputy.");
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_stale_check_or_correction_is_refused()
    {
        await using var room = await TestNewsroom.Open();
        var claim = await room.Claim(chain: ByTheMayor);
        var link = (await room.Send(new GetClaim(claim.Id), room.Auditor)).Appearances[0].Chain[1];
        await room.Send(new CheckAttribution(link.Id!, AttributionCheck.Right, Version: link.Version), room.Auditor);
        var stale = await Should.ThrowAsync<LostRaceException>(() =>
            room.Send(new CheckAttribution(link.Id!, AttributionCheck.Wrong, "No.", link.Version), room.FactChecker));
        stale.Message.ShouldContain("Aiko Auditor");
        await Should.ThrowAsync<LostRaceException>(() =>
            room.Send(new CorrectAttribution(link.Id!, null, "Paulo Reis", PartyKind.Official, false, "No.", link.Version), room.FactChecker));
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_wrong_attribution_needs_a_reason_and_a_correction_one_answer()
    {
        await using var room = await TestNewsroom.Open();
        await Should.ThrowAsync<FluentValidation.ValidationException>(() => room.Send(new CheckAttribution("x", AttributionCheck.Wrong), room.Auditor));
        await Should.ThrowAsync<FluentValidation.ValidationException>(() =>
            room.Send(new CorrectAttribution("x", "a", "b", PartyKind.Other, false, "Both."), room.FactChecker));
        await Should.ThrowAsync<NotFoundException>(() => room.Send(new CheckAttribution("x", AttributionCheck.Right), room.Auditor));
    }

    [Fact]
    public async Task One_source_has_many_names_and_all_its_attributions_stand_on_its_page()
    {
        await using var room = await TestNewsroom.Open();
        const string text = "Town news\n\nAccording to UNICEF (United Nations Children's Fund), dozens of children were injured in the quake.";
        await room.Send(new SubmitArticle(new ArticleInput(Text: text), CandidateChoice.All), room.Reporter);
        await room.Claim("Schools stay closed.", ClaimKind.Event, [new ChainLink(LinkRole.SaidBy, "United Nations Children’s Fund")]);

        var source = (await room.Send(new ListSources("unicef"), room.Auditor)).Rows.ShouldHaveSingleItem();
        source.Attributions.ShouldBe(2);
        source.Unchecked.ShouldBe(2);
        source.Aliases.ShouldContain(a => a.StartsWith("United Nations Children", StringComparison.Ordinal));
        var view = await room.Send(new GetSource(source.Id), room.Auditor);
        view.Attributions.Rows.Count.ShouldBe(2);
        (view.Total, view.Unchecked).ShouldBe((new ListCount(2, true), new ListCount(2, true)));
        await room.Send(new CheckAttribution(view.Attributions.Rows[0].Id, AttributionCheck.CannotTell), room.Auditor);
        (await room.Send(new GetSource(source.Id, AttributionCheck.Unchecked), room.Auditor)).Attributions.Rows.ShouldHaveSingleItem().Id.ShouldBe(view.Attributions.Rows[1].Id);
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task Of_a_busy_source_the_newest_come_first_however_they_are_checked_and_it_is_counted_to_a_thousand()
    {
        await using var room = await TestNewsroom.Open();
        await room.Claim("Schools stay closed.", ClaimKind.Event, [new ChainLink(LinkRole.SaidBy, "Harbour Master")]);
        var source = (await room.Send(new ListSources("harbour"), room.Auditor)).Rows.ShouldHaveSingleItem();
        // A thousand use cases would take a minute: the rows behind the newsroom's back, for listing and counting only.
        const string columns = "AppearanceId, EvidenceId, Position, Role, Named, SourceId, Cue, Hedge, Version";
        await room.Tamper($"""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1004)
            INSERT INTO Attributions (PublicId, "Check", {columns}) SELECT 'many' || i, i % 4, {columns} FROM Attributions CROSS JOIN n WHERE SourceId IS NOT NULL
            """);

        var first = await room.Send(new GetSource(source.Id, Limit: 7), room.Auditor);
        (first.Total, first.Unchecked).ShouldBe((new ListCount(1000, false), new ListCount(252, true)));
        first.Attributions.Rows.Select(row => row.Id).ShouldBe([.. Enumerable.Range(0, 7).Select(i => $"many{1004 - i}")]);
        var second = await room.Send(new GetSource(source.Id, After: first.Attributions.Next, Limit: 7), room.Auditor);
        second.Attributions.Rows.Select(row => row.Id).ShouldBe([.. Enumerable.Range(7, 7).Select(i => $"many{1004 - i}")]);
        (await room.Send(new GetSource(source.Id, AttributionCheck.Right, Limit: 2), room.Auditor)).Attributions.Rows.Select(row => row.Id).ShouldBe(["many1001", "many997"]);
        (await room.Send(new GetSource(source.Id, Limit: 1, Exact: true), room.Auditor)).Total.ShouldBe(new ListCount(1005, true));
    }

    [Fact]
    public async Task An_unnamed_speaker_is_no_source()
    {
        await using var room = await TestNewsroom.Open();
        var claim = await room.Claim(chain: [new ChainLink(LinkRole.SaidBy, "a source close to the mayor", IsUnnamed: true)]);
        var link = (await room.Send(new GetClaim(claim.Id), room.Auditor)).Appearances[0].Chain.ShouldHaveSingleItem();
        (link.Named, link.SourceId).ShouldBe(("a source close to the mayor", null));
        (await room.Send(new ListSources(), room.Auditor)).Rows.ShouldBeEmpty();
        await room.TheLedgerAgrees();
    }
}
