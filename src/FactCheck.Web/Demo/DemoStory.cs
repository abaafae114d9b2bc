using FactCheck.Extraction;
using FactCheck.UseCases;
using FactCheck.Workflows;
using static FactCheck.Web.Demo.DemoNewsroom;

namespace FactCheck.Web.Demo;

/// <summary>
/// A few days of an invented newsroom, about places that do not exist: four articles, and claims at every stage. It is told
/// through the use cases alone, so its audit trail is as whole as that of a real newsroom.
/// </summary>
internal sealed class DemoStory(Newsroom newsroom, IReadOnlyDictionary<DemoPerson, Caller> callers, CancellationToken cancel)
{
    private readonly DemoDesk desk = new(newsroom, callers, cancel);

    public async Task Tell()
    {
        await HarbourStrike();
        await Bridge();
        await Reservoir();
    }

    private async Task HarbourStrike()
    {
        var article = await desk.HandIn(Tomas, "harbour-strike.txt", "Selva Courier", At(10, 21));

        // Waits for a second editor.
        var killed = await desk.Claim(article, ClaimKind.CasualtyCount, "killed at least seven people");
        await desk.Accept(killed, "The first toll of the strike; every outlet repeats it.");
        await desk.Send(Marta, new AssignClaim(killed, await IdOf(Marta)));
        var register = await desk.Find(Marta, killed, Stance.Supports, "Register of the Port Selva General Hospital",
            "Seven dead were registered between 00:40 and 05:15, two of them younger than twelve.",
            "Deceased on arrival: 7, of whom minors: 2", true, Says("Port Selva General Hospital", PartyKind.Other));
        var count = await desk.Find(Marta, killed, Stance.Supports, "Morning bulletin of the Red Cross",
            "Volunteers counted seven bodies at the terminal; the bulletin does not rest on the hospital.",
            "Our teams recovered seven bodies from the terminal area.", false, Says("Red Cross", PartyKind.Ngo));
        await desk.Propose(Marta, killed, "true",
            "The hospital's own register and the Red Cross, who counted independently of each other, both arrive at seven dead. The register confirms two children.",
            register, count);
        await desk.Decide(Olena, killed, TaskKind.ApproveVerdict, "Approved", "Two counts that do not rest on each other. Good.");
        await desk.Check(killed, AttributionCheck.Right);

        // In research, with evidence.
        var injured = await desk.Claim(article, ClaimKind.CasualtyCount, "31 people were injured");
        await desk.Accept(injured, "Readers ask how many were hurt, and figures differ.");
        await desk.Send(Marta, new AssignClaim(injured, await IdOf(Marta)));
        await desk.Find(Marta, injured, Stance.Context, "Call with the ambulance service",
            "The service drove 26 people to hospital; others came by themselves and are not in its count.", null, true, Says("Selva Ambulance Service", PartyKind.Other));

        // Heard on the radio as well: one claim, two appearances.
        var heard = await desk.Send(Tomas, new SubmitClaim(
            "31 people were injured in the harbour strike.", ClaimKind.CasualtyCount,
            "The governor, Ilena Marsh, said that 31 people were injured in the harbour strike.", Publisher: "Radio Selva", ArticleKind: ArticleKind.Transcript));
        await desk.Join(heard.Id, injured);

        // Published.
        var fire = await desk.Claim(article, ClaimKind.Event, "A fire broke out in the northern grain silo");
        await desk.Accept(fire, "Says what was hit; the militia denies it.");
        var log = await desk.Find(Marta, fire, Stance.Supports, "Operations log of the Port Selva fire brigade",
            "The log records the alarm at 00:21 and the silo as the seat of the fire.", "00:21 silo N, impact, fire on upper floor", true, Says("Port Selva Fire Brigade", PartyKind.Other));
        await desk.Propose(Marta, fire, "mostly-true",
            "The fire brigade's log confirms fire and time, and notes an impact. What struck the silo is not established, so “a missile” is not proven.", log);
        await desk.Decide(Daniel, fire, TaskKind.ApproveVerdict, "Approved");
        await desk.Send(Olena, new PublishClaim(fire));

        var followUp = await desk.HandIn(Olena, "harbour-follow-up.txt", "Selva Courier", At(11, 8));

        // Sent back.
        var nine = await desk.Claim(followUp, ClaimKind.CasualtyCount, "at least nine people were killed");
        await desk.Accept(nine, "Contradicts the count of the health authority.");
        var union = await desk.Find(Marta, nine, Stance.Supports, "Call with the Harbour Workers' Union", "The union names nine; two of the names are on no other list.", null, false,
            Says("Harbour Workers' Union", PartyKind.Other));
        await desk.Propose(Marta, nine, "attributed", "Only the union gives this figure. It could not be verified yet.", union);
        await desk.Decide(Daniel, nine, TaskKind.ApproveVerdict, "ChangesRequested", "Ask the hospital about the two names before we print this.");

        // Waits for its first approval.
        var displaced = await desk.Claim(followUp, ClaimKind.CasualtyCount, "About 1,200 residents were displaced");
        await desk.Accept(displaced, "Decides how much help is sent.");
        var shelters = await desk.Find(Marta, displaced, Stance.Context, "Lists of the three shelters", "The shelters registered 640 people; nobody counts those who stay with relatives.", null, true,
            Says("Port Selva City Council", PartyKind.Government));
        await desk.Propose(Marta, displaced, "attributed", "The council's figure includes an estimate for people with relatives, which nobody can check.", shelters);

        var wheat = await desk.Claim(followUp, ClaimKind.Quantity, "4.2 million tonnes of wheat");
        await desk.Reject(wheat, "Background that nobody disputes; the port's yearbook says the same.");

        await desk.Check(nine, AttributionCheck.Right);
        // "The Red Cross" of this town is the local society, and the audit trail should say so.
        var treated = await desk.Claim(followUp, ClaimKind.Quantity, "dozens of people have been treated");
        var link = (await desk.Send(Marta, new GetClaim(treated))).Appearances[0].Chain.LastOrDefault(l => l.Named is not null);
        if (link?.Id is { } id)
            await desk.Send(Marta, new CorrectAttribution(id, null, "Port Selva Red Cross", PartyKind.Ngo, false, "The field hospitals are run by the local society, which publishes its own figures."));
    }

    private async Task Bridge()
    {
        var article = await desk.HandIn(Tomas, "bridge-budget.txt", "Halvik Daily", At(11, 20));

        // Approved, waits to be published.
        var vehicles = await desk.Claim(article, ClaimKind.Quantity, "26,000 vehicles cross the old bridge");
        await desk.Accept(vehicles, "The whole case for the bridge rests on this number.");
        var census = await desk.Find(Marta, vehicles, Stance.Refutes, "Traffic census, table 4", "The counting station at the bridge recorded 19,400 vehicles a day on average.",
            "Lysa bridge, daily average, all vehicles: 19 400", true, Says("Halvik Statistics Office", PartyKind.Government));
        await desk.Propose(Marta, vehicles, "mostly-false", "The ministry's own counting station gives 19,400; 26,000 was reached on single days in July.", census);
        await desk.Decide(Olena, vehicles, TaskKind.ApproveVerdict, "Approved");

        // The words are still to be confirmed.
        var doubled = await desk.Claim(article, ClaimKind.Statement, "the price had doubled since 2023");
        await desk.Accept(doubled, "Will be quoted until the election.");
        await desk.Check(doubled, AttributionCheck.CannotTell, "The recording of the session is not online yet.");

        var meeting = await desk.Claim(article, ClaimKind.Quantity, "The meeting lasted six hours");
        await desk.Reject(meeting, "Of no consequence.");
    }

    private async Task Reservoir()
    {
        var article = await desk.HandIn(Tomas, "reservoir-transcript.txt", "Orla Press Agency", At(13, 15), ArticleKind.Transcript);

        // Published: the words were found where they were said.
        var days = await desk.Claim(article, ClaimKind.Statement, "the Orla reservoir holds water for 90 days");
        await desk.Accept(days, "People plan by it.");
        var recording = await desk.Find(Marta, days, Stance.Supports, "Recording of the press conference, minute 12", "The minister says it in these words.",
            "We have water for ninety days in Orla.", true, Says("Sofia Brandt", PartyKind.Official));
        await desk.Decide(Marta, days, TaskKind.ConfirmWords, "Confirmed");
        await desk.Send(Marta, new AskClaimant(days, "What are the ninety days calculated from?", "The minister's office, by mail"));
        await desk.Decide(Marta, days, TaskKind.AskClaimant, "Answered", "From the level of last week and the average use of a dry summer.");
        await desk.Propose(Marta, days, "attributed", "She said it, and the recording proves that. Whether the reservoir lasts so long depends on rain and use; nobody outside the ministry has calculated it.", recording);
        await desk.Decide(Olena, days, TaskKind.ApproveVerdict, "Approved");
        await desk.Send(Daniel, new PublishClaim(days));
        await desk.Check(days, AttributionCheck.Right);

        // Nothing was found, and that is recorded too.
        var lorries = await desk.Claim(article, ClaimKind.Quantity, "three villages were supplied by tank lorries");
        await desk.Accept(lorries, "Contradicts the minister.");
        var search = await desk.Find(Marta, lorries, Stance.NothingFound, "Search of the villages' notices and the army's transport list",
            "Searched the notice boards of all eleven villages and asked the army's press office: no delivery is recorded in August.", null, false);
        await desk.Propose(Marta, lorries, "unproven", "One unnamed person says so and nothing was found that confirms or rules it out.", search);

        var farmers = await desk.Claim(article, ClaimKind.Statement, "Farmers accused the ministry");
        await desk.Check(farmers, AttributionCheck.Wrong, "“Farmers” cannot be asked; the accusation was made by two speakers of the growers' union.");
    }

    private static ChainLink Says(string name, PartyKind kind) => new(LinkRole.SaidBy, name, Kind: kind);

    private static DateTime At(int day, int hour) => new(2026, 3, day, hour, 0, 0, DateTimeKind.Utc);

    private async Task<string> IdOf(DemoPerson person) =>
        (await desk.Send(person, new ListPeople())).Single(p => p.Name == person.Name).Id;
}
