using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FactCheck.Tests.Reviews;
using FactCheck.UseCases;
using FactCheck.Workflows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FactCheck.Tests.Notices;

public sealed class DeliveryTests
{
    private const string Secret = "a secret of more than sixteen bytes";
    private const NoticeWays All = NoticeWays.App | NoticeWays.Mail | NoticeWays.Webhook;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Task<TestNewsroom> Room(MailSink? mail = null, HookSink? hook = null, bool allowPrivate = true, Action<IServiceCollection>? configure = null) =>
        TestNewsroom.Open(services =>
        {
            services.Configure<FactCheckOptions>(o =>
            {
                o.BaseUrl = "https://desk.example.org/";
                if (mail is not null) o.Mail = new MailOptions { Host = "127.0.0.1", Port = mail.Port, UseTls = false, From = "FactCheck <desk@example.org>" };
                if (hook is not null) o.Webhook = new WebhookOptions { Url = hook.Url, Secret = Secret, AllowPrivate = allowPrivate };
            });
            configure?.Invoke(services);
        });

    private static async Task Tell(TestNewsroom room, string claim, string words, NoticeWays ways = All, string? role = "Editor", string? person = null)
    {
        await using var scope = room.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FactCheckDb>();
        var about = await db.Claims.Include(c => c.Assignee).SingleAsync(c => c.PublicId == claim, Cancel);
        await scope.ServiceProvider.GetRequiredService<FactCheck.Notices>().Send(about, new SendNotice(person, role, words, ways), Cancel);
        await db.SaveChangesAsync(Cancel);
    }

    private static Task<int> Deliver(TestNewsroom room) => room.Services.GetRequiredService<OutboxClock>().Run(Cancel);

    private static Task<DateTime?> Next(TestNewsroom room) => room.Services.GetRequiredService<OutboxClock>().Next(Cancel);

    private static async Task<List<OutboxMessage>> Outbox(TestNewsroom room)
    {
        await using var db = room.Database();
        return await db.Outbox.AsNoTracking().OrderBy(m => m.Id).ToListAsync(Cancel);
    }

    [Fact]
    public async Task Everyone_of_a_role_gets_a_mail_of_their_own()
    {
        await using var mail = new MailSink();
        await using var room = await Room(mail);
        var claim = await room.Claim("The bridge cost four million euros.");
        await Tell(room, claim.Id, "The approval is late.");
        (await Outbox(room)).ShouldAllBe(m => !m.Payload.Contains("example.org"), "addresses are read when it is delivered");
        (await Deliver(room)).ShouldBe(2);
        (await Outbox(room)).ShouldBeEmpty();
        mail.Mails.Count.ShouldBe(2);
        var first = mail.Mails.Single(m => m.Contains("Edda Editor"));
        first.ShouldContain("To: Edda Editor <edda@example.org>");
        first.ShouldContain("From: FactCheck <desk@example.org>");
        first.ShouldContain("Subject: The approval is late.");
        first.ShouldContain("Auto-Submitted: auto-generated");
        first.ShouldContain("The bridge cost four million euros.");
        first.ShouldContain($"https://desk.example.org/claims/{claim.Id}");
        await using var db = room.Database();
        var notice = await db.Notices.SingleAsync(n => n.PersonId == room.Editor.Id, Cancel);
        first.ShouldContain($"Message-Id: <{notice.PublicId}@example.org>");
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_mail_speaks_the_language_of_its_reader()
    {
        await using var mail = new MailSink();
        await using var room = await Room(mail);
        await room.Send(new SetPreferences(Theme.System, null, SingleKeys: true, ExactTimes: false, "uk"), room.Editor);
        var claim = await room.Claim("Міст коштував чотири мільйони євро.");
        await Tell(room, claim.Id, "Погодження запізнюється.");
        await Deliver(room);
        Body("Edda").ShouldContain("Твердження: Міст коштував");
        Body("Emil").ShouldContain("The claim: Міст коштував");

        string Body(string to)
        {
            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(mail.Mails.Single(m => m.Contains($"To: {to}"))));
            return MimeKit.MimeMessage.Load(stream, Cancel).TextBody!;
        }
    }

    [Fact]
    public async Task Whoever_left_meanwhile_gets_no_mail()
    {
        await using var mail = new MailSink();
        await using var room = await Room(mail);
        var claim = await room.Claim();
        await Tell(room, claim.Id, "The approval is late.");
        await room.Send(new ChangePerson(room.SecondEditor.PublicId, Role.Editor, HasLeft: true), room.Admin);
        (await Deliver(room)).ShouldBe(2);
        mail.Mails.ShouldHaveSingleItem().ShouldContain("Edda");
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_webhook_is_posted_once_and_signed()
    {
        await using var hook = new HookSink();
        await using var room = await Room(hook: hook);
        var claim = await room.Claim();
        await Tell(room, claim.Id, "The approval is late.");
        (await Deliver(room)).ShouldBe(1);
        var posted = hook.Posts.ShouldHaveSingleItem();
        posted.Type.ShouldBe("application/json");
        posted.At.ShouldBe(room.Time.GetUtcNow().ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture));
        // As any receiver would check it.
        var signed = Encoding.UTF8.GetBytes($"{posted.Id}.{posted.At}.{Encoding.UTF8.GetString(posted.Body)}");
        posted.Signature.ShouldBe("v1," + Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), signed)));
        using var json = JsonDocument.Parse(posted.Body);
        json.RootElement.GetProperty("id").GetString().ShouldBe(posted.Id);
        json.RootElement.GetProperty("type").GetString().ShouldBe("notice");
        json.RootElement.GetProperty("words").GetString().ShouldBe("The approval is late.");
        json.RootElement.GetProperty("role").GetString().ShouldBe("Editor");
        json.RootElement.GetProperty("claim").GetProperty("url").GetString().ShouldBe($"https://desk.example.org/claims/{claim.Id}");
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_program_that_dies_after_delivery_delivers_again_under_the_same_key()
    {
        await using var hook = new HookSink();
        await using var room = await Room(hook: hook);
        var claim = await room.Claim();
        await Tell(room, claim.Id, "The approval is late.");
        await room.Tamper("CREATE TABLE Kept AS SELECT * FROM Outbox; INSERT INTO Kept SELECT * FROM Outbox WHERE 0; UPDATE Kept SET LeasedBy = 'dead'");
        (await Deliver(room)).ShouldBe(1);
        var until = room.Time.UtcNow().AddMinutes(2);
        await room.Tamper($"UPDATE Kept SET LeasedUntil = {until.Ticks}; INSERT INTO Outbox SELECT * FROM Kept; DROP TABLE Kept");
        (await Deliver(room)).ShouldBe(0, "the dead one may be alive");
        (await Next(room)).ShouldBeNull();
        room.Time.Advance(TimeSpan.FromMinutes(2));
        (await Deliver(room)).ShouldBe(1);
        var posts = hook.Posts.ToList();
        posts.Count.ShouldBe(2);
        posts[0].Id.ShouldBe(posts[1].Id);
        posts[0].Body.ShouldBe(posts[1].Body);
        posts[0].Signature.ShouldNotBe(posts[1].Signature, "the time is signed too");
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task What_fails_is_given_up_in_the_end_and_an_administrator_has_it_tried_again()
    {
        await using var mail = new MailSink();
        await using var hook = new HookSink { Answers = 500 };
        await using var room = await Room(mail, hook);
        var claim = await room.Claim();
        await Tell(room, claim.Id, "The approval is late.");
        (await Deliver(room)).ShouldBe(2, "the mails go out all the same");
        var failed = (await Outbox(room)).ShouldHaveSingleItem();
        (failed.Kind, failed.Attempts, failed.LastError).ShouldBe((OutboxKind.Webhook, 1, "The receiver answered 500."));
        (await room.Send(new ListOutbox(), room.Admin)).Rows.ShouldBeEmpty();

        while (await Next(room) is { } due)
        {
            room.Time.SetUtcNow(new DateTimeOffset(due));
            (await Deliver(room)).ShouldBe(0);
        }

        hook.Posts.Count.ShouldBe(FactCheck.Outbox.MostAttempts);
        hook.Posts.Select(p => p.Id).Distinct().Count().ShouldBe(1);
        var given = (await room.Send(new ListOutbox(), room.Admin)).Rows.ShouldHaveSingleItem();
        given.Id.ShouldBe(failed.Key);
        await Should.ThrowAsync<NotAllowedException>(() => room.Send(new ListOutbox(), room.Editor));
        await Should.ThrowAsync<NotAllowedException>(() => room.Send(new RetryMessage(given.Id), room.Editor));
        await Should.ThrowAsync<NotFoundException>(() => room.Send(new RetryMessage("nothing"), room.Admin));

        hook.Answers = 200;
        await room.Send(new RetryMessage(given.Id), room.Admin);
        await Should.ThrowAsync<RuleBrokenException>(() => room.Send(new RetryMessage(given.Id), room.Admin));
        (await Deliver(room)).ShouldBe(1);
        (await Outbox(room)).ShouldBeEmpty();
        (await room.Send(new ReadLedger(), room.Auditor)).Rows[0].Action.ShouldBe("MessageTriedAgain");
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_mail_server_that_says_later_is_asked_later()
    {
        await using var mail = new MailSink { Refuses = true };
        await using var room = await Room(mail);
        var claim = await room.Claim();
        await Tell(room, claim.Id, "The approval is late.", role: null, person: "edda@example.org");
        (await Deliver(room)).ShouldBe(0);
        mail.Refuses = false;
        (await Deliver(room)).ShouldBe(0);
        room.Time.Advance(TimeSpan.FromSeconds(5));
        (await Deliver(room)).ShouldBe(1);
        mail.Mails.ShouldHaveSingleItem();
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var hook = new HookSink { Answers = 307 };
        await using var room = await Room(hook: hook);
        var claim = await room.Claim();
        await Tell(room, claim.Id, "The approval is late.");
        (await Deliver(room)).ShouldBe(0);
        hook.Posts.ShouldHaveSingleItem();
        (await Outbox(room)).ShouldHaveSingleItem().LastError.ShouldBe("The receiver answered 307.");
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_private_address_is_not_reached_unless_the_operator_says_so()
    {
        await using var hook = new HookSink();
        var log = new Said();
        await using var room = await Room(hook: hook, allowPrivate: false, configure: services => services.AddLogging(l => l.AddProvider(log)));
        var claim = await room.Claim();
        await Tell(room, claim.Id, "The approval is late.");
        (await Deliver(room)).ShouldBe(0);
        hook.Posts.ShouldBeEmpty();
        (await Outbox(room)).ShouldHaveSingleItem().LastError!.ShouldContain("AllowPrivate");
        log.Lines.ShouldContain(l => l.Contains("AllowPrivate"));
        log.Lines.ShouldAllBe(l => !l.Contains(Secret) && !l.Contains("/hook/"));
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_way_that_is_not_set_up_leaves_nothing_behind()
    {
        await using var room = await TestNewsroom.Open();
        var claim = await room.Claim();
        await Tell(room, claim.Id, "The approval is late.");
        await Tell(room, claim.Id, "By mail alone.", NoticeWays.Mail, role: null, person: "edda@example.org");
        (await Outbox(room)).ShouldBeEmpty();
        (await room.Told(room.Editor)).ShouldBe(["The approval is late.", "By mail alone."]);
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task Two_programs_deliver_each_message_once()
    {
        await using var mail = new MailSink();
        await using var room = await Room(mail);
        var claim = await room.Claim();
        for (var i = 0; i < 20; i++) await Tell(room, claim.Id, $"Notice {i}.", NoticeWays.Mail, role: null, person: "edda@example.org");
        var clock = room.Services.GetRequiredService<OutboxClock>();
        var counts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => clock.Run(Cancel), Cancel)));
        counts.Sum().ShouldBe(20);
        mail.Mails.Count.ShouldBe(20);
        await room.TheLedgerAgrees();
    }

    [Theory]
    [InlineData("", 587, "desk@example.org", "Host")]
    [InlineData("mail.example.org", 0, "desk@example.org", "Port")]
    [InlineData("mail.example.org", 587, "", "From")]
    public async Task Half_a_setting_is_told_of_at_the_start(string host, int port, string from, string word)
    {
        var refused = await Should.ThrowAsync<OptionsValidationException>(() => TestNewsroom.Open(services =>
            services.Configure<FactCheckOptions>(o => o.Mail = new MailOptions { Host = host, Port = port, From = from })));
        refused.Message.ShouldContain(word);
    }

    [Theory]
    [InlineData("https://example.org/hook", "short", "Secret")]
    [InlineData("ftp://example.org/hook", Secret, "Url")]
    public async Task A_webhook_without_a_secret_or_an_address_is_none(string url, string secret, string word)
    {
        var refused = await Should.ThrowAsync<OptionsValidationException>(() => TestNewsroom.Open(services =>
            services.Configure<FactCheckOptions>(o => o.Webhook = new WebhookOptions { Url = url, Secret = secret })));
        refused.Message.ShouldContain(word);
    }

    private sealed class Said : ILoggerProvider, ILogger
    {
        private readonly List<string> _lines = [];

        public List<string> Lines
        {
            get
            {
                lock (_lines) return [.. _lines];
            }
        }

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (_lines) _lines.Add($"{formatter(state, exception)} {exception}");
        }

        public void Dispose()
        {
        }
    }
}
