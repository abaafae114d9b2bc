using FactCheck.Extraction;
using FactCheck.Workflows;

namespace FactCheck.Web.Components.Pages;

/// <summary>Where the numbers of the insights page lead: the desk, narrowed to what was counted.</summary>
public static class Insight
{
    public static string Backlog(Days? submitted) => Claims(new DeskNarrow(Backlog: true, Submitted: submitted));

    public static string Published(Days period, ClaimKind? kind = null) => Claims(new DeskNarrow(Published: period), kind);

    public static string Rated(Days period, string rating) => Claims(new DeskNarrow(Published: period, Rating: rating));

    public static string Answered(Days period, TaskKind step) => Tasks("done", new DeskNarrow(Step: step, Done: period));

    public static string Triaged(Days period, string side, string outcome) => Tasks("done", new DeskNarrow(Step: TaskKind.Triage, Side: side, Outcome: outcome, Done: period));

    public static string Open(Role role, bool overdue) => Tasks("open", new DeskNarrow(Role: role, Overdue: overdue));

    private static string Claims(DeskNarrow only, ClaimKind? kind = null) => (new DeskQuery("all", kind) { Only = only }).Key;

    private static string Tasks(string view, DeskNarrow only) => (new DeskQuery(view) { Only = only }).Key;
}
