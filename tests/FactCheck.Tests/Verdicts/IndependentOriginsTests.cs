using FactCheck.Extraction;
using FactCheck.UseCases;

namespace FactCheck.Tests.Verdicts;

public sealed class IndependentOriginsTests
{
    [Theory]
    [InlineData("Kyiv")]
    [InlineData("the Ukrainian government")]
    [InlineData("Government of Ukraine")]
    [InlineData("Armed Forces of Ukraine")]
    [InlineData("Ukraine's Defence Ministry")]
    public async Task Whoever_belongs_to_the_claimant_is_no_other_origin(string named)
    {
        await using var room = await TestNewsroom.Open();
        var claim = await room.Claim("The attack killed 12 people.", ClaimKind.CasualtyCount, [new ChainLink(LinkRole.SaidBy, "Kyiv")]);
        (await room.Support(claim.Id, named)).IndependentOrigins.ShouldBe(0);
        (await room.Support(claim.Id, "Human Rights Watch")).IndependentOrigins.ShouldBe(1);
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task Sources_of_one_body_count_once_when_a_person_says_so()
    {
        await using var room = await TestNewsroom.Open();
        var claim = await room.Claim();
        await room.Support(claim.Id, "Coast Guard");
        (await room.Support(claim.Id, "Harbour Police")).IndependentOrigins.ShouldBe(2);
        var body = (await room.Send(new ListSources("coast guard"), room.Auditor)).Rows[0].Id;
        var police = (await room.Send(new ListSources("harbour police"), room.Auditor)).Rows[0].Id;
        var described = await room.Send(new DescribeSource(police, body, "the port's own", ["Port Police"]), room.FactChecker);
        (await room.Send(new ListSides(), room.Auditor)).ShouldBe(["the port's own"]);
        described.Aliases.ShouldContain("Port Police");
        (await room.Send(new GetClaim(claim.Id), room.Auditor)).IndependentOrigins.Count.ShouldBe(1);

        await Should.ThrowAsync<RuleBrokenException>(() => room.Send(new DescribeSource(body, police, null, []), room.FactChecker));
        (await Should.ThrowAsync<RuleBrokenException>(() => room.Send(new DescribeSource(body, null, null, ["port police"]), room.FactChecker))).Message.ShouldContain("Harbour Police");
        await room.TheLedgerAgrees();
    }

    [Fact]
    public void Sources_that_relay_each_other_in_a_circle_count_once()
    {
        var (a, b, c) = (Source("A", 1), Source("B", 2), Source("C", 3));
        var origins = IndependentOrigins.Among([Chain(a, b), Chain(b, a), Chain(c)], []);
        origins.Count.ShouldBe(2);
        IndependentOrigins.Among([Chain(a, b), Chain(c)], [Chain(b)]).ShouldHaveSingleItem().ShouldBe(c);
    }

    private static Source Source(string name, long id)
    {
        var source = new Source(name, name, PartyKind.Other, default);
        typeof(Source).GetProperty(nameof(FactCheck.Source.Id))!.SetValue(source, id);
        return source;
    }

    private static IReadOnlyList<Attribution> Chain(params IEnumerable<Source> sources) =>
        [.. sources.Select((s, i) => new Attribution($"{i}", i, i == 0 ? LinkRole.RelayedBy : LinkRole.SaidBy, s.Name, s, null, null, null))];
}
