using System.Diagnostics;
using System.Globalization;
using System.Text;
using FactCheck.Extraction;

namespace FactCheck.Evaluation;

/// <summary>How fast the whole extractor reads on one core, what it keeps in memory, and whether cost grows with length and no faster.</summary>
internal static class Speed
{
    private static readonly string[] Sentences =
    [
        "According to Kyiv, the attack killed at least three people, including a young child.", "The mayor of Arden said that the bridge had been closed since Monday because of the flood.",
        "“We are waiting for the boats,” Ann Lee told reporters in the old town.", "Rain fell through the night, and the river rose by two metres within an hour.",
        "The ministry has verified 350 civilian deaths, but the real figure is likely to be higher.", "He walked along the quay and looked at the water for a long time.",
        "Exports fell by 8 percent to $4 billion in the second quarter, the central bank reported.", "Officials in Brannock accused the militia of shelling a hospital on 4 March.",
        "The road through the valley is narrow, and lorries had to wait until the afternoon.", "Two policemen and nine strikers were injured in the clash near the northern gate.",
        "Nobody knew when the talks would begin, or who would lead them.", "Kari Holm, a spokeswoman for the agency, denied that the well had been poisoned.",
    ];

    public static int Run()
    {
        // Read until nothing is compiled any more.
        for (var i = 0; i < 12; i++) Extractor.Extract(News(200_000));
        Console.WriteLine($"{"bytes",10} {"ms",9} {"MB/s",7} {"candidates",11} {"allocated per byte",19}");
        var (sizes, times) = (new List<double>(), new List<double>());
        foreach (var size in new[] { 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000, 1_000_000 })
        {
            var (bytes, best) = Measured(News(size), "");
            sizes.Add(bytes);
            times.Add(best);
        }
        var (slope, fit) = Line(sizes, times);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"linear fit: {slope * 1e6:0} ms per MB, R² {fit:0.0000}; {GC.GetTotalMemory(forceFullCollection: true) / 1e6:0.0} MB kept in memory, {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB at the most"));
        Measured(Text(1_000_000), " of twelve sentences that recur");
        First();
        return 0;
    }

    private static (int Bytes, double Best) Measured(string text, string note)
    {
        var bytes = Encoding.UTF8.GetByteCount(text);
        var repeats = Math.Max(8, 500_000 / bytes);
        var (best, found, allocated) = (TimeSpan.MaxValue, 0, 0L);
        for (var i = 0; i < repeats; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var clock = Stopwatch.StartNew();
            found = Extractor.Extract(text).Count;
            if (clock.Elapsed < best) best = clock.Elapsed;
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{bytes,10} {best.TotalMilliseconds,9:0.00} {bytes / best.TotalSeconds / 1e6,7:0.00} {found,11} {allocated / (double)bytes,19:0.0}{note}"));
        return (bytes, best.TotalMilliseconds);
    }

    /// <summary>What the first read of a megabyte takes in a program that has just started, which still has to be compiled.</summary>
    private static void First()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, News(1_000_000));
            var own = Environment.GetCommandLineArgs()[0];
            string[] command = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [own, "speed", "first", file] : ["speed", "first", file];
            var (best, least) = (double.MaxValue, double.MaxValue);
            for (var round = 0; round < Rounds; round++)
            {
                using var fresh = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, command) { RedirectStandardOutput = true })!;
                var answer = fresh.StandardOutput.ReadToEnd().Split(' ').Select(word => double.Parse(word, CultureInfo.InvariantCulture)).ToList();
                (best, least) = (Math.Min(best, answer[0]), Math.Min(least, answer[1]));
                fresh.WaitForExit();
            }
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"first megabyte in a fresh process, the best of {Rounds}: {best:0} ms; processor time of the whole process {least:0} ms"));
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>In the fresh process: reads the file once and says how many milliseconds that took, and how many of a processor all has taken.</summary>
    public static int First(string file)
    {
        var text = File.ReadAllText(file);
        var clock = Stopwatch.StartNew();
        Extractor.Extract(text);
        Console.Write(string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalMilliseconds} {Process.GetCurrentProcess().TotalProcessorTime.TotalMilliseconds}"));
        return 0;
    }

    private const int Rounds = 5;

    private const string Wink = """
        const nlp = require('wink-nlp')(require('wink-eng-lite-web-model'));
        const text = require('fs').readFileSync(process.env.WINK_TEXT, 'utf8');
        let best = Infinity;
        for (let i = 0; i < 3; i++) {
            const start = process.hrtime.bigint();
            const doc = nlp.readDoc(text);
            doc.entities().out();
            doc.sentences().length();
            best = Math.min(best, Number(process.hrtime.bigint() - start) / 1e6);
        }
        console.log(best);
        """;

    /// <summary>The same megabyte read here and by wink-nlp with its full pipeline, in turns, so that other work on the machine slows both.</summary>
    /// <param name="modules">Where wink-nlp and wink-eng-lite-web-model are installed.</param>
    public static int Compare(string modules)
    {
        var text = Text(1_000_000);
        var bytes = Encoding.UTF8.GetByteCount(text);
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, text);
            var (own, theirs) = (double.MaxValue, double.MaxValue);
            for (var round = 0; round < Rounds; round++)
            {
                for (var i = 0; i < 8; i++)
                {
                    var clock = Stopwatch.StartNew();
                    Extractor.Extract(text);
                    own = Math.Min(own, clock.Elapsed.TotalMilliseconds);
                }
                var start = new ProcessStartInfo("node", ["-e", Wink]) { RedirectStandardOutput = true };
                (start.Environment["NODE_PATH"], start.Environment["WINK_TEXT"]) = (Path.GetFullPath(modules), file);
                using var node = Process.Start(start)!;
                var answer = node.StandardOutput.ReadToEnd();
                node.WaitForExit();
                if (node.ExitCode != 0) return node.ExitCode;
                theirs = Math.Min(theirs, double.Parse(answer, CultureInfo.InvariantCulture));
            }
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{bytes} bytes, best of {Rounds} rounds: ours {own:0} ms ({bytes / own / 1e3:0.00} MB/s), wink-nlp {theirs:0} ms ({bytes / theirs / 1e3:0.00} MB/s), ratio {theirs / own:0.00}"));
            return 0;
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>
    /// Reports of our own, as long as asked for: the annotated sentences of the tests in another order, with other names and other
    /// numbers in every report, so that little is merely remembered.
    /// </summary>
    public static string News(int length)
    {
        var (text, random) = (new StringBuilder(length + 400), new Random(1));
        for (var report = 0; text.Length < length; report++)
            for (var paragraph = 0; paragraph < 12 && text.Length < length; paragraph++)
            {
                for (var i = random.Next(1, 4); i > 0; i--) Append(text, Annotated[random.Next(Annotated.Length)], report, random);
                text.Append('\n').Append('\n');
            }
        return text.ToString();
    }

    private static readonly string[] Syllables = ["ar", "den", "lo", "mir", "tas", "ve", "kol", "na", "ris", "hu", "bran", "se", "tor", "im", "gal", "pe"];

    private static void Append(StringBuilder text, string sentence, int report, Random random)
    {
        var at = 0;
        foreach (var token in Tokenizer.Tokenize(sentence, 0, sentence.Length))
        {
            text.Append(sentence, at, token.Start - at);
            at = token.End;
            if (token is { Kind: TokenKind.Number, Text.Length: < 3 }) text.Append(random.Next(3, 100));
            else if (token.Lexeme.IsNamePart && token.Start > 1) text.Append(Named(token.Text, report));
            else text.Append(token.Text);
        }
        text.Append(sentence, at, sentence.Length - at).Append(' ');
    }

    /// <summary>Within a report whoever has a name keeps it.</summary>
    private static string Named(string name, int report)
    {
        var number = name.Aggregate((uint)report * 7919, (sum, c) => sum * 31 + c);
        var made = Syllables[number % 16] + Syllables[number / 16 % 16] + Syllables[number / 256 % 16];
        return char.ToUpperInvariant(made[0]) + made[1..];
    }

    private static readonly string[] Annotated =
        [.. ((string[])["attributions.txt", "figures.txt"]).SelectMany(Lines).Where(line => line.Length > 0 && line[0] is not ('#' or ' '))];

    private static IEnumerable<string> Lines(string name)
    {
        using var reader = new StreamReader(typeof(Speed).Assembly.GetManifestResourceStream(name)!);
        while (reader.ReadLine() is { } line) yield return line;
    }

    /// <summary>Twelve sentences over and over: the text that another program is compared on too.</summary>
    public static string Text(int length)
    {
        var text = new StringBuilder(length + 200);
        for (var i = 0; text.Length < length; i++)
        {
            var sentence = Sentences[(i * 7 + i / 12) % Sentences.Length];
            text.Append(sentence.Replace("three", (i % 97 + 3).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)).Append(i % 4 == 3 ? "\n\n" : " ");
        }
        return text.ToString();
    }

    private static (double Slope, double Fit) Line(List<double> x, List<double> y)
    {
        var (mx, my) = (x.Average(), y.Average());
        var (xy, xx, yy) = (x.Zip(y, (a, b) => (a - mx) * (b - my)).Sum(), x.Sum(a => (a - mx) * (a - mx)), y.Sum(b => (b - my) * (b - my)));
        return (xy / xx, xy * xy / (xx * yy));
    }
}
