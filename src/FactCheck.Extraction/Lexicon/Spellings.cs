namespace FactCheck.Extraction;

/// <summary>
/// Finds things by their names. In a text the case counts: "us" is no country and "who" no agency.
/// In a name that somebody typed on its own it does not. Where two share a name, the first has it.
/// </summary>
internal sealed class Spellings<T> where T : class
{
    private readonly Dictionary<string, T> exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, T> anyCase = new(StringComparer.OrdinalIgnoreCase);

    public Spellings(IEnumerable<T> all, Func<T, IEnumerable<string>> names)
    {
        foreach (var one in all)
            foreach (var name in names(one))
            {
                exact.TryAdd(name, one);
                anyCase.TryAdd(name, one);
            }
    }

    public T? Find(string name, bool inAnyCase) => (inAnyCase ? anyCase : exact).GetValueOrDefault(name);
}
