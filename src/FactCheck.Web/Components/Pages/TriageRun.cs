using System.Text.Json.Serialization;
using FactCheck.UseCases;
using FactCheck.Web.Accounts;
using FactCheck.Workflows;

namespace FactCheck.Web.Components.Pages;

/// <summary>A handful of claims that are triaged one after another. The answers are kept here, to be changed and taken back, until all are recorded at once.</summary>
public sealed class TriageRun
{
    public const int Most = 10;

    public List<TriageItem> Items { get; init; } = [];

    /// <summary>Which one is before the person.</summary>
    public int At { get; set; }

    /// <summary>In the order in which they were answered: the last one is taken back first.</summary>
    public List<int> Answered { get; init; } = [];

    [JsonIgnore] public TriageItem? Current => At < Items.Count ? Items[At] : null;

    [JsonIgnore] public int Left => Items.Count - Answered.Count;

    /// <summary>Answers the current claim and moves on to the next without an answer; stays when there is none.</summary>
    public void Answer(string outcome, string? reason, SimilarClaim? of = null)
    {
        if (Current is not { } item) return;
        (item.Outcome, item.Reason, item.Of, item.Refused) = (outcome, reason, of, null);
        Answered.Remove(At);
        Answered.Add(At);
        var next = Items.FindIndex(At, i => i.Outcome is null);
        if (next < 0) next = Items.FindIndex(i => i.Outcome is null);
        if (next >= 0) At = next;
    }

    /// <summary>Takes the last answer back, and returns to its claim.</summary>
    public void Undo()
    {
        if (Answered.Count == 0) return;
        At = Answered[^1];
        Answered.RemoveAt(Answered.Count - 1);
        (Items[At].Outcome, Items[At].Refused) = (null, null);
    }

    public void Go(int by) => At = Math.Clamp(At + by, 0, Math.Max(0, Items.Count - 1));

    /// <summary>The claims that wait for this person.</summary>
    /// <param name="before">Answers that were not recorded: their claims come first, where they still wait.</param>
    public static async Task<TriageRun> Begin(SignedIn signedIn, IReadOnlyList<KeptAnswer>? before = null)
    {
        var again = before is { Count: > 0 } ? (await signedIn.Send(new ListTasks(TaskView.Mine, TaskKind.Triage, Claims: [.. before.Select(a => a.Claim)]))).Rows : [];
        // Some of them may be others' to decide; those are left out, so a few more are asked for.
        var tasks = await signedIn.Send(new ListTasks(TaskView.Mine, TaskKind.Triage, Limit: Most * 3));
        var mine = again.Concat(tasks.Rows).Where(t => t.MayDecide).DistinctBy(t => t.ClaimId).Take(Most).ToList();
        var read = (await signedIn.Send(new ReadForTriage([.. mine.Select(t => t.ClaimId)]))).ToDictionary(r => r.Claim);
        return new TriageRun { Items = [.. mine.Select(t => new TriageItem { Task = t, Reading = read.GetValueOrDefault(t.ClaimId) })] };
    }

    /// <summary>The answers so far, to be kept and given again.</summary>
    public IReadOnlyList<KeptAnswer> Keep() => [.. Answered.Select(i => Items[i]).Select(i => new KeptAnswer(i.Task.ClaimId, i.Outcome!, i.Reason, i.Of))];

    /// <summary>Gives answers again, and moves on to the first claim that has none.</summary>
    /// <returns>How many of them are about claims that do not wait any more.</returns>
    public int Take(IEnumerable<KeptAnswer> answers)
    {
        var gone = 0;
        foreach (var answer in answers)
        {
            At = Items.FindIndex(i => i.Task.ClaimId == answer.Claim && i.Task.Outcomes.Contains(answer.Outcome));
            if (At < 0) gone++;
            else Answer(answer.Outcome, answer.Reason, answer.Of);
        }

        At = Math.Max(0, Items.FindIndex(i => i.Outcome is null));
        return gone;
    }

    /// <summary>
    /// Records all answers, in one command. Where that is refused, one by one, so that one claim that somebody else has
    /// triaged meanwhile does not cost the others; what was refused stays, with why.
    /// </summary>
    public async Task<IReadOnlyList<TriageItem>> Commit(SignedIn signedIn)
    {
        var answered = Answered.Order().Select(i => Items[i]).ToList();
        var done = new List<TriageItem>();
        try
        {
            await signedIn.Send(new TriageClaims([.. answered.Select(i => i.Choice)]));
            done = answered;
        }
        catch (Exception e) when (IsForPeople(e))
        {
            foreach (var item in answered)
            {
                try
                {
                    await signedIn.Send(new TriageClaims([item.Choice]));
                    done.Add(item);
                }
                catch (Exception why) when (IsForPeople(why))
                {
                    item.Refused = string.Join(' ', Parts.Problem.Messages(why));
                }
            }
        }

        Items.RemoveAll(done.Contains);
        foreach (var item in Items) item.Outcome = null;
        Answered.Clear();
        At = 0;
        return done;
    }

    private static bool IsForPeople(Exception e) => Parts.Problem.IsForPeople(e);
}

public sealed class TriageItem
{
    public required TaskRow Task { get; init; }

    /// <summary>Null where the claim went away between two questions.</summary>
    public TriageReading? Reading { get; init; }

    /// <summary>"Accepted", "Rejected" or "AnotherAppearance"; null until it is answered.</summary>
    public string? Outcome { get; set; }
    public string? Reason { get; set; }
    public SimilarClaim? Of { get; set; }

    /// <summary>Why the answer could not be recorded.</summary>
    public string? Refused { get; set; }

    [JsonIgnore] public TriageChoice Choice => new(Task.ClaimId, Outcome!, Outcome == "AnotherAppearance" ? null : Reason, Of?.Id);
}

/// <summary>An answer that is not recorded yet.</summary>
/// <param name="Claim">Public id.</param>
public sealed record KeptAnswer(string Claim, string Outcome, string? Reason, SimilarClaim? Of);
