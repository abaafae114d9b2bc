using System.Net;
using System.Net.Sockets;
using System.Text;
using FactCheck.UseCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FactCheck.Tests.Articles;

public sealed class ArticleFetcherTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("172.16.0.1")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("::1")]
    [InlineData("fe80::1")]
    [InlineData("fd00::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("224.0.0.1")]
    public void A_private_address_is_not_public(string address) => PublicAddress.Is(IPAddress.Parse(address)).ShouldBeFalse();

    [Theory]
    [InlineData("1.1.1.1")]
    [InlineData("93.184.216.34")]
    [InlineData("2606:4700:4700::1111")]
    public void A_public_address_is_public(string address) => PublicAddress.Is(IPAddress.Parse(address)).ShouldBeTrue();

    [Theory]
    [InlineData("http://127.0.0.1:1/")]
    [InlineData("http://localhost:1/")]
    [InlineData("http://[::1]:1/")]
    [InlineData("http://2130706433:1/")]
    public async Task A_private_url_is_refused(string url)
    {
        await using var room = await TestNewsroom.Open();
        var refused = await Should.ThrowAsync<UnusableArticleException>(() => room.Send(new PreviewArticle(new ArticleInput(Url: url)), room.Reporter));
        refused.Message.ShouldContain("private network");
    }

    [Fact]
    public async Task A_redirect_to_a_private_address_is_refused()
    {
        await using var inside = new OneAnswer(IPAddress.Parse("127.0.0.3"), "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 6\r\n\r\nsecret");
        await using var outside = new OneAnswer(IPAddress.Parse("127.0.0.2"), $"HTTP/1.1 302 Found\r\nLocation: {inside.Url}\r\nContent-Length: 0\r\n\r\n");
        await using var room = await Reaching("127.0.0.2");
        var refused = await Should.ThrowAsync<UnusableArticleException>(() => room.Send(new PreviewArticle(new ArticleInput(Url: outside.Url)), room.Reporter));
        refused.Message.ShouldContain("private network");
        inside.WasAsked.ShouldBeFalse();
        outside.WasAsked.ShouldBeTrue();
    }

    [Fact]
    public async Task A_page_is_fetched_and_read()
    {
        const string page = "<html><head><title>Bridge</title></head><body><article><h1>Bridge</h1><p>According to the Ministry of Transport, at least four people were injured when the Old Bridge gave way on Monday morning.</p></article></body></html>";
        await using var server = new OneAnswer(IPAddress.Loopback, $"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {page.Length}\r\n\r\n{page}");
        await using var room = await Reaching("127.0.0.1");
        var preview = await room.Send(new PreviewArticle(new ArticleInput(Url: server.Url)), room.Reporter);
        preview.Text.ShouldContain("Old Bridge");
        preview.Url.ShouldBe(server.Url);
        preview.Candidates.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n", "answered 404")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 3\r\n\r\nabc", "not a page of text")]
    [InlineData("rubbish\r\n\r\n", "could not be reached")]
    public async Task A_page_that_is_none_is_refused_with_what_to_do(string answer, string message)
    {
        await using var server = new OneAnswer(IPAddress.Loopback, answer);
        await using var room = await Reaching("127.0.0.1");
        var refused = await Should.ThrowAsync<UnusableArticleException>(() => room.Send(new PreviewArticle(new ArticleInput(Url: server.Url)), room.Reporter));
        refused.Message.ShouldContain(message);
    }

    [Fact]
    public async Task An_endless_page_ends_at_the_limit()
    {
        await using var server = new OneAnswer(IPAddress.Loopback, "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n", new string('a', 5000));
        await using var room = await Reaching("127.0.0.1", services => services.Configure<FactCheckOptions>(o => o.MaxArticleBytes = 1000));
        var refused = await Should.ThrowAsync<UnusableArticleException>(() => room.Send(new PreviewArticle(new ArticleInput(Url: server.Url)), room.Reporter));
        refused.IsTooLong.ShouldBeTrue();
    }

    [Fact]
    public async Task Nothing_is_kept_of_an_article_that_could_not_be_fetched()
    {
        await using var room = await TestNewsroom.Open();
        await Should.ThrowAsync<UnusableArticleException>(() =>
            room.Send(new SubmitArticle(new ArticleInput(Url: "http://nowhere.invalid/"), CandidateChoice.All), room.Reporter));
        await using var db = room.Database();
        (await db.Articles.AnyAsync(TestContext.Current.CancellationToken)).ShouldBeFalse();
    }

    private static Task<TestNewsroom> Reaching(string address, Action<IServiceCollection>? more = null) => TestNewsroom.Open(services =>
    {
        services.Replace(ServiceDescriptor.Singleton(new FetchOptions { MayReach = a => a.Equals(IPAddress.Parse(address)) }));
        more?.Invoke(services);
    });

    /// <summary>A server that gives every caller one answer.</summary>
    private sealed class OneAnswer : IAsyncDisposable
    {
        private readonly TcpListener _listener;
        private readonly Task _serving;
        private readonly byte[][] _parts;

        public OneAnswer(IPAddress address, params string[] parts)
        {
            _parts = [.. parts.Select(Encoding.UTF8.GetBytes)];
            _listener = new TcpListener(address, 0);
            _listener.Start();
            _serving = Serve();
        }

        public bool WasAsked { get; private set; }

        public string Url => $"http://{_listener.LocalEndpoint}/";

        public async ValueTask DisposeAsync()
        {
            _listener.Stop();
            await _serving;
        }

        private async Task Serve()
        {
            try
            {
                while (true)
                {
                    using var client = await _listener.AcceptTcpClientAsync();
                    WasAsked = true;
                    await using var stream = client.GetStream();
                    _ = await stream.ReadAsync(new byte[4096]);
                    foreach (var part in _parts) await stream.WriteAsync(part);
                }
            }
            catch (Exception e) when (e is SocketException or IOException or ObjectDisposedException)
            {
                // Stopped, or the caller hung up: both end it.
            }
        }
    }
}
