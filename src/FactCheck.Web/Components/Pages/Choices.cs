using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FactCheck.Extraction;

namespace FactCheck.Web.Components.Pages;

/// <summary>What somebody makes of the candidates of an article before it is submitted.</summary>
public sealed class Choices
{
    /// <summary>Numbers of the candidates that become claims.</summary>
    public HashSet<int> Chosen { get; } = [];

    /// <summary>Statements that were said better, by the number of the candidate.</summary>
    public Dictionary<int, string> Edited { get; } = [];

    /// <summary>Claims that extraction did not find.</summary>
    public List<MissedClaim> Missed { get; } = [];

    /// <summary>What was read wrongly, in the order in which it was said.</summary>
    public List<CandidateCorrection> Corrections { get; } = [];

    // Candidates that were chosen, or put aside, by what was said of their check-worthiness.
    private readonly HashSet<int> _moved = [];

    /// <summary>The candidate whose statement is being edited.</summary>
    public int? Editing { get; set; }

    public int Count => Chosen.Count + Missed.Count;

    /// <summary>Other candidates were found: what is new of them is chosen.</summary>
    public void Begin(IEnumerable<CandidateView> candidates)
    {
        Editing = null;
        Edited.Clear();
        Missed.Clear();
        Corrections.Clear();
        _moved.Clear();
        Choose(candidates.Where(c => c.IsNews));
    }

    public IEnumerable<CandidateCorrection> CorrectionsOf(int number) => Corrections.Where(c => c.Number == number);

    /// <summary>Says that a candidate was read wrongly. What nobody should check is not chosen either, and what somebody should is.</summary>
    public void Correct(CandidateCorrection correction)
    {
        Corrections.Add(correction);
        if (correction.What is Misreading.NotWorthChecking && Chosen.Remove(correction.Number) || correction.What is Misreading.WorthChecking && Chosen.Add(correction.Number))
            _moved.Add(correction.Number);
    }

    /// <summary>The same with more, or other, words about what is right.</summary>
    public void Amend(CandidateCorrection correction, string? right, ClaimKind? kind)
    {
        var at = Corrections.FindIndex(c => c.Number == correction.Number && c.What == correction.What);
        if (at >= 0) Corrections[at] = Corrections[at] with { Right = string.IsNullOrWhiteSpace(right) ? null : right.Trim(), Kind = kind };
    }

    /// <summary>It was right after all.</summary>
    public void TakeBack(int number, Misreading what)
    {
        Corrections.RemoveAll(c => c.Number == number && c.What == what);
        if (what is not (Misreading.NotWorthChecking or Misreading.WorthChecking) || !_moved.Remove(number)) return;
        _ = what is Misreading.NotWorthChecking ? Chosen.Add(number) : Chosen.Remove(number);
    }

    public void Choose(IEnumerable<CandidateView> candidates)
    {
        Chosen.Clear();
        Chosen.UnionWith(candidates.Select(c => c.Number));
    }

    /// <summary>What was made of the candidates of this reading, to be kept and taken up again; null where nothing was.</summary>
    public KeptChoices? Keep(ArticlePreview read)
    {
        var news = read.Candidates.Where(c => c.IsNews).Select(c => c.Number).ToHashSet();
        news.SymmetricExceptWith(Chosen);
        return news.Count + Edited.Count + Missed.Count + Corrections.Count == 0 && Editing is null ? null
            : new KeptChoices(KeptChoices.Of(read), [.. news.Order()], Edited, Missed, Corrections, [.. _moved.Order()], Editing);
    }

    /// <summary>Takes up what was kept, unless it was made of another reading.</summary>
    public bool Take(KeptChoices kept, ArticlePreview read)
    {
        if (kept.Reading != KeptChoices.Of(read)) return false;
        Begin(read.Candidates);
        Chosen.SymmetricExceptWith(kept.Turned);
        foreach (var (number, statement) in kept.Edited) Edited[number] = statement;
        Missed.AddRange(kept.Missed);
        Corrections.AddRange(kept.Corrections);
        _moved.UnionWith(kept.Moved);
        Editing = kept.Editing;
        return true;
    }
}

/// <param name="Reading">Of which text, against which version of it, and with which candidates.</param>
/// <param name="Turned">Numbers of the candidates that were chosen without being new, or put aside though they are.</param>
/// <param name="Moved">Of those, the ones that a correction chose or put aside.</param>
public sealed record KeptChoices(
    string Reading, IReadOnlyList<int> Turned, IReadOnlyDictionary<int, string> Edited, IReadOnlyList<MissedClaim> Missed, IReadOnlyList<CandidateCorrection> Corrections,
    IReadOnlyList<int> Moved, int? Editing)
{
    // A newer extraction may count other candidates in the same text.
    internal static string Of(ArticlePreview read)
    {
        var candidates = string.Join(' ', read.Candidates.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Passage.Start}-{c.Passage.End}{c.Kind}")));
        return $"{read.Hash} {read.Previous?.Id} {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(candidates)))}";
    }
}
