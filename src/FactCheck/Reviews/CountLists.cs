namespace FactCheck;

/// <summary>How many rows each of several lists has that stand side by side, as <see cref="CountTasks"/> and <see cref="CountClaims"/> count them.</summary>
/// <param name="Claims">Null to count tasks alone.</param>
public sealed record CountLists(ListClaims? Claims, IReadOnlyList<ListTasks> Tasks) : IQuery<CountedLists>;

/// <param name="Tasks">In the order in which they were asked for.</param>
public sealed record CountedLists(ListCount? Claims, IReadOnlyList<ListCount> Tasks);

internal sealed class CountListsValidator : AbstractValidator<CountLists>
{
    private const int MostLists = 8;

    public CountListsValidator()
    {
        RuleFor(r => r.Claims!).SetValidator(new ListClaimsValidator()).When(r => r.Claims is not null);
        RuleFor(r => r.Tasks).NotNull().Must(tasks => tasks.Count <= MostLists);
        RuleForEach(r => r.Tasks).NotNull().SetValidator(new ListTasksValidator());
    }
}

internal sealed class CountListsHandler(FactCheckDb db, CurrentCaller caller, TimeProvider time) : IRequestHandler<CountLists, CountedLists>
{
    public async Task<CountedLists> Handle(CountLists request, CancellationToken cancel)
    {
        var (person, now) = (caller.Person, time.UtcNow());
        var ties = await db.TiesOf(person, cancel);
        // Lists side by side mostly ask for the same words.
        var asked = new Dictionary<string, IReadOnlyList<AskedWord>?>(StringComparer.Ordinal);
        var claims = request.Claims is { } list ? await db.Count(list, person, await Words(list.Q), exact: false, cancel) : null;
        var tasks = new List<ListCount>(request.Tasks.Count);
        foreach (var of in request.Tasks) tasks.Add(await db.Count(of, person, ties, await Words(of.Q), now, exact: false, cancel));
        return new CountedLists(claims, tasks);

        async Task<IReadOnlyList<AskedWord>?> Words(string? q)
        {
            if (q is null) return null;
            if (!asked.TryGetValue(q, out var words)) asked[q] = words = await db.Asked(q, cancel);
            return words;
        }
    }
}
