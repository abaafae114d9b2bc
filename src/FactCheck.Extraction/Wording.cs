using System.Text;

namespace FactCheck.Extraction;

/// <summary>The words of a sentence as a statement gives them: with names for pronouns and days for weekdays, where those are certain.</summary>
internal sealed class Wording(Sentence sentence)
{
    /// <summary>In the order of the sentence; none overlaps another. An empty run only adds words before its token.</summary>
    private readonly List<(int Start, int End, string Words)> said = [];

    public Sentence Sentence { get; } = sentence;

    /// <summary>Says something else in place of a run of tokens.</summary>
    public void Replace(Run run, string words) => Put(Sentence.Tokens[run.First].Start, Sentence.Tokens[run.End - 1].End, words);

    /// <summary>Adds words behind a token.</summary>
    public void Add(int after, string words) => Put(Sentence.Tokens[after].End, Sentence.Tokens[after].End, words);

    public bool IsReplaced(int token) => said.Exists(s => s.Start == Sentence.Tokens[token].Start && s.End > s.Start);

    /// <summary>The run as it is said.</summary>
    public string Slice(Run run)
    {
        if (run.IsEmpty) return "";
        if (said.Count == 0) return Sentence.Slice(run);
        var (at, end) = (Sentence.Tokens[run.First].Start, Sentence.Tokens[run.End - 1].End);
        var words = new StringBuilder();
        foreach (var one in said)
        {
            if (one.Start < at || one.End > end) continue;
            words.Append(Sentence.Text, at, one.Start - at).Append(one.Words);
            at = one.End;
        }
        return words.Append(Sentence.Text, at, end - at).ToString();
    }

    private void Put(int start, int end, string words)
    {
        var place = said.FindIndex(s => s.Start > start);
        said.Insert(place < 0 ? said.Count : place, (start, end, words));
    }
}
