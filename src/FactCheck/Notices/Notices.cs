using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace FactCheck;

/// <summary>
/// Tells people things, in the transaction in which they happen: in the app at once, by mail and webhook through the
/// outbox. A way that is not set up is not taken; what could go by no other goes to the app. Each reads it in the language
/// that they chose, else in English, as programs do: whoever lets their browser choose is not here to be asked.
/// </summary>
public sealed class Notices(FactCheckDb db, Outbox outbox, IOptions<FactCheckOptions> options, ILookupNormalizer normalizer, TimeProvider time, Ids ids)
{
    private readonly HashSet<(long Person, long Claim, string Words)> _told = [];

    /// <summary>Tells what a workflow says.</summary>
    public Task Send(Claim claim, SendNotice notice, CancellationToken cancel) =>
        Send(claim, notice.Person, notice.Role, () => SayKnown(notice.Words), notice.Ways, cancel);

    /// <summary>Tells a named person, everyone of a role, or whoever holds the claim.</summary>
    /// <param name="person">The address with which they sign in.</param>
    /// <param name="role">Name of a <see cref="Role"/>; for whoever holds the claim, null as <paramref name="person"/> is.</param>
    /// <param name="words">Says it, once for each reader and in their language.</param>
    public async Task Send(Claim claim, string? person, string? role, Func<string> words, NoticeWays asked, CancellationToken cancel)
    {
        await Tell(claim, await To(claim, person, role, cancel), words, asked, cancel);
        if (!Open(asked).HasFlag(NoticeWays.Webhook)) return;
        var key = ids.NewPublicId();
        outbox.Add(OutboxKind.Webhook, key, $"webhook {key}", new PostedNotice(
            "notice", key, time.UtcNow(), InEnglish(words), role, new PostedClaim(claim.PublicId, claim.Statement, options.Value.LinkTo(claim.PublicId))));
    }

    /// <summary>Tells these people, in the app and by mail.</summary>
    public async Task Tell(Claim claim, IReadOnlyList<Person> people, Func<string> say, NoticeWays asked, CancellationToken cancel)
    {
        if (people.Count == 0) return;
        var ways = Open(asked);
        var now = time.UtcNow();
        var readers = people.Select(p => p.Id).ToList();
        var languages = await db.Preferences.Where(p => readers.Contains(p.PersonId) && p.Language != null).ToDictionaryAsync(p => p.PersonId, p => p.Language, cancel);
        foreach (var person in people)
        {
            var words = InLanguage(languages.GetValueOrDefault(person.Id), say);
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

    private async Task<IReadOnlyList<Person>> To(Claim claim, string? named, string? asRole, CancellationToken cancel)
    {
        if (named is { } email)
        {
            // As signing in reads it: without regard to case.
            var normalized = normalizer.NormalizeEmail(email);
            return await db.Users.Where(p => p.NormalizedEmail == normalized && !p.HasLeft).ToListAsync(cancel);
        }

        if (asRole is null) return claim.Assignee is { HasLeft: false } holder ? [holder] : [];
        var role = Enum.Parse<Role>(asRole);
        return await db.Users.Where(p => !p.HasLeft && (p.Roles & role) != 0).OrderBy(p => p.Id).ToListAsync(cancel);
    }
}
