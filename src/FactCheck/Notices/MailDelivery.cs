using System.Text.Json;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MimeKit;

namespace FactCheck;

/// <summary>What the outbox keeps of a mail. Name, address and statement are read when it is delivered: whoever leaves meanwhile gets none.</summary>
/// <param name="Person">Public id.</param>
/// <param name="Claim">Public id.</param>
internal sealed record MailedNotice(string Person, string Claim, string Words);

/// <summary>Delivers a notice to one person by mail. Its message id is the same for each attempt, so that a mailbox can count it once.</summary>
internal sealed class MailDelivery(IServiceScopeFactory scopes, IOptions<FactCheckOptions> options, TimeProvider time) : IOutboxDelivery
{
    private const int LongestSubject = 120;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public OutboxKind Kind => OutboxKind.Mail;

    public async Task Deliver(OutboxMessage message, CancellationToken cancel)
    {
        var settings = options.Value.Mail ?? throw new InvalidOperationException("No mail server is set up any more.");
        var notice = JsonSerializer.Deserialize<MailedNotice>(message.Payload)!;
        if (await Compose(message.Key, notice, settings, cancel) is not { } mail) return;
        using var client = new SmtpClient();
        client.Timeout = (int)Patience.TotalMilliseconds;
        await client.ConnectAsync(settings.Host, settings.Port, settings switch
        {
            { UseTls: false } => SecureSocketOptions.None,
            { Port: 465 } => SecureSocketOptions.SslOnConnect,
            _ => SecureSocketOptions.StartTls,
        }, cancel);
        if (settings.User.Length > 0) await client.AuthenticateAsync(settings.User, settings.Password, cancel);
        await client.SendAsync(mail, cancel);
        try
        {
            await client.DisconnectAsync(quit: true, cancel);
        }
        catch (Exception)
        {
            // The server has it: that it hung up without a word is no reason to send it again.
        }
    }

    private async Task<MimeMessage?> Compose(string key, MailedNotice notice, MailOptions settings, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FactCheckDb>();
        var person = await db.Users.AsNoTracking().SingleOrDefaultAsync(p => p.PublicId == notice.Person && !p.HasLeft, cancel);
        if (person?.Email is not { } address) return null;
        var statement = await db.Claims.Where(c => c.PublicId == notice.Claim).Select(c => c.Statement).SingleAsync(cancel);
        var language = await db.Preferences.Where(p => p.PersonId == person.Id).Select(p => p.Language).SingleOrDefaultAsync(cancel);
        var from = MailboxAddress.Parse(settings.From);
        var words = string.Join(' ', notice.Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var mail = new MimeMessage { Subject = words.UpTo(LongestSubject), MessageId = $"{key}@{from.Domain}", Date = time.GetUtcNow() };
        mail.From.Add(from);
        mail.To.Add(new MailboxAddress(person.Name, address));
        // So that no absence note answers it.
        mail.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        mail.Body = new TextPart("plain") { Text = string.Join("\n\n", new[] { notice.Words, InLanguage(language, () => Say($"The claim: {statement}")), options.Value.LinkTo(notice.Claim) }.OfType<string>()) + "\n" };
        return mail;
    }
}
