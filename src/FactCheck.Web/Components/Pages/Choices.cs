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

    public int Count => Chosen.Count + Missed.Count;

    /// <summary>Other candidates were found: what is new of them is chosen.</summary>
    public void Begin(IEnumerable<CandidateView> candidates)
    {
        Edited.Clear();
        Missed.Clear();
        Choose(candidates.Where(c => c.IsNews));
    }

    public void Choose(IEnumerable<CandidateView> candidates)
    {
        Chosen.Clear();
        Chosen.UnionWith(candidates.Select(c => c.Number));
    }
}
