using System.Security.Claims;
using FactCheck.UseCases;
using FactCheck.Web.Accounts;
using FactCheck.Workflows;
using MediatR;

namespace FactCheck.Web.Components.Parts.Claims;

/// <summary>What the parts of a claim's page share: the claim as last read, who looks at it, what they typed, and the way to send.</summary>
/// <param name="reload">Reads the claim again.</param>
/// <param name="changed">Renders the page: a form's own click renders the form alone.</param>
public sealed class ClaimDesk(SignedIn signedIn, Func<Task> reload, Action changed)
{
    private bool isBusy;
    private string? troubleAt;
    private Exception? trouble;

    public ClaimView View { get; set; } = null!;

    public ClaimDraft Draft { get; set; } = new();

    public Role Roles { get; private set; }

    public string? PersonId { get; private set; }

    /// <summary>What the last action did; said aloud by the page.</summary>
    public string Told { get; private set; } = "";

    /// <summary>What the page does when a form was sent: its draft is needed no longer.</summary>
    public Func<string, Task> Sent { get; set; } = _ => Task.CompletedTask;

    /// <summary>The proposed verdict that this person has before them. Another one that comes meanwhile is shown as a difference, and is not what they decide about until they say so.</summary>
    public VerdictView? Seen { get; private set; }

    public string? SeenProposalId => Seen is not null && Proposed is not null && Revision is not { Verdict: null } ? Seen.Id : ProposalId;

    /// <summary>The proposal on the page is the one that was read.</summary>
    public void See()
    {
        Seen = Proposed;
        changed();
    }

    /// <summary>Which form was sent last; a new one each time.</summary>
    public SentForm? Done { get; private set; }

    public bool IsClosed => View.Status is ClaimStatus.Closed or ClaimStatus.Withdrawn;

    /// <summary>Whether readers have a fact-check of it: then research revises.</summary>
    public bool IsPublic => View.PublishedAt is not null && View.Status is ClaimStatus.Published or ClaimStatus.Held;

    public bool HasSteppedBack => View.Recusals.Any(r => r.PersonId == PersonId);

    /// <summary>What waits to be decided about: the proposed verdict, or a proposed revision that brings none.</summary>
    public string? ProposalId => Revision is { Verdict: null } revision ? revision.Id : (Proposed ?? Standing)?.Id;

    /// <summary>The verdict that waits to be approved or published.</summary>
    public VerdictView? Proposed => View.Verdicts.FirstOrDefault(v => v.State is VerdictState.Proposed or VerdictState.Approved);

    /// <summary>The verdict that readers see.</summary>
    public VerdictView? Standing => View.Verdicts.FirstOrDefault(v => v.State == VerdictState.Published);

    /// <summary>The revision that waits to be approved or published.</summary>
    public RevisionView? Revision => View.Revisions.FirstOrDefault(r => r.State is VerdictState.Proposed or VerdictState.Approved);

    /// <summary>What there is to do, with the name of what it is done about: "Approve the withdrawal".</summary>
    public string Name(TaskKind kind) => (kind, Revision) switch
    {
        (TaskKind.ApproveVerdict, { } revision) => Say($"Approve the {revision.Kind.Noun()}"),
        (TaskKind.Publish, { } revision) => Say($"Publish the {revision.Kind.Noun()}"),
        _ => kind.Label(),
    };

    /// <summary>Whether the engine has yet to say where the review goes on: an answer is recorded, and what it leads to is not there yet.</summary>
    public bool IsAdvancing => View.Review is { AdvancingSince: not null, EndedAt: null };

    public IReadOnlyList<ClaimTask> OpenTasks => [.. View.Tasks.Where(t => t.DoneAt is null)];

    public void Is(ClaimsPrincipal user) => (Roles, PersonId) = (user.PersonRoles(), user.PersonId());

    public bool May<TRequest>() => Permissions.Allow<TRequest>(Roles);

    /// <summary>Its number on the page; the verdict's citations use the same.</summary>
    public int NumberOf(string evidence) => View.Evidence.TakeWhile(e => e.Id != evidence).Count() + 1;

    /// <summary>What went wrong in the form named so.</summary>
    public Exception? TroubleAt(string form) => troubleAt == form ? trouble : null;

    /// <summary>Sends, tells what happened and reads the claim again. False when it was refused: the form keeps what was typed.</summary>
    public async Task<bool> Send<TAnswer>(string form, IRequest<TAnswer> request, Func<TAnswer, string> tell)
    {
        // A second click while the first is under way is not a second decision.
        if (isBusy) return false;
        isBusy = true;
        (troubleAt, trouble, Told) = (null, null, "");
        try
        {
            Told = tell(await signedIn.Send(request));
            await reload();
            Seen = Proposed;
            await Sent(form);
            Done = new SentForm(form);
            return true;
        }
        catch (Exception e) when (e.IsForPeople())
        {
            (troubleAt, trouble) = (form, e);
            return false;
        }
        finally
        {
            isBusy = false;
            changed();
        }
    }

    public Task<TAnswer> Ask<TAnswer>(IQuery<TAnswer> query) => signedIn.Send(query);

    /// <summary>Reads the claim as it is now. What was typed stays.</summary>
    public async Task Reload()
    {
        (troubleAt, trouble) = (null, null);
        await reload();
        Seen = Proposed;
        Told = Say("This is the claim as it is now.");
        changed();
    }

    public void Hush()
    {
        Told = "";
        changed();
    }
}

/// <param name="Form">Its name.</param>
public sealed record SentForm(string Form);
