namespace FactCheck.Evaluation;

/// <summary>What was asked for on the command line.</summary>
/// <param name="Trains">Learn instead of measuring.</param>
/// <param name="Corpora">The folder of all corpora.</param>
/// <param name="Half">Which part of each corpus: "dev" reads <c>dev.jsonl</c>.</param>
/// <param name="Only">Beginnings of folder names; empty for all.</param>
/// <param name="Out">Where predictions are written; null for nowhere.</param>
/// <param name="Corrections">An export of corrections to learn from as well; null for none.</param>
/// <param name="Misses">Count why attributions were missed, and show those whose reason begins so ("direct wrong content"); null for neither.</param>
internal sealed record Options(bool Trains, string Corpora, string Half, string[] Only, string? Out, string? Misses, string? Corrections = null)
{
    public static Options? Read(string[] args)
    {
        var (trains, corpora, half, only, output, misses, corrections) = (false, (string?)null, "dev", Array.Empty<string>(), (string?)null, (string?)null, (string?)null);
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "train") { trains = true; continue; }
            if (i + 1 == args.Length) return null;
            var value = args[++i];
            switch (args[i - 1])
            {
                case "--corpora": corpora = value; break;
                case "--half": half = value; break;
                case "--only": only = value.Split(','); break;
                case "--out": output = value; break;
                case "--misses": misses = value; break;
                case "--corrections": corrections = value; break;
                default: return null;
            }
        }
        return corpora is null ? null : new Options(trains, corpora, half, only, output, misses, corrections);
    }

    public bool Wants(string folder) => Only.Length == 0 || Only.Any(name => folder.StartsWith(name, StringComparison.Ordinal));
}
