using System.Net;
using System.Net.Sockets;

namespace FactCheck.Dashboard.Measuring;

/// <summary>Stands between a browser and the server, and counts what passes to the browser: pages, scripts and what the circuit sends, compressed where they are, headers included.</summary>
internal sealed class Relay : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _over = new();
    private readonly Uri _server;
    private long _passed;

    /// <param name="server">Address of the server, with its port.</param>
    public Relay(string server)
    {
        _server = new Uri(server);
        _listener.Start();
        _ = Accept();
    }

    public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>Bytes that have passed to the browser.</summary>
    public long Passed => Interlocked.Read(ref _passed);

    public void Dispose()
    {
        _over.Cancel();
        _listener.Dispose();
        _over.Dispose();
    }

    private async Task Accept()
    {
        while (!_over.IsCancellationRequested)
        {
            TcpClient browser;
            try
            {
                browser = await _listener.AcceptTcpClientAsync(_over.Token);
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }

            _ = Join(browser);
        }
    }

    private async Task Join(TcpClient browser)
    {
        using (browser)
        using (var server = new TcpClient())
        {
            await server.ConnectAsync(_server.Host, _server.Port);
            await Task.WhenAny(Copy(browser, server, count: false), Copy(server, browser, count: true));
        }
    }

    private async Task Copy(TcpClient from, TcpClient to, bool count)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await from.GetStream().ReadAsync(buffer, _over.Token) is > 0 and var read)
            {
                if (count) Interlocked.Add(ref _passed, read);
                await to.GetStream().WriteAsync(buffer.AsMemory(0, read), _over.Token);
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            // One of the two has gone.
        }
    }
}
