using FactCheck.Extraction;
using FactCheck.UseCases;
using FactCheck.Web.Accounts;
using FactCheck.Web.Components.Parts;
using FactCheck.Workflows;

namespace FactCheck.Web.Components.Pages;

/// <summary>What the desk shows, as its address says: to be shared, and to come back to.</summary>
/// <param name="View">One of <see cref="Views"/>.</param>
/// <param name="Source">Public id of an original source; all claims only.</param>
/// <param name="Holder">"me" or "nobody"; all claims only.</param>
/// <param name="Order">"oldest", or null for soonest due; tasks only.</param>
public sealed record DeskQuery(
    string View, ClaimKind? Kind = null, ClaimStatus? Status = null, string? Source = null, string? Holder = null, string? Q = null, string? Order = null, string? After = null)
{
    public static DeskQuery Default { get; } = new("mine");

    public static IReadOnlyDictionary<string, string> Views => new Dictionary<string, string>
    {
        ["mine"] = Say("My tasks"), ["unassigned"] = Say("Unassigned"), ["approval"] = Say("Waiting for approval"), ["all"] = Say("All claims"),
    };

    /// <summary>Views that a link leads to, and no tab.</summary>
    public static IReadOnlyDictionary<string, string> MoreViews => new Dictionary<string, string> { ["open"] = Say("All open tasks"), ["done"] = Say("Answered tasks") };

    public static string NameOf(string view) => Views.TryGetValue(view, out var name) ? name : MoreViews[view];

    /// <summary>What a number of the insights page leads to.</summary>
    public DeskNarrow Only { get; init; } = DeskNarrow.Not;

    public bool IsAll => View == "all";

    /// <summary>Whether it lists what was answered, instead of what is to be done.</summary>
    public bool IsDone => View == "done";

    public bool IsFiltered => Only != DeskNarrow.Not || Kind is not null || Status is not null || Source is not null || Holder is not null || Q is not null;

    /// <summary>The whole address.</summary>
    public string Key => Address([("view", View), ("kind", Kind), ("status", Status), ("source", Source), ("holder", Holder), ("q", Q), ("order", Order), ("after", After), .. Only.Address.Select(part => (part.Name, (object?)part.Value))]);

    public string First => (this with { After = null }).Key;

    /// <summary>The query of the address, as a saved view keeps it: from the beginning of the list.</summary>
    public string Saved => First[(Paths.Desk.Length + 1)..];

    /// <summary>An address that somebody may have typed: what it does not mean is left out.</summary>
    /// <param name="hasTasks">Whether the person's role takes part in reviews; the others begin with all claims.</param>
    public static DeskQuery Read(
        string? view, string? kind, string? status, string? source, string? holder, string? q, string? order, string? after, bool hasTasks, DeskNarrow? only = null)
    {
        var known = view is not null && (Views.ContainsKey(view) || MoreViews.ContainsKey(view)) ? view : hasTasks ? "mine" : "all";
        var all = known == "all";
        return new DeskQuery(
            known,
            Enum.TryParse<ClaimKind>(kind, ignoreCase: true, out var k) && Enum.IsDefined(k) ? k : null,
            all && Enum.TryParse<ClaimStatus>(status, ignoreCase: true, out var s) && Enum.IsDefined(s) ? s : null,
            all && !string.IsNullOrWhiteSpace(source) ? source : null,
            all && holder is "me" or "nobody" ? holder : null,
            string.IsNullOrWhiteSpace(q) ? null : q.Trim(),
            !all && known != "done" && order == "oldest" ? order : null,
            string.IsNullOrWhiteSpace(after) ? null : after)
        {
            Only = (only ?? DeskNarrow.Not).For(known),
        };
    }

    /// <summary>Another view, with the filters that it has too.</summary>
    public DeskQuery To(string view) => Read(view, Kind?.ToString(), Status?.ToString(), Source, Holder, Q, Order, null, true, Only);

    public string Next(string after) => (this with { After = after }).Key;

    /// <summary>The next rows.</summary>
    /// <param name="claims">Public ids: only the rows of these claims.</param>
    /// <exception cref="RuleBrokenException">The words are too long to be looked for.</exception>
    public async Task<DeskPage> Ask(SignedIn signedIn, string[]? claims = null, CancellationToken cancel = default)
    {
        if (Problem.TooLongToSearch(Q) is { } tooLong) throw new RuleBrokenException(tooLong);
        if (IsAll)
        {
            var listed = await signedIn.Send(Claims with { After = After, Claims = claims, Limit = claims is null ? Limits.DefaultPage : Limits.Page }, cancel);
            return new DeskPage(Key, [.. listed.Rows.Select(DeskRow.Of)], listed.Next);
        }

        var tasks = await signedIn.Send(Tasks with { After = After, Claims = claims, Limit = claims is null ? Limits.DefaultPage : Limits.Page }, cancel);
        return new DeskPage(Key, [.. tasks.Rows.Select(DeskRow.Of)], tasks.Next);
    }

    /// <summary>How many rows the list has, by the same request that lists them.</summary>
    public Task<ListCount> Count(SignedIn signedIn, bool exact = false, CancellationToken cancel = default) =>
        IsAll ? signedIn.Send(new CountClaims(Claims, exact), cancel) : signedIn.Send(new CountTasks(Tasks, exact), cancel);

    /// <summary>How many rows each of these lists has, by the name of its view.</summary>
    public static async Task<Dictionary<string, ListCount>> Count(SignedIn signedIn, IReadOnlyCollection<DeskQuery> lists)
    {
        var tasks = lists.Where(list => !list.IsAll).ToList();
        var counted = await signedIn.Send(new CountLists(lists.FirstOrDefault(list => list.IsAll)?.Claims, [.. tasks.Select(list => list.Tasks)]));
        var counts = tasks.Zip(counted.Tasks).ToDictionary(each => each.First.View, each => each.Second);
        if (counted.Claims is { } claims) counts["all"] = claims;
        return counts;
    }

    private ListClaims Claims
    {
        get
        {
            var words = DeskWords.Read(Q);
            return new ListClaims(
                words.Status ?? Status, words.Kind ?? Kind, Source, words.Holder ?? Holder, words.Rest, Backlog: Only.Backlog, Side: words.Side ?? Only.Side, Rating: Only.Rating,
                SubmittedFrom: Only.Submitted?.From, SubmittedTo: Only.Submitted?.To, PublishedFrom: Only.Published?.From, PublishedTo: Only.Published?.To,
                Origin: words.Source);
        }
    }

    private ListTasks Tasks
    {
        get
        {
            var words = DeskWords.Read(Q);
            var view = View switch { "unassigned" => TaskView.Unassigned, "approval" => TaskView.Approval, "mine" => TaskView.Mine, _ => TaskView.All };
            return new ListTasks(
                view, words.Step ?? Only.Step, words.Kind ?? Kind, words.Rest, Order == "oldest" ? TaskOrder.Oldest : TaskOrder.Due,
                Role: Only.Role, Overdue: Only.Overdue || words.IsLate, Side: words.Side ?? Only.Side,
                // Answered at any time, where nobody says when.
                DoneFrom: IsDone ? Only.Done?.From ?? DateOnly.FromDateTime(DateTime.UnixEpoch) : null, DoneTo: IsDone ? Only.Done?.To : null, Outcome: Only.Outcome,
                Origin: words.Source);
        }
    }

    private static string Address(IEnumerable<(string Name, object? Value)> parts)
    {
        var address = Paths.Desk;
        foreach (var (name, value) in parts)
            if (value is not null) address += $"{(address == Paths.Desk ? '?' : '&')}{name}={Uri.EscapeDataString(value.ToString()!)}";
        return address;
    }
}

/// <param name="Key">The address that it answers.</param>
public sealed record DeskPage(string Key, IReadOnlyList<DeskRow> Rows, string? Next);

/// <summary>One line of the desk: an open task, or a claim.</summary>
/// <param name="Next">What is to be done; null when nothing waits.</param>
/// <param name="About">A few words more about it.</param>
/// <param name="Status">Null for a task: its action says more.</param>
/// <param name="Side">Of the original source.</param>
/// <param name="Origins">Independent origins, found and needed.</param>
/// <param name="HolderId">Public id of whoever holds it.</param>
/// <param name="Triage">Whether it waits for a triage that the person may decide, as far as the list knows.</param>
/// <param name="MayTake">Whether nobody holds it, and holding it would be of use.</param>
public sealed record DeskRow(
    string Id, string Claim, string Statement, ClaimKind Kind, string? Next, string? About, ClaimStatus? Status, DateTime? At, Priority Priority,
    string? OriginId, string? Origin, string? Side, string? Figure, OriginCount? Origins, string? Rating, string? HolderId, string? Holder, bool Triage, bool MayTake)
{
    public static DeskRow Of(TaskRow task) => new(
        task.Id, task.ClaimId, task.Statement, task.ClaimKind, task.Kind.Label(), task.Outcome is { } outcome ? Labels.Done(outcome) : More(task), null, task.DoneAt ?? task.DueAt, task.Priority,
        task.OriginId, task.Origin, task.Side, task.Figure, task.Origins, task.Rating, task.AssigneeId, task.Assignee, task.Kind == TaskKind.Triage && task.MayDecide,
        // An approval is anybody's who may give it: nobody holds it.
        task.Assignee is null && task.MayDecide && task.Kind != TaskKind.ApproveVerdict);

    public static DeskRow Of(ClaimRow claim) => new(
        claim.Id, claim.Id, claim.Statement, claim.Kind, claim.Waiting.Count == 0 ? null : string.Join(", ", claim.Waiting.Select(w => w.Label())), null,
        claim.Status, claim.SubmittedAt, claim.Priority, claim.OriginId, claim.Origin, claim.Side, claim.Figure, claim.Origins, claim.Rating, claim.AssigneeId, claim.Assignee,
        claim.Waiting.Contains(TaskKind.Triage), claim.Assignee is null && claim.Waiting.Count > 0);

    private static string? More(TaskRow task) => task.Kind switch
    {
        TaskKind.ApproveVerdict when task.ApprovalsNeeded > 1 => Say($"{task.ApprovalsGiven} of {task.ApprovalsNeeded} approvals"),
        TaskKind.ApproveVerdict => null,
        _ => task.Note,
    };
}
