using FactCheck.Extraction;
using FactCheck.Web.Components.Pages;
using FactCheck.Workflows;

namespace FactCheck.Web.Tests.Components;

/// <summary>What is typed into the desk's filter.</summary>
public sealed class DeskWordsTests
{
    [Fact]
    public void Tokens_narrow_and_the_rest_is_words()
    {
        var read = DeskWords.Read("dam side:north source:\"coast guard\" kind:event step:research holder:me is:late breach");
        (read.Rest, read.Source, read.Side, read.Kind, read.Step, read.Holder, read.IsLate)
            .ShouldBe(("dam breach", "coast guard", "north", ClaimKind.Event, TaskKind.Research, "me", true));
        read.Unknown.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("kind:evnt", "event")]
    [InlineData("status:opne", "closed")]
    [InlineData("step:7", "research")]
    [InlineData("holder:marta", "holder:me, holder:nobody")]
    [InlineData("is:early", "is:late")]
    public void What_is_written_like_a_token_and_means_none_is_named_with_what_is_possible_and_looked_for_as_words(string typed, string possible)
    {
        var read = DeskWords.Read(typed + " dam");
        read.Rest.ShouldBe(typed + " dam");
        var unknown = read.Unknown.ShouldHaveSingleItem();
        unknown.Typed.ShouldBe(typed);
        unknown.InWords().ShouldContain(possible);
    }

    [Theory]
    [InlineData("kind:", null)]
    [InlineData("source:\"coast gu", null)]
    [InlineData("12:30", "12:30")]
    public void What_is_still_being_typed_and_a_time_of_day_are_no_mistakes(string typed, string? rest)
    {
        var read = DeskWords.Read(typed);
        read.Rest.ShouldBe(rest);
        read.Unknown.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("side:noth", false, "No source is on the side “noth”. Possible: north, south, none, unnamed.")]
    [InlineData("side:north", false, null)]
    [InlineData("side:none", false, null)]
    [InlineData("side:unnamed", false, null)]
    [InlineData("source:\"coast gard\"", false, "No source has a name that begins with “coast gard”.")]
    [InlineData("source:coast", true, null)]
    [InlineData("dam", false, null)]
    public void A_side_on_which_nobody_is_and_a_source_that_nobody_is_called_are_named(string typed, bool isSource, string? said)
    {
        var nobody = DeskWords.Read(typed).Nobody(["north", "south"], isSource).ToList();
        if (said is null) nobody.ShouldBeEmpty();
        else nobody.ShouldHaveSingleItem().ShouldStartWith(said);
    }
}
