using FactCheck.Extraction;
using FactCheck.Workflows;

namespace FactCheck.Tests.Workflows;

public sealed class WorkflowCatalogTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("factcheck-workflows-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(ClaimKind.CasualtyCount, "casualty-count-review")]
    [InlineData(ClaimKind.Statement, "statement-review")]
    [InlineData(ClaimKind.Quantity, "standard-review")]
    [InlineData(ClaimKind.Event, "standard-review")]
    [InlineData(ClaimKind.Other, "standard-review")]
    public void A_claim_takes_the_definition_that_names_its_kind_or_the_default(ClaimKind kind, string definition) =>
        Shipped.Catalog.Choose(kind).DefinitionId.ShouldBe(definition);

    [Fact]
    public void A_definition_is_found_by_id_and_version()
    {
        Shipped.Catalog.Find("standard-review", 1).ShouldNotBeNull();
        Shipped.Catalog.Find("standard-review", 2).ShouldBeNull();
    }

    [Fact]
    public void Challenges_take_the_definition_for_revisions_and_a_submitter_names_one_for_breaking_news()
    {
        Shipped.Catalog.Revision.ShouldNotBeNull().DefinitionId.ShouldBe("revision-review");
        Shipped.Catalog.FindChosen("breaking-news-review").ShouldNotBeNull();
        Shipped.Catalog.FindChosen("standard-review").ShouldBeNull();
        Shipped.Catalog.With([], Shipped.Catalog.Keys).Revision.ShouldNotBeNull();
    }

    [Fact]
    public void Two_definitions_for_revisions_are_refused()
    {
        Write("a.json", "standard-review.json");
        Write("b.json", "revision-review.json");
        Write("c.json", "breaking-news-review.json", ("\"Chosen\"", "\"Revision\""));

        Problems().ShouldHaveSingleItem().ToString().ShouldStartWith("c.json: b.json takes Revision already");
    }

    [Fact]
    public void A_new_review_takes_the_newest_version()
    {
        Write("old.json", "standard-review.json");
        Write("new.json", "standard-review.json", ("\"version\": 1,\n  \"tool", "\"version\": 2,\n  \"tool"));

        var catalog = WorkflowCatalog.Load(_folder);

        catalog.Choose(ClaimKind.Event).Version.ShouldBe(2);
        catalog.Find("standard-review", 1).ShouldNotBeNull().FileName.ShouldBe("old.json");
    }

    [Fact]
    public void The_problems_of_all_files_are_told_at_once()
    {
        Write("one.json", "standard-review.json", ("FactCheck.Research", "FactCheck.Reserch"));
        Write("three.json", "statement-review.json");
        Write("two.json", "casualty-count-review.json", ("\"role\": { \"typeName\": \"String\", \"expression\": { \"type\": \"Literal\", \"value\": \"Editor\"", "\"role\": { \"typeName\": \"String\", \"expression\": { \"type\": \"Literal\", \"value\": \"Boss\""));

        Problems().Select(each => (each.File, each.Activity)).ShouldBe([("one.json", "research"), ("two.json", "approval"), ("two.json", "publish"), ("two.json", "update-approval"), ("two.json", "publish-update")]);
    }

    [Fact]
    public void One_version_in_two_files_is_refused()
    {
        Write("a.json", "standard-review.json");
        Write("b.json", "standard-review.json", ("\"value\": \"04:00:00\"", "\"value\": \"05:00:00\""));

        Problems().ShouldHaveSingleItem().ToString().ShouldStartWith("b.json: a.json holds standard-review version 1 already");
    }

    [Fact]
    public void Two_definitions_for_one_kind_are_refused()
    {
        Write("a.json", "standard-review.json");
        Write("b.json", "statement-review.json");
        Write("c.json", "casualty-count-review.json", ("[\"CasualtyCount\"]", "[\"CasualtyCount\", \"Statement\"]"));

        Problems().ShouldHaveSingleItem().ToString().ShouldStartWith("c.json: b.json takes claims of the kind Statement already");
    }

    [Fact]
    public void Two_defaults_are_refused()
    {
        Write("a.json", "standard-review.json");
        Write("b.json", "standard-review.json", ("\"definitionId\": \"standard-review\"", "\"definitionId\": \"other-review\""));

        Problems().ShouldHaveSingleItem().ToString().ShouldStartWith("b.json: a.json is the default already");
    }

    [Fact]
    public void A_folder_without_a_default_is_refused()
    {
        Write("a.json", "statement-review.json");

        Problems().ShouldHaveSingleItem().What.ShouldBe("no definition is the default");
    }

    [Fact]
    public void A_missing_folder_is_refused() =>
        Should.Throw<InvalidWorkflowException>(() => WorkflowCatalog.Load(Path.Combine(_folder, "nowhere"))).Message.ShouldContain("does not exist");

    [Fact]
    public void A_file_in_another_encoding_is_refused()
    {
        Write("a.json", "standard-review.json");
        File.WriteAllBytes(Path.Combine(_folder, "b.json"), [(byte)'{', 0xE4, (byte)'}']);

        Problems().ShouldHaveSingleItem().ToString().ShouldBe("b.json: the file is not UTF-8; save it as UTF-8.");
    }

    private IReadOnlyList<WorkflowProblem> Problems() =>
        Should.Throw<InvalidWorkflowException>(() => WorkflowCatalog.Load(_folder)).Problems;

    private void Write(string name, string shipped, params (string From, string To)[] changes) =>
        File.WriteAllText(Path.Combine(_folder, name), changes.Aggregate(Shipped.Text(shipped), (text, change) =>
        {
            text.ShouldContain(change.From);
            return text.Replace(change.From, change.To, StringComparison.Ordinal);
        }));
}
