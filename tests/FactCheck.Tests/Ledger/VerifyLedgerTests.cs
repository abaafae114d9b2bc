using FactCheck.Extraction;
using FactCheck.UseCases;
using FactCheck.Workflows;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Tests.Ledger;

public sealed class VerifyLedgerTests
{
    [Theory]
    [InlineData("UPDATE Claims SET Statement = 'The bridge cost nothing.'", "Claim", "statement")]
    [InlineData("UPDATE Claims SET Status = 6", "Claim", "status")]
    [InlineData("UPDATE Verdicts SET RatingKey = 'false'", "Verdict", "rating")]
    [InlineData("UPDATE Verdicts SET Rationale = 'Trust us.'", "Verdict", "rationale")]
    [InlineData("UPDATE Verdicts SET ProposedById = (SELECT Id FROM People WHERE Name = 'Adam Admin')", "Verdict", "proposedBy")]
    [InlineData("UPDATE Evidence SET Note = 'It says the opposite.' WHERE Id = 1", "Evidence", "note")]
    [InlineData("UPDATE Evidence SET Stance = 2 WHERE Id = 1", "Evidence", "stance")]
    [InlineData("DELETE FROM Citations WHERE EvidenceId = 1", "Verdict", "cites")]
    [InlineData("UPDATE Attributions SET Named = 'Somebody else' WHERE Id = 1", "Attribution", "named")]
    [InlineData("UPDATE Attributions SET SourceId = NULL WHERE Id = 1", "Attribution", "source")]
    [InlineData("UPDATE Sources SET Name = 'Nobody' WHERE Id = 1", "Source", "name")]
    [InlineData("DELETE FROM SourceAliases", "Source", "aliases")]
    [InlineData("UPDATE Decisions SET Outcome = 'Rejected' WHERE Outcome = 'Approved'", "Decision", "outcome")]
    [InlineData("UPDATE Decisions SET PersonId = (SELECT Id FROM People WHERE Name = 'Emil Editor') WHERE Outcome = 'Approved'", "Decision", "person")]
    [InlineData("UPDATE ReviewTasks SET ApprovalsNeeded = 3 WHERE Kind = 4", "Task", "approvalsNeeded")]
    [InlineData("UPDATE Appearances SET Passage_Exact = 'Other words'", "Appearance", "passage")]
    [InlineData("UPDATE Articles SET Publisher = 'Lantern Radio'", "Article", "publisher")]
    [InlineData("UPDATE Snapshots SET Text = 'Other words.' WHERE Id = 1", "Snapshot", "hash")]
    [InlineData("UPDATE Appearances SET Passage_StartPoint = 7", "Appearance", "passage")]
    [InlineData("UPDATE ReviewTasks SET Note = 'Go on.'", "Task", "note")]
    [InlineData("UPDATE Articles SET Identity = 'another'", "Article", "identity")]
    [InlineData("UPDATE Claims SET CheckWorthiness = 99", "Claim", "checkWorthiness")]
    [InlineData("UPDATE WorkflowTexts SET Json = '{}' WHERE DefinitionId = 'standard-review'", "Workflow", "hash")]
    [InlineData("UPDATE People SET Roles = 31 WHERE Name = 'Rita Reporter'", "Person", "roles")]
    [InlineData("UPDATE Figures SET Min = '5000000'", "Appearance", "figures")]
    [InlineData("DELETE FROM Decisions WHERE Outcome = 'Approved'", "Decision", "gone")]
    [InlineData("INSERT INTO Evidence (PublicId, ClaimId, Stance, IsPrimary, Title, Note, AddedById, AddedAt) SELECT 'made-up', ClaimId, 1, 1, 'Made up', 'Made up', AddedById, AddedAt FROM Evidence LIMIT 1", "Evidence", "no entry tells")]
    [InlineData("UPDATE LedgerEntries SET Bytes = replace(CAST(Bytes AS TEXT), 'VerdictApproved', 'VerdictRejected') WHERE Action = 'VerdictApproved'", "Entry", "hash")]
    [InlineData("UPDATE LedgerEntries SET At = At + 10000000 WHERE Action = 'VerdictApproved'", "Entry", "table says")]
    [InlineData("UPDATE LedgerEntries SET ActorId = NULL WHERE Action = 'VerdictApproved'", "Entry", "another person")]
    [InlineData("UPDATE LedgerEntries SET Openings = replace(Openings, 'The documents agree.', 'Trust us.') WHERE Action = 'VerdictProposed'", "Entry", "committed")]
    [InlineData("DELETE FROM LedgerSubjects WHERE EntryId = (SELECT Id FROM LedgerEntries WHERE Action = 'EvidenceAdded' LIMIT 1) AND SubjectId IN (SELECT PublicId FROM Sources)", "Entry", "about")]
    public async Task A_row_changed_by_hand_is_named(string sql, string kind, string what)
    {
        await using var room = await TestNewsroom.Open();
        var (claim, _) = await room.Proposed(statement: "The bridge cost 4 million euros.");
        await room.Decide(claim, TaskKind.ApproveVerdict, "Approved", room.Editor);
        await room.TheLedgerAgrees();

        await room.Tamper(sql);
        var verification = await room.Verify();
        verification.IsSound.ShouldBeFalse();
        verification.Findings.ShouldContain(f => f.Kind == kind && f.What.Contains(what), string.Join('\n', verification.Findings));
    }

    [Theory]
    [InlineData("UPDATE Recusals SET Reason = 'None.'", "Recusal", "reason")]
    [InlineData("DELETE FROM Recusals", "Recusal", "gone")]
    [InlineData("UPDATE Conflicts SET EndedAt = DeclaredAt", "Conflict", "endedAt")]
    [InlineData("DELETE FROM Conflicts", "Conflict", "gone")]
    [InlineData("UPDATE Revisions SET Note = 'We were right.'", "Revision", "note")]
    [InlineData("UPDATE Revisions SET Kind = 1", "Revision", "kind")]
    [InlineData("UPDATE Challenges SET Words = 'Well done.'", "Challenge", "words")]
    [InlineData("UPDATE Challenges SET ReviewId = NULL", "Challenge", "review")]
    [InlineData("UPDATE Inquiries SET Answer = 'I do not remember.'", "Inquiry", "answer")]
    [InlineData("UPDATE Inquiries SET AskedAt = AskedAt - 864000000000", "Inquiry", "askedAt")]
    [InlineData("DELETE FROM Inquiries", "Inquiry", "gone")]
    public async Task What_people_did_about_a_review_is_named_when_it_is_changed_by_hand(string sql, string kind, string what)
    {
        await using var room = await TestNewsroom.Open();
        var (claim, _) = await Verdicts.RevisionTests.Challenged(room);
        await room.Send(new ProposeRevision(claim, RevisionKind.Refusal, "It stands."), room.FactChecker);
        await room.Send(new RecuseFromClaim(claim, "I know the reader."), room.SecondEditor);
        var said = await room.Claim("Ines Duarte said that the dam was safe.", ClaimKind.Statement);
        await room.Accept(said.Id);
        await room.Send(new AskClaimant(said.Id, "Which report?", "Her office, by mail"), room.FactChecker);
        await room.Decide(said.Id, TaskKind.AskClaimant, "Answered", room.FactChecker, "The one of May.");
        var source = (await room.Send(new ListSources("city treasury"), room.Editor)).Rows[0].Id;
        await room.Send(new DeclareConflict(source, "I worked there."), room.Reporter);
        await room.TheLedgerAgrees();

        await room.Tamper(sql);
        (await room.Verify()).Findings.ShouldContain(f => f.Kind == kind && f.What.Contains(what));
    }

    [Fact]
    public async Task An_opening_that_was_taken_away_is_named()
    {
        await using var room = await TestNewsroom.Open();
        await room.Proposed();
        await room.Tamper("UPDATE LedgerEntries SET Openings = NULL WHERE Action = 'VerdictProposed'");
        var verification = await room.Verify();
        verification.Findings.ShouldContain(f => f.Kind == "Entry" && f.What.Contains("erasure"));
    }

    [Fact]
    public async Task What_others_write_meanwhile_is_no_tampering()
    {
        await using var room = await TestNewsroom.Open();
        for (var i = 0; i < 5; i++) await room.Claim($"Statement number {i}.");
        var verifying = Enumerable.Range(0, 5).Select(_ => room.Verify()).ToList();
        var writing = Enumerable.Range(5, 20).Select(i => room.Claim($"Statement number {i}.")).ToList();
        await Task.WhenAll(writing);
        foreach (var verification in await Task.WhenAll(verifying)) verification.Findings.ShouldBeEmpty();
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task The_trail_is_read_by_claim_source_person_and_time()
    {
        await using var room = await TestNewsroom.Open();
        var (claim, _) = await room.Proposed();
        room.Time.Advance(TimeSpan.FromHours(2));
        await room.Decide(claim, TaskKind.ApproveVerdict, "Approved", room.Editor);

        (await room.Send(new ReadLedger(By: room.Editor.PublicId), room.Auditor)).Rows.ShouldHaveSingleItem().Action.ShouldBe("VerdictApproved");
        var later = room.Time.GetUtcNow().UtcDateTime.AddHours(-1);
        (await room.Send(new ReadLedger(About: claim, From: later), room.Auditor)).Rows.ShouldHaveSingleItem().By.ShouldBe("Edda Editor");
        (await room.Send(new ReadLedger(About: claim, To: later), room.Auditor)).Rows.Count.ShouldBe(5);
        var source = (await room.Send(new ListSources("city treasury"), room.Auditor)).Rows.ShouldHaveSingleItem();
        (await room.Send(new ReadLedger(About: source.Id), room.Auditor)).Rows.ShouldHaveSingleItem().Action.ShouldBe("EvidenceAdded");

        var pages = new List<long>();
        for (string? after = null; ;)
        {
            var page = await room.Send(new ReadLedger(About: claim, After: after, Limit: 2), room.Auditor);
            pages.AddRange(page.Rows.Select(r => r.Number));
            if ((after = page.Next) is null) break;
        }

        pages.ShouldBe(pages.OrderDescending());
        pages.Count.ShouldBe(6);
    }
}
