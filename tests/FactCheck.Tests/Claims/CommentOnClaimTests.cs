using FactCheck.UseCases;

namespace FactCheck.Tests.Claims;

public sealed class CommentOnClaimTests
{
    [Fact]
    public async Task A_comment_stands_with_the_claim_and_those_it_mentions_are_told()
    {
        await using var room = await TestNewsroom.Open();
        var (claim, _) = await room.Proposed();
        var said = await room.Send(new CommentOnClaim(claim, " Is the register newer, @emil editor? @Aiko Auditor saw it; so did I, @Farid Fact-checker. "), room.FactChecker);
        said.Told.ShouldBe(["Emil Editor", "Aiko Auditor"], ignoreOrder: true);

        var comment = (await room.Send(new GetClaim(claim), room.Reporter)).Comments.ShouldHaveSingleItem();
        (comment.Id, comment.Person).ShouldBe((said.Id, "Farid Fact-checker"));
        comment.Words.ShouldStartWith("Is the register newer");
        var notice = (await room.Send(new ListNotices(), room.SecondEditor)).Rows[0];
        (notice.Words, notice.Claim).ShouldBe(($"Farid Fact-checker mentioned you: {comment.Words}", claim));
        (await room.Send(new ListNotices(), room.FactChecker)).Rows.ShouldAllBe(n => !n.Words.Contains("mentioned you"));
        (await room.Send(new ReadLedger(About: claim), room.Auditor)).Rows[0].Action.ShouldBe("CommentAdded");
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task Each_reads_in_their_own_language_that_they_were_mentioned()
    {
        await using var room = await TestNewsroom.Open();
        var (claim, _) = await room.Proposed();
        await room.Send(new SetPreferences(Theme.System, null, SingleKeys: true, ExactTimes: false, "uk"), room.SecondEditor);
        await room.Send(new CommentOnClaim(claim, "@Emil Editor, @Edda Editor: the register?"), room.FactChecker);
        (await room.Send(new ListNotices(), room.SecondEditor)).Rows[0].Words.ShouldBe("Farid Fact-checker згадує вас: @Emil Editor, @Edda Editor: the register?");
        (await room.Send(new ListNotices(), room.Editor)).Rows[0].Words.ShouldBe("Farid Fact-checker mentioned you: @Emil Editor, @Edda Editor: the register?");
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task Whoever_stepped_back_may_still_say_something_and_nobody_says_nothing()
    {
        await using var room = await TestNewsroom.Open();
        var (claim, _) = await room.Proposed();
        await room.Send(new RecuseFromClaim(claim, "He is my cousin."), room.Editor);
        await room.Send(new CommentOnClaim(claim, "Ask his office."), room.Editor);
        await Should.ThrowAsync<FluentValidation.ValidationException>(() => room.Send(new CommentOnClaim(claim, "  "), room.Editor));
        await Should.ThrowAsync<NotFoundException>(() => room.Send(new CommentOnClaim("nosuchclaim", "Hello"), room.Editor));
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_comment_that_somebody_changed_by_hand_is_found()
    {
        await using var room = await TestNewsroom.Open();
        var (claim, _) = await room.Proposed();
        await room.Send(new CommentOnClaim(claim, "It is four."), room.Editor);
        await room.Tamper("UPDATE Comments SET Words = 'It is five.'");
        (await room.Verify()).Findings.ShouldHaveSingleItem().Kind.ShouldBe("Comment");
    }

    [Theory]
    [InlineData("@Ann and @Ann Lee.", "@Ann", "@Ann Lee")]
    [InlineData("(@ann lee)", "@ann lee")]
    [InlineData("@Annabel, ann@Ann, @ Ann")]
    [InlineData("@Ann@Ann Lee", "@Ann")]
    public void A_name_is_taken_whole_and_the_longest_counts(string words, params string[] found) =>
        Mentions.Find(words, ["Ann", "Ann Lee"]).Select(m => words.Substring(m.Start, m.Length)).ShouldBe(found);
}
