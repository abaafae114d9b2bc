using FactCheck.Web.Components.Parts;
using FactCheck.Web.Components.Parts.Claims;

namespace FactCheck.Web.Tests.Components;

public sealed class DifferenceTests
{
    [Theory]
    [InlineData("The count is nine.", "The count is ten.", "The count is [-nine][+ten].")]
    [InlineData("", "New words", "[+New words]")]
    [InlineData("Same", "Same", "Same")]
    [InlineData("a b c d", "a c d e", "a [-b ]c [-d][+d e]")]
    [InlineData("Дев'ять людей", "Десять людей", "[-Дев'ять ][+Десять ]людей")]
    public void Words_that_went_and_came_are_told_apart(string before, string after, string shown) =>
        string.Concat(Difference.Of(before, after).Select(p => p.Kind switch { Difference.Kind.Gone => $"[-{p.Text}]", Difference.Kind.Come => $"[+{p.Text}]", _ => p.Text }))
            .ShouldBe(shown);

    [Fact]
    public void Two_texts_of_the_longest_are_compared_and_lose_nothing()
    {
        var (before, after) = (string.Concat(Enumerable.Range(0, 4000).Select(n => $"{n} ")), string.Concat(Enumerable.Range(0, 4000).Select(n => $"{n * 3} ")));
        var parts = Difference.Of(before, after);
        string.Concat(parts.Where(p => p.Kind != Difference.Kind.Come).Select(p => p.Text)).ShouldBe(before);
        string.Concat(parts.Where(p => p.Kind != Difference.Kind.Gone).Select(p => p.Text)).ShouldBe(after);
    }

    [Fact]
    public void Quoted_words_are_marked_across_emphasis_and_lines()
    {
        MarkdownText.ToHtml("The count is **nine** now.\nAnd more.", quotes: ["is nine now. And"])
            .ShouldContain("The count <mark>is</mark> <strong><mark>nine</mark></strong> <mark>now.</mark><br>");
        MarkdownText.ToHtml("One <b>two</b>", quotes: ["<b>two", "three", " "]).ShouldContain("One <mark>&lt;b&gt;two</mark>&lt;/b&gt;");
    }

    [Fact]
    public void People_on_one_claim_see_each_other_until_they_leave()
    {
        var presence = new Presence();
        var told = 0;
        using var olena = presence.Enter("c1", "o", "Olena", () => told++);
        var marta = presence.Enter("c1", "m", "Marta", () => { });
        using var again = presence.Enter("c1", "m", "Marta", () => { });
        using var elsewhere = presence.Enter("c2", "d", "Daniel", () => { });
        presence.Others("c1", "o").ShouldBe(["Marta"]);
        presence.Others("c1", "m").ShouldBe(["Olena"]);
        marta.Dispose();
        presence.Others("c1", "o").ShouldBe(["Marta"]);
        again.Dispose();
        presence.Others("c1", "o").ShouldBeEmpty();
        told.ShouldBe(4);
    }
}
