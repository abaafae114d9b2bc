using FactCheck.Workflows;

namespace FactCheck.Tests.Workflows;

public sealed class RunnerTests
{
    private static readonly ReviewFacts Unproven = ReviewFacts.None;

    [Fact]
    public void A_review_begins_with_triage()
    {
        var begun = Runner.Start(Shipped.Standard, Unproven);

        begun.State.Waiting.ShouldBe([new Visit("triage", 1)]);
        var task = begun.Effects.ShouldHaveSingleItem().ShouldBeOfType<OpenTask>();
        task.ShouldSatisfyAllConditions(
            () => task.Step.ShouldBe("triage"),
            () => task.Kind.ShouldBe(TaskKind.Triage),
            () => task.Role.ShouldBe("FactChecker"),
            () => task.Outcomes.ShouldBe(["Accepted", "Rejected", "AnotherAppearance"]),
            () => task.Quorum.Approvals.ShouldBe(1),
            () => task.Time.Due.ShouldBe(TimeSpan.FromHours(4)),
            () => task.Note.ShouldBeNull());
    }

    [Fact]
    public void A_standard_review_goes_from_triage_to_publication()
    {
        var walk = Walk.Through(Shipped.Standard)
            .Signal("triage", "Accepted").Opens("research", TaskKind.Research, "FactChecker")
            .Signal("research", "Proposed").Opens("approval", TaskKind.ApproveVerdict, "Editor")
            .Signal("approval", "Approved").Opens("publish", TaskKind.Publish, "Editor")
            .Signal("publish", "Published");

        walk.State.Ended.ShouldBeTrue();
        walk.Effects.ShouldBe([new PublishVerdict(), new EndReview()]);
    }

    [Theory]
    [InlineData("Rejected", "rejected")]
    [InlineData("AnotherAppearance", "another appearance")]
    public void Triage_can_close_a_claim(string outcome, string reason)
    {
        foreach (var definition in Shipped.Reviews)
        {
            var walk = Walk.Through(definition).Signal("triage", outcome);

            walk.State.Ended.ShouldBeTrue();
            walk.Effects.ShouldBe([new CloseClaim(reason), new EndReview()]);
        }
    }

    [Fact]
    public void A_rejected_verdict_closes_the_claim()
    {
        foreach (var definition in Shipped.Reviews)
        {
            var walk = Walk.Through(definition).To("approval").Signal("approval", "Rejected");

            walk.State.Ended.ShouldBeTrue();
            walk.Effects.ShouldBe([new CloseClaim("verdict rejected"), new EndReview()]);
        }
    }

    [Fact]
    public void Requested_changes_lead_back_to_research_and_say_so()
    {
        foreach (var definition in Shipped.Reviews)
        {
            var walk = Walk.Through(definition).To("approval").Signal("approval", "ChangesRequested");

            walk.Opens("research", TaskKind.Research, "FactChecker").Task.Note.ShouldBe("changes requested");
        }
    }

    [Fact]
    public void A_note_is_for_the_next_step_only()
    {
        Walk.Through(Shipped.Standard).To("approval")
            .Signal("approval", "ChangesRequested").Signal("research", "Proposed").Task.Note.ShouldBeNull();
    }

    [Fact]
    public void A_casualty_count_needs_two_approvals()
    {
        Walk.Through(Shipped.CasualtyCount).To("approval").Task.Quorum.Approvals.ShouldBe(2);
        Walk.Through(Shipped.Standard).To("approval").Task.Quorum.Approvals.ShouldBe(1);
        Walk.Through(Shipped.Statement).To("approval").Task.Quorum.Approvals.ShouldBe(1);
    }

    [Theory]
    [InlineData(true, 0, "research", "0 of 2 independent origins")]
    [InlineData(true, 1, "research", "1 of 2 independent origins")]
    [InlineData(true, 2, "approval", null)]
    [InlineData(true, 3, "approval", null)]
    [InlineData(false, 0, "approval", null)]
    public void A_casualty_count_that_is_called_true_or_false_rests_on_two_independent_origins(
        bool asserts, int origins, string step, string? note)
    {
        var walk = Walk.Through(Shipped.CasualtyCount).To("research")
            .Signal("research", "Proposed", ReviewFacts.None.With(asserts, origins, primary: 0));

        walk.Task.Step.ShouldBe(step);
        walk.Task.Note.ShouldBe(note);
    }

    [Theory]
    [InlineData("Confirmed", "Answered", null)]
    [InlineData("NotFound", "Answered", "words not found at their primary source")]
    [InlineData("NotFound", "NoAnswer", "words not found at their primary source; no answer from the claimant")]
    public void The_words_of_a_statement_are_looked_for_and_the_claimant_is_asked_before_research(string words, string answer, string? note)
    {
        var walk = Walk.Through(Shipped.Statement).Signal("triage", "Accepted");
        walk.State.Waiting.Select(visit => visit.Step).ShouldBe(["confirm-words", "ask-claimant"]);

        var half = walk.Signal("confirm-words", words);
        half.Effects.ShouldBeEmpty();

        half.Signal("ask-claimant", answer).Opens("research", TaskKind.Research, "FactChecker").Task.Note.ShouldBe(note);
    }

    [Fact]
    public void A_casualty_count_is_watched_after_publication_until_its_times_have_passed()
    {
        var published = Walk.Through(Shipped.CasualtyCount).To("publish").Signal("publish", "Published", After(0));
        published.Effects.ShouldBe([new PublishVerdict(), new WatchFigures("watch", TimeSpan.FromHours(24), "NewFigure", "Elapsed")]);

        var update = published.Signal("watch", "Elapsed", After(24)).Opens("update", TaskKind.Research, "FactChecker");
        update.Task.Note.ShouldBe("time to look again");
        update.Signal("update", "NothingChanged", After(30)).Effects
            .ShouldBe([new WatchFigures("watch", TimeSpan.FromHours(42), "NewFigure", "Elapsed")]);
        update.Signal("update", "NothingChanged", After(24 * 30)).State.Ended.ShouldBeTrue();

        static ReviewFacts After(int hours) => ReviewFacts.None with { SincePublication = TimeSpan.FromHours(hours) };
    }

    [Fact]
    public void Breaking_news_without_a_second_approval_is_labelled_and_escalated_and_stays_up()
    {
        var waiting = Walk.Through(Shipped.BreakingNews).To("publish").Signal("publish", "Published");
        waiting.Effects.OfType<LabelClaim>().ShouldBe([new LabelClaim("developing", null)]);
        var task = waiting.Effects.OfType<OpenTask>().ShouldHaveSingleItem();
        (task.Time.Due, task.Time.LeavesWhenOverdue).ShouldBe((TimeSpan.FromHours(6), true));

        var late = waiting.Signal("second-approval", "Overdue");

        late.Effects.Select(effect => effect.GetType()).ShouldBe([typeof(LabelClaim), typeof(EscalateClaim), typeof(OpenTask)]);
        late.Signal("late-approval", "Approved").Effects
            .ShouldBe([new LabelClaim(null, "developing"), new LabelClaim(null, "awaiting second approval"), new EndReview()]);
    }

    [Fact]
    public void A_revision_goes_to_somebody_who_did_not_write_what_is_challenged() =>
        Walk.Through(Shipped.Catalog.Revision!).Effects[0].ShouldBe(new AssignHolder(null, "FactChecker", NotAuthor: true));

    [Fact]
    public void A_review_moves_to_a_version_that_has_every_step_at_which_it_waits()
    {
        var to = WorkflowReader.Read("it.json", BrokenDefinition.Sound.Replace("confirm", "x", StringComparison.Ordinal).Replace("\"triage\"", "\"sifting\"", StringComparison.Ordinal));
        var from = BrokenDefinition.Read();
        var walk = Walk.Through(from);

        Runner.WhyNotMove(from, to, walk.State).ShouldHaveSingleItem().ShouldBe($"it waits at \"triage\", which {to} does not have");
        var later = walk.Signal("triage", "Accepted").State;
        Runner.WhyNotMove(from, to, later).ShouldBeEmpty();
        Runner.Move(to, later).ShouldBe(later);
    }

    [Fact]
    public void Only_a_waiting_step_can_be_signalled()
    {
        var begun = Runner.Start(Shipped.Standard, Unproven).State;

        Should.Throw<NotWaitingException>(() => Runner.Signal(Shipped.Standard, begun, new Visit("approval", 1), "Approved", Unproven))
            .Message.ShouldBe("\"approval#1\" is not waiting; \"triage#1\" is.");
        Should.Throw<NotWaitingException>(() => Runner.Signal(Shipped.Standard, ReviewState.Empty, new Visit("triage", 1), "Accepted", Unproven))
            .Message.ShouldBe("\"triage#1\" is not waiting; the review has ended.");
    }

    [Fact]
    public void Only_an_outcome_of_the_step_can_be_signalled()
    {
        var begun = Runner.Start(Shipped.Standard, Unproven).State;

        Should.Throw<UnknownOutcomeException>(() => Runner.Signal(Shipped.Standard, begun, new Visit("triage", 1), "Approved", Unproven))
            .Message.ShouldBe("Step \"triage\" has no outcome \"Approved\"; it has Accepted, Rejected, AnotherAppearance.");
    }
}
