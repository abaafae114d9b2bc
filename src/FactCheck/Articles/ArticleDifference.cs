using DiffPlex;
using DiffPlex.Chunkers;

namespace FactCheck;

/// <summary>Whether words stand in both texts, or in one alone.</summary>
public enum DifferenceKind
{
    Same = 0,
    Removed = 1,
    Added = 2,
}

/// <summary>Words that have one fate.</summary>
public sealed record DifferencePiece(DifferenceKind Kind, string Text);

/// <summary>A paragraph with what was taken out of it and put into it; or, where <paramref name="Skipped"/> is above 0, that many unchanged ones that are not shown.</summary>
public sealed record DifferenceParagraph(int Skipped, IReadOnlyList<DifferencePiece> Pieces);

/// <summary>What a new version of a text changes, paragraph by paragraph and within them word by word.</summary>
/// <param name="IsCut">There is more than is shown.</param>
public sealed record ArticleDifference(IReadOnlyList<DifferenceParagraph> Paragraphs, int Added, int Removed, bool IsCut)
{
    /// <summary>Nobody reads more of it on one page.</summary>
    private const int MostParagraphs = 200;

    /// <summary>Beyond this, in UTF-16 units, a paragraph is new or gone as a whole: comparing word by word takes the square of what differs.</summary>
    private const int LongestCompared = 20_000;

    private static readonly Differ Differ = new();
    private static readonly DelimiterChunker Words = new([' ', '\t', '\u00A0']);

    public bool IsNone => Paragraphs.Count == 0;

    public static ArticleDifference Between(string before, string after)
    {
        var (old, now) = (Paragraphed(before), Paragraphed(after));
        var blocks = Differ.CreateDiffs(string.Join('\n', old), string.Join('\n', now), ignoreWhiteSpace: false, ignoreCase: false, LineChunker.Instance).DiffBlocks;
        if (old.Count == 0 || now.Count == 0) blocks = [new(0, old.Count, 0, now.Count)];
        var shown = new List<DifferenceParagraph>();
        var (added, removed, at) = (0, 0, 0);
        foreach (var block in blocks)
        {
            Skip(shown, now, at, block.InsertStartB);
            // The first of each that changed face each other; what one side has more of is new, or gone.
            for (var i = 0; i < Math.Max(block.DeleteCountA, block.InsertCountB); i++)
            {
                var from = i < block.DeleteCountA ? old[block.DeleteStartA + i] : "";
                var to = i < block.InsertCountB ? now[block.InsertStartB + i] : "";
                var pieces = Compare(from, to);
                added += pieces.Where(p => p.Kind == DifferenceKind.Added).Sum(WordsIn);
                removed += pieces.Where(p => p.Kind == DifferenceKind.Removed).Sum(WordsIn);
                shown.Add(new DifferenceParagraph(0, pieces));
            }

            at = block.InsertStartB + block.InsertCountB;
        }

        if (shown.Count > 0) Skip(shown, now, at, now.Count);
        return new ArticleDifference([.. shown.Take(MostParagraphs)], added, removed, shown.Count > MostParagraphs);
    }

    private static void Skip(List<DifferenceParagraph> shown, List<string> paragraphs, int from, int to)
    {
        if (from < to && to <= paragraphs.Count) shown.Add(new DifferenceParagraph(to - from, []));
    }

    private static List<DifferencePiece> Compare(string from, string to)
    {
        if (from.Length == 0) return [new(DifferenceKind.Added, to)];
        if (to.Length == 0) return [new(DifferenceKind.Removed, from)];
        if (from.Length + to.Length > LongestCompared) return [new(DifferenceKind.Removed, from), new(DifferenceKind.Added, to)];
        var diff = Differ.CreateDiffs(from, to, ignoreWhiteSpace: false, ignoreCase: false, Words);
        var pieces = new List<DifferencePiece>();
        var at = 0;
        foreach (var block in diff.DiffBlocks)
        {
            Add(pieces, DifferenceKind.Same, diff.PiecesNew, at, block.InsertStartB);
            Add(pieces, DifferenceKind.Removed, diff.PiecesOld, block.DeleteStartA, block.DeleteStartA + block.DeleteCountA);
            Add(pieces, DifferenceKind.Added, diff.PiecesNew, block.InsertStartB, block.InsertStartB + block.InsertCountB);
            at = block.InsertStartB + block.InsertCountB;
        }

        Add(pieces, DifferenceKind.Same, diff.PiecesNew, at, diff.PiecesNew.Count);
        return pieces;
    }

    private static void Add(List<DifferencePiece> pieces, DifferenceKind kind, IReadOnlyList<string> words, int from, int to)
    {
        if (from < to) pieces.Add(new DifferencePiece(kind, string.Concat(words.Skip(from).Take(to - from))));
    }

    // White space at line ends and empty lines is layout.
    private static List<string> Paragraphed(string text) =>
        [.. text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];

    private static int WordsIn(DifferencePiece piece) => piece.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
