using FactCheck.Extraction;
using FactCheck.UseCases;
using FactCheck.Workflows;
using MediatR;

namespace FactCheck.Web.Demo;

/// <summary>The short words in which <see cref="DemoStory"/> is told: each is a use case, sent by a person.</summary>
internal sealed class DemoDesk(Newsroom newsroom, IReadOnlyDictionary<DemoPerson, Caller> callers, CancellationToken cancel)
{
    public Task<TAnswer> Send<TAnswer>(DemoPerson person, IRequest<TAnswer> request) => newsroom.Send(request, callers[person], cancel);

    public async Task<SubmittedArticle> HandIn(DemoPerson person, string file, string publisher, DateTime published, ArticleKind kind = ArticleKind.Text)
    {
        await using var stream = typeof(DemoDesk).Assembly.GetManifestResourceStream(file) ?? throw new InvalidOperationException($"{file} is not inside the program.");
        using var reader = new StreamReader(stream);
        var text = await reader.ReadToEndAsync(cancel);
        return await Send(person, new SubmitArticle(new ArticleInput(Text: text, Publisher: publisher, PublishedAt: published, Kind: kind), CandidateChoice.All));
    }

    /// <summary>The claim read from a passage with these words; by hand where extraction did not read it so.</summary>
    public async Task<string> Claim(SubmittedArticle article, ClaimKind kind, string words) =>
        article.Claims.FirstOrDefault(c => c.Kind == kind && c.Passage.Exact.Contains(words, StringComparison.Ordinal))?.Id
        ?? (await Send(DemoNewsroom.Tomas, new SubmitClaim(words, kind, words, article.Id))).Id;

    public Task Accept(string claim, string why) => Send(DemoNewsroom.Marta, new TriageClaims([new TriageChoice(claim, "Accepted", why)]));

    public Task Reject(string claim, string why) => Send(DemoNewsroom.Marta, new TriageClaims([new TriageChoice(claim, "Rejected", why)]));

    public Task Join(string claim, string of) => Send(DemoNewsroom.Marta, new TriageClaims([new TriageChoice(claim, "AnotherAppearance", Of: of)]));

    public async Task<string> Find(DemoPerson person, string claim, Stance stance, string title, string note, string? words, bool primary, params ChainLink[] chain) =>
        (await Send(person, new AddEvidence(claim, stance, primary, title, null, note, words, chain))).Id;

    public Task Propose(DemoPerson person, string claim, string rating, string rationale, params string[] cites) =>
        Send(person, new ProposeVerdict(claim, rating, rationale, cites));

    /// <summary>Answers what the claim's review waits for.</summary>
    public async Task Decide(DemoPerson person, string claim, TaskKind kind, string outcome, string? comment = null)
    {
        var view = await Send(person, new GetClaim(claim));
        var task = view.Tasks.Single(t => t.Kind == kind && t.DoneAt is null);
        await Send(person, new DecideTask(task.Id, outcome, comment, view.Verdicts.Count > 0 ? view.Verdicts[0].Id : null));
    }

    /// <summary>Checks who is said to have said it: the last link of the claim's first appearance.</summary>
    public async Task Check(string claim, AttributionCheck check, string? reason = null)
    {
        var origin = (await Send(DemoNewsroom.Ingrid, new GetClaim(claim))).Appearances[0].Chain.LastOrDefault(link => link.Role != LinkRole.BlamedOn);
        if (origin?.Id is { } id) await Send(DemoNewsroom.Ingrid, new CheckAttribution(id, check, reason));
    }
}
