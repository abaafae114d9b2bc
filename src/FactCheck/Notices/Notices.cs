using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace FactCheck;

/// <summary>
/// Tells people things, in the transaction in which they happen: in the app at once, by mail and webhook through the
/// outbox. A way that is not set up is not taken; what could go by no other goes to the app.
/// </summary>
public sealed class Notices(FactCheckDb db, Outbox outbox, IOptions<FactCheckOptions> options, ILookupNormalizer normalizer, TimeProvider time, Ids ids)
{
    private readonly HashSet<(long Person, long Claim, string Words)> _told = [];

    /// <summary>Tells a named person, everyone of a role, or whoever holds the claim.</summary>
    public async Task Send(Claim claim, SendNotice notice, CancellationToken cancel)
    {
        Tell(claim, await To(claim, notice, cancel), notice.Words, notice.Ways);
        if (!Open(notice.Ways).HasFlag(NoticeWays.Webhook)) return;
        var key = ids.NewPublicId();
        outbox.Add(OutboxKind.Webhook, key, $"webhook {key}", new PostedNotice(
            "notice", key, time.UtcNow(), notice.Words, notice.Role, new PostedClaim(claim.PublicId, claim.Statement, options.Value.LinkTo(claim.PublicId))));
    }

    /// <summary>Tells these people, in the app and by mail.</summary>
    public void Tell(Claim claim, IReadOnlyList<Person> people, string words, NoticeWays asked)
    {
        var ways = Open(asked);
        var now = time.UtcNow();
        foreach (var person in people)
        {
            // A person of two roles that are told the same hears it once.
            if (!_told.Add((person.Id, claim.Id, words))) continue;
            var id = ids.NewPublicId();
            if (ways.HasFlag(NoticeWays.App)) db.Notices.Add(new Notice(id, person, claim, words.UpTo(Limits.Note), now));
            if (ways.HasFlag(NoticeWays.Mail) && person.Email is not null)
                outbox.Add(OutboxKind.Mail, id, $"mail {id}", new MailedNotice(person.PublicId, claim.PublicId, words));
        }
    }

    private NoticeWays Open(NoticeWays asked)
    {
        var open = asked;
        if (options.Value.Mail is null) open &= ~NoticeWays.Mail;
        if (options.Value.Webhook is null) open &= ~NoticeWays.Webhook;
        return open == NoticeWays.None && asked != NoticeWays.None ? NoticeWays.App : open;
    }

    private async Task<IReadOnlyList<Person>> To(Claim claim, SendNotice notice, CancellationToken cancel)
    {
        if (notice.Person is { } email)
        {
            // As signing in reads it: without regard to case.
            var normalized = normalizer.NormalizeEmail(email);
            return await db.Users.Where(p => p.NormalizedEmail == normalized && !p.HasLeft).ToListAsync(cancel);
        }

        if (notice.Role is null) return claim.Assignee is { HasLeft: false } holder ? [holder] : [];
        var role = Enum.Parse<Role>(notice.Role);
        return await db.Users.Where(p => !p.HasLeft && (p.Roles & role) != 0).OrderBy(p => p.Id).ToListAsync(cancel);
    }
}
