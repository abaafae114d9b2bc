using System.Buffers;
using System.Text.RegularExpressions;
using FactCheck.UseCases;
using FactCheck.Web.Hosting;
using static FactCheck.Web.Demo.DemoNewsroom;

namespace FactCheck.Web.Tests;

/// <summary>What a page hands over to its live rendering goes to the browser and back: whoever has a slow line waits for it.</summary>
public partial class PackedStateTests(DemoHost host)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/audit?records=all")]
    [InlineData("/desk?view=all")]
    public async Task It_is_packed_before_it_is_encrypted(string path)
    {
        using var auditor = await Visit.SignedIn(host, Ingrid);
        var page = await auditor.GetStringAsync(path, Cancel);
        var state = State().Match(page).Length;
        // The page says all that it hands over, and more.
        state.ShouldBeInRange(1, (page.Length - state) / 2);
    }

    [Fact]
    public async Task The_audit_trail_leaves_what_its_entries_recorded_until_somebody_opens_them()
    {
        using var auditor = await Visit.SignedIn(host, Ingrid);
        var folded = await auditor.GetStringAsync("/audit", Cancel);
        var whole = await auditor.GetStringAsync("/audit?records=all", Cancel);
        whole.ShouldContain("Leaf hash");
        folded.ShouldNotContain("Leaf hash");
        Regex.Count(folded, "<tr id=\"entry-").ShouldBe(Regex.Count(whole, "<tr id=\"entry-"));
        folded.Length.ShouldBeLessThan(whole.Length / 2);
    }

    [Fact]
    public void A_passage_comes_back_whole()
    {
        // The units of the letter before it are two, and it is one code point.
        var passage = new CodePoints("𝔉 fourteen people").Passage(3, 11);
        var packed = new ArrayBufferWriter<byte>();
        var state = new PackedState<Page<Passage>>();
        state.Persist(new Page<Passage>([passage], "next"), packed);
        var back = state.Restore(new ReadOnlySequence<byte>(packed.WrittenMemory));
        back.Rows.ShouldBe([passage]);
        back.Next.ShouldBe("next");
    }

    [GeneratedRegex("<!--Blazor-Server-Component-State:.*?-->")]
    private static partial Regex State();
}
