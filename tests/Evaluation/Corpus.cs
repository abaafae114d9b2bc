using System.Text.Json;

namespace FactCheck.Evaluation;

/// <summary>One half of one corpus, and where predictions for it go.</summary>
internal sealed record Corpus(Options Options, string Folder)
{
    /// <summary>The corpus in its folder; null when the folder has no such half.</summary>
    public static Corpus? Find(Options options, string name)
    {
        var corpus = new Corpus(options, Path.Combine(options.Corpora, name));
        // Retrieval corpora have claims and queries: "queries_dev.jsonl".
        return File.Exists(corpus.PathOf(options.Half)) || File.Exists(corpus.PathOf("queries_" + options.Half)) ? corpus : null;
    }

    public string Name => Path.GetFileName(Folder);

    /// <summary>The lines of the half; of another file of the folder if <paramref name="file"/> names one without its ending.</summary>
    public IEnumerable<JsonElement> Lines(string? file = null) =>
        File.ReadLines(PathOf(file ?? Options.Half)).Where(line => line.Length > 0).Select(line => JsonElement.Parse(line));

    /// <summary>Writes predictions for the scorers beside the corpora, if they were asked for.</summary>
    public void Write(IEnumerable<object> predictions, string suffix = "")
    {
        if (Options.Out is null) return;
        Directory.CreateDirectory(Options.Out);
        File.WriteAllLines(Path.Combine(Options.Out, $"{Name}{suffix}.{Options.Half}.jsonl"), predictions.Select(p => JsonSerializer.Serialize(p)));
    }

    private string PathOf(string name) => Path.Combine(Folder, name + ".jsonl");
}
