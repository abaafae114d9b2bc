using System.Diagnostics;
using System.Globalization;
using System.Text;
using FactCheck.Extraction;

namespace FactCheck.Evaluation;

/// <summary>Feeds extraction with texts that no editor would print: nothing throws, every passage is exact, none takes long.</summary>
internal static class Fuzz
{
    /// <summary>No text of this size is worth so long; a machine that does other work besides is forgiven.</summary>
    private static readonly TimeSpan TooLong = TimeSpan.FromSeconds(2);

    public static int Run(int inputs)
    {
        var (found, slowest) = (0L, TimeSpan.Zero);
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < inputs; i++)
        {
            var text = FuzzTexts.Of((ulong)i);
            var start = clock.Elapsed;
            try
            {
                found += FuzzTexts.Check(text);
            }
            catch (Exception e)
            {
                Console.Error.WriteLine($"input {i.ToString(CultureInfo.InvariantCulture)}: {e.Message}\n{e.StackTrace}\n{Escaped(text)}");
                return 1;
            }
            var took = clock.Elapsed - start;
            if (took > slowest) slowest = took;
            if (took <= TooLong) continue;
            Console.Error.WriteLine($"input {i.ToString(CultureInfo.InvariantCulture)} took {took.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} s\n{Escaped(text)}");
            return 1;
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{inputs} inputs, {found} candidates, {clock.Elapsed.TotalSeconds:0} s, the slowest {slowest.TotalMilliseconds:0} ms; nothing thrown, every passage exact"));
        return 0;
    }

    private static string Escaped(string text) => text.Aggregate(new StringBuilder(), (s, c) => c is >= ' ' and < '\x7f' ? s.Append(c) : s.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}")).ToString();
}
