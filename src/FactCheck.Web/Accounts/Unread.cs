namespace FactCheck.Web.Accounts;

/// <summary>How many notices the person before the page has not read: one number for the page that lists them and the masthead that tells of them.</summary>
public sealed class Unread(SignedIn me)
{
    public int Count { get; private set; }

    public event Action? Changed;

    public async Task Look() => Is(await me.Send(new CountNotices()));

    public void Is(int count)
    {
        if (count == Count) return;
        Count = count;
        Changed?.Invoke();
    }
}
