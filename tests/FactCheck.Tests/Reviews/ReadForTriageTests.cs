using FactCheck.UseCases;

namespace FactCheck.Tests.Reviews;

public sealed class ReadForTriageTests
{
    [Fact]
    public async Task A_claim_is_read_with_its_passage_and_the_known_claim_that_says_the_same()
    {
        await using var room = await TestNewsroom.Open();
        var known = await room.Claim("The old harbour bridge cost four million euros.");
        var same = await room.Claim("The old harbour bridge cost FOUR million euros!");
        var alike = await room.Claim("The old harbour bridge cost nearly four million euros.");
        var other = await room.Claim("Nobody was injured at the lighthouse.");

        var read = await room.Send(new ReadForTriage([same.Id, alike.Id, other.Id, "nosuchclaim"]), room.FactChecker);
        read.Select(r => r.Claim).ShouldBe([same.Id, alike.Id, other.Id], ignoreOrder: true);
        read.Single(r => r.Claim == same.Id).Known!.Id.ShouldBe(known.Id);
        read.Single(r => r.Claim == alike.Id).Known!.Id.ShouldBeOneOf(known.Id, same.Id);
        read.Single(r => r.Claim == other.Id).Known.ShouldBeNull();
        read.ShouldAllBe(r => r.Passage != null && r.ArticleId != null);

        // One that is closed is no claim to join.
        await room.Send(new TriageClaims([new TriageChoice(known.Id, "Rejected", "Out of scope."), new TriageChoice(same.Id, "Rejected", "Out of scope.")]), room.FactChecker);
        (await room.Send(new ReadForTriage([alike.Id]), room.FactChecker)).ShouldHaveSingleItem().Known.ShouldBeNull();
        await Should.ThrowAsync<NotAllowedException>(() => room.Send(new ReadForTriage([alike.Id]), room.Auditor));
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_known_claim_is_found_in_other_words_and_not_where_it_is_told_of_another_place()
    {
        await using var room = await TestNewsroom.Open();
        var known = await room.Claim("Rescuers evacuated 40 families from the flooded village of Ardley.");
        var again = await room.Claim("Flooding in Ardley: 40 families were evacuated from their village by rescue teams.");
        var elsewhere = await room.Claim("Rescuers evacuated 40 families from the flooded village of Brook.");

        var read = await room.Send(new ReadForTriage([again.Id, elsewhere.Id]), room.FactChecker);
        read.Single(r => r.Claim == again.Id).Known.ShouldNotBeNull().Id.ShouldBe(known.Id);
        read.Single(r => r.Claim == elsewhere.Id).Known.ShouldBeNull();
    }

    [Fact]
    public async Task What_was_joined_to_a_claim_leads_to_it_however_often_it_was_and_odd_words_trouble_nobody()
    {
        await using var room = await TestNewsroom.Open();
        var known = await room.Claim("Rescuers evacuated 40 families from the flooded village of Ardley.");
        for (var i = 0; i < 10; i++)
        {
            var repeat = await room.Claim($"Flooding in Ardley: 40 families left their village, rescue teams said, report {i}.");
            await room.Send(new TriageClaims([new TriageChoice(repeat.Id, "AnotherAppearance", null, known.Id)]), room.FactChecker);
        }

        var again = await room.Claim("Flooding in Ardley: 40 families left their village, rescue teams said.");
        var odd = await room.Claim("A" + string.Concat(Enumerable.Repeat("😀", 30)) + " was drawn on the wall \ufffe.");
        var read = await room.Send(new ReadForTriage([again.Id, odd.Id]), room.FactChecker);
        read.Single(r => r.Claim == again.Id).Known.ShouldNotBeNull().Id.ShouldBe(known.Id);
        read.Single(r => r.Claim == odd.Id).Known.ShouldBeNull();
        // It is not like what was joined to it.
        (await room.Send(new ReadForTriage([known.Id]), room.FactChecker)).ShouldHaveSingleItem().Known?.Id.ShouldBe(again.Id);
    }
}
