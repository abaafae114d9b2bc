using System.Net;
using System.Net.Sockets;

namespace FactCheck.Web.Tests.Browser;

/// <summary>The network between a browser and the program: it can be cut and mended.</summary>
internal sealed class Wire : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Lock _lock = new();
    private readonly List<TcpClient> _ends = [];
    private readonly int _to;
    private readonly Task _listening;
    private bool _isCut;

    public Wire(string address)
    {
        _to = new Uri(address).Port;
        _listener.Start();
        _listening = Listen();
    }

    public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    public void Cut()
    {
        lock (_lock)
        {
            _isCut = true;
            foreach (var end in _ends) end.Dispose();
            _ends.Clear();
        }
    }

    public void Mend()
    {
        lock (_lock) _isCut = false;
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        Cut();
        await _listening;
    }

    private async Task Listen()
    {
        while (true)
        {
            TcpClient near;
            try
            {
                near = await _listener.AcceptTcpClientAsync();
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                return;
            }

            _ = Join(near);
        }
    }

    private async Task Join(TcpClient near)
    {
        using var far = new TcpClient();
        using (near)
        {
            lock (_lock)
            {
                if (_isCut) return;
                _ends.AddRange([near, far]);
            }

            try
            {
                await far.ConnectAsync(IPAddress.Loopback, _to);
                await Task.WhenAny(near.GetStream().CopyToAsync(far.GetStream()), far.GetStream().CopyToAsync(near.GetStream()));
            }
            catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
            {
                // Cut, or hung up.
            }
        }
    }
}
