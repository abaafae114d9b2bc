using System.Diagnostics;
using System.Text;
using System.Text.Json;
using FactCheck.Sqlite;
using FactCheck.UseCases;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Cli.Tests;

/// <summary>The program itself, started as a person starts it, on a newsroom of its own.</summary>
public sealed class CommandLineTests : IAsyncLifetime
{
    private const string Story = """
        Night ferry burns off Velmora

        According to the Port Authority of Velmora, the fire on the ferry killed at least nine people, including two children. The mayor, Ines Duarte, said that the crew had been warned.
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("factcheck-cli-").FullName;

    private string Database => Path.Combine(_folder, "factcheck.db");

    public async ValueTask InitializeAsync()
    {
        var services = new ServiceCollection().AddLogging().AddFactCheck().AddFactCheckSqlite(Database);
        await using var built = services.BuildServiceProvider();
        await built.GetRequiredService<Startup>().Run(TestContext.Current.CancellationToken);
        await using var scope = built.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<People>().Add("Rita Reporter", "rita@example.org", "correct horse battery", Role.Reporter, default);
        await scope.ServiceProvider.GetRequiredService<FactCheckDb>().SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task An_article_is_submitted_once_and_the_ledger_verifies()
    {
        var file = Write("story.txt", Story);
        var first = await Run("submit", file, "--as", "rita@example.org", "--publisher", "The Harbour Post", "--published", "2026-03-01", "--json");
        first.Code.ShouldBe(0, first.Error);
        var article = JsonDocument.Parse(first.Output).RootElement;
        article.GetProperty("isNew").GetBoolean().ShouldBeTrue();
        article.GetProperty("claims").GetArrayLength().ShouldBeGreaterThan(1);

        var again = await Run("submit", file, "--as", "Rita Reporter", "--publisher", "The Harbour Post", "--claims", "all", "--json");
        JsonDocument.Parse(again.Output).RootElement.GetProperty("id").GetString().ShouldBe(article.GetProperty("id").GetString());

        var verified = await Run("ledger", "verify", "--entries");
        verified.Code.ShouldBe(0, verified.Error);
        verified.Output.ShouldContain("Sound:");
        verified.Output.ShouldContain("ArticleSubmitted");
        verified.Output.ShouldContain("ClaimSubmitted");
    }

    [Fact]
    public async Task A_row_changed_by_hand_is_named_and_the_exit_code_tells()
    {
        await Run("submit", Write("story.txt", Story), "--as", "rita@example.org");
        await using (var connection = new SqliteConnection($"Data Source={Database};Pooling=False"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "UPDATE Figures SET Min = '90' WHERE Position = 0";
            (await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken)).ShouldBeGreaterThan(0);
        }

        var verified = await Run("ledger", "verify");
        verified.Code.ShouldBe(3);
        verified.Output.ShouldContain("Appearance");
        verified.Output.ShouldContain("figures");
    }

    [Fact]
    public async Task Standard_input_is_read_where_a_dash_is_given()
    {
        var found = await Pipe(Story, "extract", "-", "--json");
        found.Code.ShouldBe(0, found.Error);
        var candidates = JsonDocument.Parse(found.Output).RootElement.EnumerateArray().ToList();
        candidates.ShouldContain(c => c.GetProperty("kind").GetString() == "CasualtyCount");
    }

    [Fact]
    public async Task It_is_told_why_something_was_found_and_what_was_not_read()
    {
        const string text = "Town news\n\nAccording to the Red Cross, dozens of people were injured in the quake on Thursday.";
        (await Pipe(text, "extract", "-")).Output.ShouldNotContain("Attributed");
        var why = await Pipe(text, "extract", "-", "--why", "--published", "2024-05-12");
        why.Output.ShouldContain("+80  Kind");
        why.Output.ShouldContain("+5  Attributed");
        why.Output.ShouldContain("when “on Thursday”: 2024-05-09");
        why.Error.ShouldBeEmpty();
        (await Pipe(text, "extract", "-", "--published", "Thursday")).Code.ShouldBe(2);

        // What the statement says for a pronoun, and which it leaves.
        var meant = await Pipe("Town news\n\nMayor Petra Holm left the town on Monday. She was killed along with two drivers.", "extract", "-", "--why");
        meant.Output.ShouldContain("Petra Holm was killed along with two drivers.");
        meant.Output.ShouldContain("“She” -> Petra Holm");
        (await Pipe("Town news\n\nA nurse met a clerk in the town on Monday. She was killed along with two drivers.", "extract", "-", "--why")).Output.ShouldContain("“She” -> left");

        var foreign = await Pipe("Мер міста сказав, що міст зведуть за три роки, але про це й не чули. У притулках ночували 480 людей.", "extract", "-", "--json");
        foreign.Error.ShouldContain("only quotations and numbers");
        JsonDocument.Parse(foreign.Output).RootElement.GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task Corrections_are_exported_by_an_administrator_a_line_each()
    {
        await Pipe("correct horse battery\n", "person", "add", "--name", "Adam Admin", "--email", "adam@example.org", "--roles", "Admin", "--password-stdin");
        await using (var services = new ServiceCollection().AddLogging().AddFactCheck().AddFactCheckSqlite(Database).BuildServiceProvider())
        {
            await services.GetRequiredService<Startup>().Run(TestContext.Current.CancellationToken);
            await services.GetRequiredService<Newsroom>().Send(
                new SubmitArticle(new ArticleInput(Text: Story), CandidateChoice.None, Corrections: [new(0, Misreading.WrongFigure, "nine"), new(1, Misreading.WrongSource)]),
                new Caller(1), TestContext.Current.CancellationToken);
        }

        var export = await Run("corrections", "export", "--as", "adam@example.org");
        export.Code.ShouldBe(0, export.Error);
        var lines = export.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        lines.Select(l => l.GetProperty("what").GetString()).ShouldBe(["WrongFigure", "WrongSource"]);
        lines[0].GetProperty("right").GetString().ShouldBe("nine");
        export.Output.ShouldNotContain("Rita");
        var refused = await Run("corrections", "export", "--as", "rita@example.org");
        refused.Code.ShouldBe(1);
        refused.Error.ShouldContain("admin");
    }

    [Fact]
    public async Task A_convention_is_chosen()
    {
        const string text = "Town news\n\nAccording to the Red Cross, dozens of people were injured in the quake.";
        (await Pipe(text, "extract", "-")).Output.ShouldContain("at least 24 (imputed)");
        (await Pipe(text, "extract", "-", "--convention", "ACLED")).Output.ShouldContain("at least 12 (imputed)");
        (await Pipe(text, "extract", "-", "--convention", "guess")).Code.ShouldBe(2);
    }

    [Fact]
    public async Task A_token_is_printed_once_and_alone()
    {
        var token = await Run("token", "create", "--user", "rita@example.org", "--days", "7");
        token.Code.ShouldBe(0, token.Error);
        token.Output.Trim().ShouldStartWith("fct_");
        token.Output.Trim().ShouldNotContain("\n");
        (await Run("ledger", "verify", "--entries")).Output.ShouldContain("TokenCreated");
    }

    [Fact]
    public async Task Somebody_is_added_with_a_password_that_is_given_or_made()
    {
        var made = await Run("person", "add", "--name", "Edda Editor", "--email", "edda@example.org", "--roles", "Editor,factchecker");
        made.Code.ShouldBe(0, made.Error);
        made.Output.Trim().Length.ShouldBeGreaterThanOrEqualTo(AddPerson.MinimumPassword);
        var given = await Pipe("correct horse battery\n", "person", "add", "--name", "Adam Admin", "--email", "adam@example.org", "--roles", "Admin", "--password-stdin");
        given.Code.ShouldBe(0, given.Error);
        given.Output.ShouldBeEmpty();
        (await Pipe("short\n", "person", "add", "--name", "A", "--email", "a@example.org", "--roles", "Admin", "--password-stdin")).Code.ShouldBe(1);
        (await Run("person", "add", "--name", "A", "--email", "edda@example.org", "--roles", "Admin")).Error.ShouldContain("already");
        (await Run("person", "add", "--name", "A", "--email", "a@example.org", "--roles", "31")).Code.ShouldBe(2);

        var list = await Run("person", "list");
        list.Output.ShouldContain("FactChecker, Editor");
        list.Output.ShouldContain("adam@example.org");
        list.Output.Trim().Split('\n').Length.ShouldBe(3);
        (await Run("ledger", "verify")).Code.ShouldBe(0);
    }

    [Fact]
    public async Task Definitions_are_checked_and_mistakes_are_named()
    {
        var shipped = await Run("workflows", "check");
        shipped.Code.ShouldBe(0, shipped.Error);
        shipped.Output.ShouldContain("casualty-count-review.json");

        var broken = Directory.CreateDirectory(Path.Combine(_folder, "broken")).FullName;
        var good = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "workflows", "standard-review.json"), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(broken, "mine.json"), good.Replace("FactCheck.Research", "FactCheck.Reserch"), TestContext.Current.CancellationToken);
        var refused = await Run("workflows", "check", broken);
        refused.Code.ShouldBe(1);
        refused.Error.ShouldContain("mine.json");
        refused.Error.ShouldContain("FactCheck.Research");
    }

    [Fact]
    public async Task Definitions_are_listed_shown_and_drawn()
    {
        var list = await Run("workflows", "list");
        list.Code.ShouldBe(0, list.Error);
        list.Output.ShouldContain("casualty-count-review");
        list.Output.ShouldContain("takes every other claim");

        var shown = await Run("workflows", "show", "standard-review");
        shown.Code.ShouldBe(0, shown.Error);
        shown.Output.ShouldContain("Triage by a Fact-checker; due after 4 hours");
        shown.Output.ShouldContain("accepted → Research");

        var drawn = await Run("workflows", "draw", "standard-review");
        drawn.Code.ShouldBe(0, drawn.Error);
        var file = Path.Combine(_folder, "standard.svg");
        (await Run("workflows", "draw", "standard-review", "--output", file)).Output.ShouldBeEmpty();
        (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ShouldBe(drawn.Output);
        System.Xml.Linq.XDocument.Parse(drawn.Output).Root!.Name.LocalName.ShouldBe("svg");
    }

    [Fact]
    public async Task A_definition_that_is_not_there_is_refused_with_those_that_are()
    {
        (await Run("workflows", "show", "nosuch")).ShouldSatisfyAllConditions(r => r.Code.ShouldBe(1), r => r.Error.ShouldContain("standard-review"));
        (await Run("workflows", "draw", "standard-review", "--version", "99")).ShouldSatisfyAllConditions(r => r.Code.ShouldBe(1), r => r.Error.ShouldContain("no version 99"));
        (await Run("workflows", "draw", "standard-review", "--output", Path.Combine(_folder, "no", "such", "folder.svg"))).Code.ShouldBe(1);
        (await Run("workflows", "list", "--workflows", Path.Combine(_folder, "nowhere"))).ShouldSatisfyAllConditions(r => r.Code.ShouldBe(1), r => r.Error.ShouldContain("nowhere"));
        (await Run("workflows", "draw")).Code.ShouldBe(2);
    }

    [Theory]
    [InlineData(1, "submit", "missing.txt", "--as", "rita@example.org")]
    [InlineData(2, "submit", "missing.txt")]
    [InlineData(2, "sumbit")]
    [InlineData(2, "extract", "-", "--claims", "all")]
    public async Task Rubbish_is_refused_with_a_line_and_a_code(int code, params string[] arguments)
    {
        var refused = await Run(arguments);
        refused.Code.ShouldBe(code);
        refused.Error.ShouldNotBeEmpty();
        refused.Error.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Binary_and_empty_files_and_strangers_are_refused()
    {
        await File.WriteAllBytesAsync(Path.Combine(_folder, "binary"), [0x7F, 0x45, 0x4C, 0x46, 0, 0, 0, 1, 0, 0], TestContext.Current.CancellationToken);
        (await Run("submit", Path.Combine(_folder, "binary"), "--as", "rita@example.org")).Code.ShouldBe(1);
        (await Run("submit", Write("empty.txt", ""), "--as", "rita@example.org")).Error.ShouldContain("There is no text");
        (await Run("submit", Write("story.txt", Story), "--as", "nobody@example.org")).Error.ShouldContain("nobody@example.org");
        (await Run("submit", Write("story.txt", Story), "--as", "rita@example.org", "--claims", "0,99")).Error.ShouldContain("99");
    }

    [Fact]
    public async Task The_schema_is_printed_for_either_database()
    {
        (await Run("database", "script")).Output.ShouldContain("[LedgerEntries]");
        (await Run("database", "script", "--provider", "sqlite")).Output.ShouldContain("\"LedgerEntries\"");
    }

    [Fact]
    public async Task Help_is_worth_reading()
    {
        var help = await Run("--help");
        help.Code.ShouldBe(0);
        foreach (var word in new[] { "extract", "submit", "ledger", "workflows", "token", "person", "Exit codes" }) help.Output.ShouldContain(word);
        (await Run("submit", "--help")).Output.ShouldContain("--published");
    }

    [Fact]
    public async Task The_reference_article_gives_its_table()
    {
        var file = SharedArticle("antalya-talks.txt");
        var found = JsonDocument.Parse((await Run("extract", file, "--json")).Output).RootElement.EnumerateArray().ToList();
        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        var kyiv = found.Single(c => c.GetProperty("kind").GetString() == "CasualtyCount" && c.GetProperty("chain")[0].GetProperty("named").GetString() == "Kyiv");
        var passage = kyiv.GetProperty("passage");
        var points = text.EnumerateRunes().ToList();
        var exact = string.Concat(points[passage.GetProperty("start").GetInt32()..passage.GetProperty("end").GetInt32()]);
        exact.ShouldBe(passage.GetProperty("exact").GetString());
        exact.ShouldStartWith("According to Kyiv");
        kyiv.GetProperty("chain")[0].GetProperty("sourceName").GetString().ShouldBe("Government of Ukraine");
        kyiv.GetProperty("figure").GetProperty("min").GetDecimal().ShouldBe(3);

        var submitted = await Run("submit", file, "--as", "rita@example.org", "--json");
        JsonDocument.Parse(submitted.Output).RootElement.GetProperty("claims").GetArrayLength().ShouldBe(found.Count);
        (await Run("ledger", "verify")).Code.ShouldBe(0);
    }

    private static string SharedArticle(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "FactCheck.sln"))) folder = folder.Parent;
        var path = Path.Combine(folder?.Parent?.FullName ?? "", "shared", "articles", name);
        Assert.SkipUnless(File.Exists(path), $"{name} does not lie beside this checkout");
        return path;
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text, new UTF8Encoding(false));
        return path;
    }

    private Task<(int Code, string Output, string Error)> Run(params string[] arguments) => Start(null, arguments);

    private Task<(int Code, string Output, string Error)> Pipe(string input, params string[] arguments) => Start(input, arguments);

    private async Task<(int Code, string Output, string Error)> Start(string? input, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "factcheck.dll"), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["FACTCHECK_DATABASE"] = Database;
        using var process = Process.Start(start)!;
        if (input is not null) await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }
}
