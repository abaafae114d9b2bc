namespace FactCheck.Web.Components.Pages;

/// <summary>
/// Gathers what a reading finds on the way and tells the page now and then: often enough that marks appear as they are
/// found, seldom enough that a long text does not fill the connection.
/// </summary>
public sealed class ReadingFollower(TimeProvider time, Func<ReadingFollower, Task> tell) : IProgress<ReadingProgress>
{
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(250);

    private readonly Lock _lock = new();
    private readonly List<CandidateView> _found = [];
    private readonly long _began = time.GetTimestamp();
    private TimeSpan _told;
    private Task _telling = Task.CompletedTask;

    public string Text { get; private set; } = "";
    public int Read { get; private set; }
    public int Sentences { get; private set; }

    public IReadOnlyList<CandidateView> Found
    {
        get
        {
            lock (_lock) return [.. _found];
        }
    }

    public int Count
    {
        get
        {
            lock (_lock) return _found.Count;
        }
    }

    public void Report(ReadingProgress value)
    {
        lock (_lock)
        {
            (Text, Read, Sentences) = (value.Text, value.Read, value.Sentences);
            _found.AddRange(value.Found);
            var now = time.GetElapsedTime(_began);
            // A short text is read before anybody could look; a page that is still drawing is not asked to draw again.
            if (now - _told < Often || !_telling.IsCompleted) return;
            _told = now;
            _telling = tell(this);
        }
    }
}
