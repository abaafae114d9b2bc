using System.Globalization;
using FactCheck.Evaluation;

// One command measures extraction against annotated corpora that lie in a folder outside the repository; another learns
// from them what is shipped. Nothing of their text comes back here but single words with weights.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

// One row per corpus: its folder, and what measures it. A corpus that is not there is named and left out.
(string Folder, Func<Corpus, IEnumerable<Measure>> Measures)[] tasks =
[
    ("polnear", Attributions.Measure),
    ("isaf_casualties", Casualties.Isaf),
    ("muc4_casualties", Casualties.Muc4),
    ("gva_casualties", Casualties.Gva),
    ("newsquant", Quantities.Measure),
    ("ct24_checkworthy", CheckWorthy.Measure),
    ("ct20_claim_retrieval", Retrieval.Ct20),
    ("politifact_claim_retrieval", Retrieval.Politifact),
];

// What is learned, from which corpus, and how.
(string Folder, Action<Corpus> Learn)[] lessons =
[
    ("polnear", AttributionTraining.Write),
    ("ct24_checkworthy", CheckWorthy.Train),
];

// Three commands need no corpus: how fast it reads, what it makes of texts that no editor would print, and how much it gets
// right of what people corrected.
if (args is ["speed"]) return Speed.Run();
if (args is ["speed", "--wink", var modules]) return Speed.Compare(modules);
if (args is ["speed", "first", var file]) return Speed.First(file);
if (args is ["speed", "text", var size]) { Console.Write(Speed.News(int.Parse(size, CultureInfo.InvariantCulture))); return 0; }
if (args is ["corrections", var export]) return Corrections.Run(export);
if (args is ["fuzz", var inputs]) return Fuzz.Run(int.Parse(inputs, CultureInfo.InvariantCulture));

var options = Options.Read(args);
if (options is null)
{
    Console.Error.WriteLine("""
        usage: Evaluation --corpora DIR [--half NAME] [--only polnear,muc4_casualties] [--out DIR] [--misses REASON]
               Evaluation train --corpora DIR [--half NAME] [--only polnear] [--corrections EXPORT]
               Evaluation speed [text BYTES | --wink NODE_MODULES]
               Evaluation fuzz INPUTS
               Evaluation corrections EXPORT
        """);
    return 2;
}

if (options.Trains)
{
    foreach (var (folder, learn) in lessons)
        if (options.Wants(folder) && Corpus.Find(options, folder) is { } corpus) learn(corpus);
    return 0;
}

Table.Head();
foreach (var (folder, measures) in tasks)
{
    if (!options.Wants(folder)) continue;
    if (Corpus.Find(options, folder) is not { } corpus)
    {
        Table.Missing(folder, options.Half);
        continue;
    }

    foreach (var measure in measures(corpus)) Table.Print(folder, measure);
}
return 0;
