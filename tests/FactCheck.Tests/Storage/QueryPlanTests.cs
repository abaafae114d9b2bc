using System.Data.Common;
using System.Text.RegularExpressions;
using FactCheck.Extraction;
using FactCheck.Sqlite;
using FactCheck.Tests.Reviews;
using FactCheck.UseCases;
using FactCheck.Workflows;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Storage;

/// <summary>With a million claims, a use case that reads a whole table is one that nobody waits for.</summary>
public sealed class QueryPlanTests
{
    [Fact]
    public async Task No_use_case_reads_a_whole_table()
    {
        var seen = new Recorder();
        await using var room = await TestNewsroom.Open(services => services.ConfigureDbContext<SqliteFactCheckDb>(options => options.AddInterceptors(seen)));
        await EveryUseCase(room);

        await using var connection = new SqliteConnection($"Data Source={room.DatabasePath};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        seen.Queries.Count.ShouldBeGreaterThan(60);
        var whole = seen.Queries.SelectMany(sql => Plan(connection, sql).Where(step => ReadsAll(step, sql)).Select(step => $"{step}\n{sql}")).ToList();
        whole.ShouldBeEmpty(string.Join("\n\n", whole));
    }

    [Fact]
    public async Task A_rare_word_leads_to_its_claims_once_the_database_has_looked_how_its_tables_have_grown()
    {
        const string query = """
            SELECT r.Id FROM ReviewTasks r WHERE r.DoneAt IS NULL AND r.AssigneeId IS NULL
            AND r.ClaimId IN (SELECT w.ClaimId FROM ClaimWords w WHERE w.Word >= 'harbour' AND w.Word < 'harbour~')
            """;
        await using var room = await TestNewsroom.Open();
        await room.Claim(statement: "The road is closed.");
        await room.Database().Tune(TestContext.Current.CancellationToken);
        (await Step()).ShouldContain("IX_ReviewTasks_AssigneeId_DueAt_Id", customMessage: "of a few rows nothing is learned that will be true tomorrow");
        await Multiply(room, "Claims", "Id", "PublicId");
        await Multiply(room, "ReviewTasks", "Id", "PublicId", "ReviewId", "ClaimId");
        await room.Database().Tune(TestContext.Current.CancellationToken);
        (await Step()).ShouldContain("IX_ReviewTasks_ClaimId");

        async Task<string> Step()
        {
            await using var connection = new SqliteConnection($"Data Source={room.DatabasePath};Pooling=False");
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            return Plan(connection, query).First();
        }
    }

    // Twelve thousand copies of the first row, each with these columns of its own.
    private static async Task Multiply(TestNewsroom room, string table, params string[] own)
    {
        await using var connection = new SqliteConnection($"Data Source={room.DatabasePath};Pooling=False;Foreign Keys=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT name FROM pragma_table_info('{table}')";
        var columns = new List<string>();
        await using (var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken))
            while (await reader.ReadAsync(TestContext.Current.CancellationToken)) columns.Add(reader.GetString(0));
        var values = columns.Select(c => !own.Contains(c) ? $"\"{c}\"" : c == "PublicId" ? "\"PublicId\" || i" : $"\"{c}\" + i");
        command.CommandText = $"""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 12000)
            INSERT INTO "{table}" ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) SELECT {string.Join(", ", values)} FROM "{table}", n WHERE "Id" = (SELECT MIN("Id") FROM "{table}")
            """;
        (await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken)).ShouldBe(12_000);
    }

    private static bool ReadsAll(string step, string sql)
    {
        if (step.StartsWith("MATERIALIZE", StringComparison.Ordinal) || step.Contains("AUTOMATIC", StringComparison.Ordinal)) return true;
        // Nearly every claim is joined to none: an index that leads to those reads them all.
        if (step.Contains("(JoinedToId=?", StringComparison.Ordinal) && sql.Contains("\"JoinedToId\" IS NULL", StringComparison.Ordinal)) return true;
        if (Regex.Match(step, @"^SCAN (\w+)$") is not { Success: true } scan) return false;
        // A name given to rows that were cut to a page already is no table.
        var table = Regex.Match(sql, $"\"(\\w+)\" AS \"{scan.Groups[1].Value}\"");
        if (!table.Success || sql.EndsWith("WHERE 0", StringComparison.Ordinal)) return false;
        return table.Groups[1].Value switch
        {
            // Dozens of people, a few definitions, and the views that people keep.
            "People" or "WorkflowTexts" or "SavedViews" => false,
            // Newest first, by the key, and only as many as a page has.
            "Claims" or "LedgerEntries" => !Regex.IsMatch(sql, $"FROM \"{table.Groups[1].Value}\" AS \"{scan.Groups[1].Value}\"\\s+ORDER BY \"{scan.Groups[1].Value}\".\"Id\" DESC\\s+LIMIT"),
            _ => true,
        };
    }

    private static async Task EveryUseCase(TestNewsroom room)
    {
        const string story = "Storm\n\nAccording to the Coast Guard, at least nine people were killed. Ines Duarte said that the town was safe. The road is 12 km long.";
        var article = await room.Send(new SubmitArticle(new ArticleInput(Text: story, Publisher: "Gazette"), CandidateChoice.All), room.Reporter);
        await room.Send(new SubmitArticle(new ArticleInput(Text: story, Publisher: "Radio"), CandidateChoice.All), room.Reporter);
        await room.Send(new PreviewArticle(new ArticleInput(Text: story)), room.Reporter);
        var rewritten = new ArticleInput(Text: story.Replace("nine", "ten", StringComparison.Ordinal), Publisher: "Gazette", Title: "Storm over the coast", Url: "https://example.org/storm");
        await room.Send(new SubmitArticle(rewritten, CandidateChoice.All), room.Reporter);
        await room.Send(new PreviewArticle(rewritten with { Text = story + " More people were killed.", Url = null }, Guess: true), room.Reporter);
        await room.Send(new SubmitArticle(rewritten with { Text = story + " Ten people were killed." }, CandidateChoice.All), room.Reporter);
        await room.Send(new GetArticle(article.Id), room.Auditor);
        var (claim, _) = await room.Proposed();
        await room.Decide(claim, TaskKind.ApproveVerdict, "ChangesRequested", room.Editor);
        await room.Propose(claim, "unproven");
        await room.Decide(claim, TaskKind.ApproveVerdict, "Approved", room.Editor);
        await room.Send(new PublishClaim(claim), room.Editor);
        await room.Send(new ChallengeClaim(claim, "The register says five."), room.Reporter);
        await room.Send(new AssignClaim(claim, room.FactChecker.PublicId), room.Editor);
        await room.Send(new ProposeRevision(claim, RevisionKind.Refusal, "It stands."), room.FactChecker);
        await room.Decide(claim, TaskKind.ApproveVerdict, "Approved", room.Editor);
        await room.Decide(claim, TaskKind.ApproveVerdict, "ChangesRequested", room.SecondEditor);
        await room.Send(new CommentOnClaim(claim, "@Emil Editor, have a look."), room.Editor);
        await room.Send(new LookAtClaim(claim, 5), room.Editor);
        await room.Send(new GetClaim(claim), room.Editor);
        var said = await room.Claim("Ines Duarte said that the dam was safe.", ClaimKind.Statement, [new ChainLink(LinkRole.SaidBy, "Ines Duarte")]);
        await room.Accept(said.Id);
        await room.Send(new AskClaimant(said.Id, "Which report?", "Her office, by mail"), room.FactChecker);
        await room.Decide(said.Id, TaskKind.AskClaimant, "Answered", room.FactChecker);
        await room.Decide(said.Id, TaskKind.ConfirmWords, "NotFound", room.FactChecker);
        await room.Send(new AssignClaim(said.Id, room.FactChecker.PublicId), room.Editor);
        await room.Decide(said.Id, TaskKind.Research, "HandedBack", room.FactChecker);
        await room.Send(new PrioritiseClaims([said.Id], Priority.High), room.Editor);
        await room.Send(new RecuseFromClaim(said.Id, "She is my cousin."), room.SecondEditor);
        var speaker = (await room.Send(new ListSources("ines duarte"), room.Editor)).Rows[0];
        var tie = await room.Send(new DeclareConflict(speaker.Id, "She is my cousin."), room.SecondEditor);
        foreach (var tasks in Enum.GetValues<TaskView>()) await room.Send(new ListTasks(tasks), room.SecondEditor);
        await room.Send(new EndConflict(tie.Id), room.SecondEditor);
        await room.Send(new ListConflicts(room.SecondEditor.PublicId), room.Admin);
        await room.Send(new CancelReview(said.Id, "She took it back."), room.Editor);
        await room.Send(new ReopenClaim(said.Id, "She said it again."), room.Editor);
        await room.Send(new MoveReviews("standard-review", Try: true), room.Admin);
        var other = await room.Claim("The bridge cost five million euros.");
        await room.Send(new AssignClaim(other.Id, room.FactChecker.PublicId), room.Editor);
        await room.Send(new ReadForTriage([other.Id]), room.FactChecker);
        await room.Send(new TriageClaims([new TriageChoice(other.Id, "AnotherAppearance", Of: claim)]), room.FactChecker);
        var view = await room.Send(new GetClaim(article.Claims[0].Id), room.Auditor);
        var link = view.Appearances[0].Chain[0];
        await room.Send(new CheckAttribution(link.Id!, AttributionCheck.Right), room.Auditor);
        await room.Send(new CorrectAttribution(link.Id!, null, "Harbour Master", PartyKind.Official, false, "As the recording has it."), room.FactChecker);
        var source = (await room.Send(new ListSources("harbour"), room.Auditor)).Rows[0];
        await room.Send(new GetSource(source.Id, AttributionCheck.Unchecked), room.Auditor);
        await room.Send(new GetSource(source.Id), room.Auditor);
        foreach (var list in new[]
        {
            new ListClaims(), new ListClaims(ClaimStatus.InReview), new ListClaims(Kind: ClaimKind.Quantity), new ListClaims(Source: source.Id),
            new ListClaims(Assignee: "me"), new ListClaims(Assignee: "nobody"), new ListClaims(Q: "bridge eur"), new ListClaims(After: claim),
        })
        {
            await room.Send(list, room.Editor);
            await room.Send(new CountClaims(list), room.Editor);
            await room.Send(new CountClaims(list, Exact: true), room.Editor);
        }

        foreach (var list in new[] { new ListClaims(Origin: "harbour"), new ListClaims(Claims: [claim, said.Id]) })
        {
            await room.Send(list, room.Editor);
            await room.Send(new CountClaims(list), room.Editor);
        }

        foreach (var list in Enum.GetValues<TaskView>().Select(v => new ListTasks(v)).Append(new ListTasks(TaskView.All, Origin: "harbour")).Append(new ListTasks(TaskView.All, Claims: [claim])))
        {
            await room.Send(list, room.Editor);
            await room.Send(new CountTasks(list), room.Editor);
            await room.Send(new CountTasks(list, Exact: true), room.Editor);
        }

        await room.Send(new CountLists(new ListClaims(), [new ListTasks(TaskView.All), new ListTasks(TaskView.Mine)]), room.Editor);

        var kept = await room.Send(new SaveView("Harbour", "view=all&q=harbour", Shared: true), room.Editor);
        await room.Send(new ListViews(), room.Editor);
        await room.Send(new ForgetView(kept.Id), room.Editor);

        foreach (var view2 in Enum.GetValues<TaskView>())
            foreach (var order in Enum.GetValues<TaskOrder>()) await room.Send(new ListTasks(view2, Order: order), room.Editor);
        await room.Send(new ListTasks(TaskView.All, Q: "ferry"), room.Editor);
        var day = new DateOnly(2026, 3, 2);
        await room.Send(new GetInsights(day, day), room.Auditor);
        await room.Send(new DescribeTranslation(article.Id, null, "Ines Duarte"), room.Reporter);
        foreach (var list in new[]
        {
            new ListClaims(Backlog: true, SubmittedFrom: day, SubmittedTo: day), new ListClaims(PublishedFrom: day, PublishedTo: day, Rating: "true"), new ListClaims(Kind: ClaimKind.Event, PublishedFrom: day),
        })
        {
            await room.Send(list, room.Editor);
        }

        foreach (var list in new[]
        {
            new ListTasks(TaskView.All, TaskKind.Triage, Side: "north", DoneFrom: day, DoneTo: day, Outcome: "Accepted"), new ListTasks(TaskView.All, TaskKind.Research, DoneFrom: day),
            new ListTasks(TaskView.All, Role: Role.Editor, Overdue: true), new ListTasks(TaskView.All, Role: Role.Editor),
        })
        {
            await room.Send(list, room.Editor);
        }

        await room.Send(new ReadLedger(), room.Auditor);
        await room.Send(new ReadLedger(About: claim), room.Auditor);
        await room.Send(new ListNotices(), room.Editor);
        await room.Send(new ListOutbox(), room.Admin);
        await room.Send(new CountNotices(), room.Editor);
        await room.Send(new ReadNotices(), room.Editor);
        await room.Send(new SetPreferences(Theme.Dark, null, true, false), room.Editor);
        await room.Send(new GetPreferences(), room.Editor);
        // Tasks that are overdue, and a message to deliver.
        room.Time.Advance(TimeSpan.FromDays(3));
        await room.RunClock();
        await room.Clock().Next(TestContext.Current.CancellationToken);
        await using (var db = room.Database())
        {
            db.Outbox.Add(new OutboxMessage(OutboxKind.Engine, "key", "stream", "{}", room.Time.UtcNow()));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var outbox = room.Services.GetRequiredService<OutboxClock>();
        await outbox.Run(TestContext.Current.CancellationToken);
        await outbox.Next(TestContext.Current.CancellationToken);
        await room.Send(new ReadLedger(By: room.Editor.PublicId, From: new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc)), room.Auditor);
    }

    private static List<string> Plan(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + sql;
        foreach (var name in Regex.Matches(sql, "@[A-Za-z_0-9]+").Select(m => m.Value).Distinct())
            command.Parameters.AddWithValue(name, DBNull.Value);
        using var reader = command.ExecuteReader();
        var steps = new List<string>();
        while (reader.Read()) steps.Add(reader.GetString(3));
        return steps;
    }

    private sealed class Recorder : DbCommandInterceptor
    {
        private readonly HashSet<string> _queries = [];

        public IReadOnlyCollection<string> Queries
        {
            get
            {
                lock (_queries) return [.. _queries];
            }
        }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (command.CommandText.StartsWith("SELECT", StringComparison.Ordinal))
                lock (_queries) _queries.Add(command.CommandText);
            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }
    }
}
