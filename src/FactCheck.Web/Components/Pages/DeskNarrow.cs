using System.Globalization;
using FactCheck.Web.Components.Parts;
using FactCheck.Workflows;
using Microsoft.AspNetCore.WebUtilities;

namespace FactCheck.Web.Components.Pages;

/// <summary>What else a list is narrowed by: what the numbers of the insights page lead to. Part of the address, like the rest of <see cref="DeskQuery"/>.</summary>
/// <param name="Backlog">Claims that wait for a fact-check; all claims only.</param>
/// <param name="Submitted">When they came in; all claims only.</param>
/// <param name="Published">Since when readers have the fact-check; all claims only.</param>
/// <param name="Rating">Key of the published verdict's rating; all claims only.</param>
/// <param name="Side">Of the original source, or one of <see cref="Sides"/>.</param>
/// <param name="Step">What is, or was, to be done; tasks only.</param>
/// <param name="Role">Whose it is to decide; tasks only.</param>
/// <param name="Outcome">What was answered; answered tasks only.</param>
/// <param name="Done">When it was answered; answered tasks only.</param>
public sealed record DeskNarrow(
    bool Backlog = false, Days? Submitted = null, Days? Published = null, string? Rating = null, string? Side = null,
    TaskKind? Step = null, Role? Role = null, bool Overdue = false, string? Outcome = null, Days? Done = null)
{
    public static DeskNarrow Not { get; } = new();

    public IEnumerable<(string Name, string? Value)> Address =>
    [
        ("backlog", Backlog ? "yes" : null), ("submitted", Submitted?.ToString()), ("published", Published?.ToString()), ("rating", Rating), ("side", Side),
        ("step", Step?.ToString()), ("role", Role?.ToString()), ("overdue", Overdue ? "yes" : null), ("outcome", Outcome), ("done", Done?.ToString()),
    ];

    /// <summary>An address that somebody may have typed: what it does not mean is left out.</summary>
    public static DeskNarrow Read(string uri)
    {
        var asked = QueryHelpers.ParseQuery(new Uri(uri).Query);
        return new DeskNarrow(
            Said("backlog") == "yes", Days.Read(Said("submitted")), Days.Read(Said("published")), Said("rating"), Said("side"),
            Enum.TryParse<TaskKind>(Said("step"), ignoreCase: true, out var step) && Enum.IsDefined(step) ? step : null,
            Enum.TryParse<Role>(Said("role"), ignoreCase: true, out var role) && Enum.IsDefined(role) ? role : null,
            Said("overdue") == "yes", Said("outcome"), Days.Read(Said("done")));

        string? Said(string name) => asked.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value) && value.ToString().Length <= Limits.Name ? value.ToString() : null;
    }

    /// <summary>As far as a view knows what to do with it.</summary>
    public DeskNarrow For(string view) => view switch
    {
        "all" => this with { Step = null, Role = null, Overdue = false, Outcome = null, Done = null },
        "done" => this with { Backlog = false, Submitted = null, Published = null, Rating = null, Overdue = false },
        _ => this with { Backlog = false, Submitted = null, Published = null, Rating = null, Outcome = null, Done = null },
    };

    /// <summary>What it leaves in the list, each as a sentence.</summary>
    public IEnumerable<string> InWords(RatingScale scale)
    {
        if (Backlog) yield return Say("Only claims that wait for a fact-check.");
        if (Submitted is { } submitted) yield return Say($"Only claims submitted {submitted.InWords()}.");
        if (Published is { } published) yield return Say($"Only claims whose fact-check was published {published.InWords()}.");
        if (Rating is { } rating) yield return Say($"Only claims whose published verdict is “{SayKnown(scale.Find(rating)?.Text ?? rating)}”.");
        if (Step is { } step) yield return Say($"Only the step “{step.Label()}”.");
        if (Role is { } role) yield return Say($"Only tasks for the role {role.Label()}.");
        if (Overdue) yield return Say("Only tasks that are overdue.");
        if (Outcome is { } outcome) yield return Say($"Only those with the answer “{Labels.Done(outcome)}”.");
        if (Done is { } done) yield return Say($"Only tasks answered {done.InWords()}.");
        if (Side is { } side)
        {
            yield return side switch
            {
                Sides.None => Say("Only claims of original sources whose side nobody has said."),
                Sides.Unnamed => Say("Only claims without a named original source."),
                _ => Say($"Only claims of original sources on the side “{side}”."),
            };
        }
    }
}

/// <summary>Days from one to another, both of them included, UTC; "2026-11-01..2026-11-03", open where one is left out.</summary>
public sealed record Days(DateOnly? From, DateOnly? To)
{
    private const string Form = "yyyy-MM-dd";

    public static Days? Read(string? said)
    {
        if (said?.Split("..") is not [var from, var to] || (from.Length == 0 && to.Length == 0)) return null;
        return Day(from, out var first) && Day(to, out var last) ? new Days(first, last) : null;
    }

    public static bool Day(string? said, out DateOnly? day)
    {
        day = null;
        if (string.IsNullOrEmpty(said)) return true;
        if (!DateOnly.TryParseExact(said, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)) return false;
        day = read;
        return true;
    }

    public static string Machine(DateOnly day) => day.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>"from 1 Nov 2026 to 3 Nov 2026", "on 1 Nov 2026", "until 3 Nov 2026", "since 1 Nov 2026".</summary>
    public string InWords() => (From, To) switch
    {
        ({ } from, { } to) when from == to => Say($"on {Words(from)}"),
        ({ } from, { } to) => Say($"from {Words(from)} to {Words(to)}"),
        ({ } from, null) => Say($"since {Words(from)}"),
        (null, { } to) => Say($"until {Words(to)}"),
        _ => Say("at any time"),
    };

    public override string ToString() => $"{(From is { } from ? Machine(from) : "")}..{(To is { } to ? Machine(to) : "")}";

    private static string Words(DateOnly day) => Times.Date(day.ToDateTime(TimeOnly.MinValue));
}
