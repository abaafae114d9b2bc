using FactCheck.Extraction;

namespace FactCheck.Web.Components.Pages;

/// <summary>
/// An article's text cut at its candidates, so that a page can put a mark around each without ever treating the text as
/// mark-up. Of a long text only the paragraphs that hold candidates are kept, with their neighbours.
/// </summary>
/// <param name="IsExcerpt">True when paragraphs were left out.</param>
public sealed record MarkedText(IReadOnlyList<MarkedParagraph> Paragraphs, bool IsExcerpt)
{
    /// <summary>The longest text shown whole, in UTF-16 units.</summary>
    public const int Whole = 60_000;

    // Of a long text: how much of a stretch without candidates is shown beside a candidate, and of a neighbouring paragraph.
    private const int Beside = 700;
    private const int Neighbour = 300;

    public static MarkedText Of(string text, IReadOnlyList<CandidateView> candidates)
    {
        var excerpt = text.Length > Whole;
        var clusters = Clusters(candidates);
        var spans = Spans(text);
        var paragraphs = new List<MarkedParagraph>();
        var (next, left) = (0, false);
        for (var i = 0; i < spans.Count; i++)
        {
            var (start, end) = spans[i];
            while (next < clusters.Count && clusters[next].End <= start) next++;
            var holds = Holds(clusters, next, end);
            if (excerpt && !holds)
            {
                var afterOne = paragraphs.Count > 0 && !left && Held(clusters, spans, i - 1);
                var beforeOne = i + 1 < spans.Count && Held(clusters, spans, i + 1);
                if (!afterOne && !beforeOne)
                {
                    left = true;
                    continue;
                }

                var cut = afterOne ? Head(text, start, end, Neighbour) : Tail(text, start, end, Neighbour);
                paragraphs.Add(new MarkedParagraph([MarkedRun.Plain(cut)], left));
                left = false;
                continue;
            }

            paragraphs.Add(new MarkedParagraph(Runs(text, start, end, clusters, next, excerpt), left));
            left = false;
        }

        return new MarkedText(paragraphs, excerpt);
    }

    private static List<MarkedRun> Runs(string text, int start, int end, List<Cluster> clusters, int next, bool excerpt)
    {
        var runs = new List<MarkedRun>();
        var at = start;
        for (var i = next; i < clusters.Count && clusters[i].Start < end; i++)
        {
            var (from, to) = (Math.Max(start, clusters[i].Start), Math.Min(end, clusters[i].End));
            if (from > at) runs.Add(MarkedRun.Plain(excerpt ? Middle(text, at, from) : text[at..from]));
            runs.Add(Mark(text, from, to, clusters[i]));
            at = to;
        }

        if (end > at) runs.Add(MarkedRun.Plain(excerpt ? Middle(text, at, end) : text[at..end]));
        return runs;
    }

    // Passages that overlap share one mark; each begins with its own box, at its own first word.
    private static MarkedRun Mark(string text, int from, int to, Cluster cluster)
    {
        var pieces = new List<MarkedPiece>();
        var begin = cluster.Members.Where(c => c.Passage.Start >= from && c.Passage.Start < to).ToList();
        if (begin.Count == 0 || begin[0].Passage.Start > from) pieces.Add(new MarkedPiece(null, text[from..(begin.Count == 0 ? to : begin[0].Passage.Start)]));
        for (var i = 0; i < begin.Count; i++)
            pieces.Add(new MarkedPiece(begin[i], text[begin[i].Passage.Start..(i + 1 < begin.Count ? begin[i + 1].Passage.Start : to)]));
        return new MarkedRun(pieces, IsMark: true);
    }

    private static List<Cluster> Clusters(IReadOnlyList<CandidateView> candidates)
    {
        var clusters = new List<Cluster>();
        foreach (var candidate in candidates.OrderBy(c => c.Passage.Start).ThenBy(c => c.Number))
        {
            var passage = candidate.Passage;
            if (clusters.Count > 0 && passage.Start < clusters[^1].End)
            {
                var last = clusters[^1];
                last.Members.Add(candidate);
                clusters[^1] = last with { End = Math.Max(last.End, passage.End) };
            }
            else clusters.Add(new Cluster(passage.Start, passage.End, [candidate]));
        }

        return clusters;
    }

    private static List<(int Start, int End)> Spans(string text)
    {
        var spans = new List<(int, int)>();
        var start = 0;
        while (start < text.Length)
        {
            var stop = text.IndexOf("\n\n", start, StringComparison.Ordinal);
            var end = stop < 0 ? text.Length : stop;
            var (from, to) = (start, end);
            while (from < to && char.IsWhiteSpace(text[from])) from++;
            while (to > from && char.IsWhiteSpace(text[to - 1])) to--;
            if (to > from) spans.Add((from, to));
            start = stop < 0 ? text.Length : stop + 2;
        }

        return spans;
    }

    private static bool Holds(List<Cluster> clusters, int next, int end) => next < clusters.Count && clusters[next].Start < end;

    private static bool Held(List<Cluster> clusters, List<(int Start, int End)> spans, int i)
    {
        var (start, end) = spans[i];
        // The first cluster that ends after the paragraph's start: clusters are in order and do not overlap.
        var (low, high) = (0, clusters.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (clusters[middle].End <= start) low = middle + 1;
            else high = middle;
        }

        return Holds(clusters, low, end);
    }

    private static string Head(string text, int start, int end, int most)
    {
        if (end - start <= most) return text[start..end];
        var cut = start + most;
        return text[start..(char.IsLowSurrogate(text[cut]) ? cut - 1 : cut)] + " […]";
    }

    private static string Tail(string text, int start, int end, int most)
    {
        if (end - start <= most) return text[start..end];
        var cut = end - most;
        return "[…] " + text[(char.IsLowSurrogate(text[cut]) ? cut + 1 : cut)..end];
    }

    private static string Middle(string text, int start, int end) =>
        end - start <= 2 * Beside ? text[start..end] : Head(text, start, end, Beside) + " " + Tail(text, start, end, Beside)[4..];

    private sealed record Cluster(int Start, int End, List<CandidateView> Members);
}

/// <param name="AfterGap">True when what stands before it in the article is left out.</param>
public sealed record MarkedParagraph(IReadOnlyList<MarkedRun> Runs, bool AfterGap);

/// <summary>A stretch of text, marked or not.</summary>
public sealed record MarkedRun(IReadOnlyList<MarkedPiece> Pieces, bool IsMark)
{
    public static MarkedRun Plain(string text) => new([new MarkedPiece(null, text)], IsMark: false);

    public IEnumerable<CandidateView> Begins => Pieces.Where(p => p.Begins is not null).Select(p => p.Begins!);
}

/// <param name="Begins">The candidate whose passage begins with this piece.</param>
public sealed record MarkedPiece(CandidateView? Begins, string Text);
