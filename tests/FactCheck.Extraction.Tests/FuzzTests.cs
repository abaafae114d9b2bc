namespace FactCheck.Extraction;

public sealed class FuzzTests
{
    [Fact]
    public void Twenty_thousand_texts_that_no_editor_would_print_are_read()
    {
        for (var i = 0UL; i < 20_000; i++)
            try { FuzzTexts.Check(FuzzTexts.Of(i)); }
            catch (Exception e) { throw new InvalidOperationException($"Text {i}: {FuzzTexts.Of(i)}", e); }
    }

    [Theory]
    [InlineData("“")]
    [InlineData("three people, ")]
    [InlineData("killed and ")]
    [InlineData("(a ")]
    [InlineData("The blast killed 12 people, and Ann Lee said that the road was closed. ")]
    public void Four_times_the_text_takes_no_more_than_some_four_times_as_long(string piece)
    {
        // Work is counted in allocated bytes, which no other process disturbs, instead of in time.
        var once = Allocated(piece, 50_000);
        Allocated(piece, 200_000).ShouldBeLessThan(once * 6);
    }

    private static long Allocated(string piece, int length)
    {
        var text = string.Concat(Enumerable.Repeat(piece, length / piece.Length));
        Extractor.Extract(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Extractor.Extract(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
