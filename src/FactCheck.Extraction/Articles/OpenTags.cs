using System.Collections.Frozen;

namespace FactCheck.Extraction;

/// <summary>Keeps account of the tags that stand open while a page's mark-up is looked over. Rather counts too many than too few.</summary>
internal sealed class OpenTags
{
    /// <summary>Tags that a parser opens again in every block until they are closed.</summary>
    public static readonly FrozenSet<string> Formatting = Words.Set("a b big code em font i nobr s small strike strong tt u");

    // So far down a mis-nested closing tag is matched: <b><i></b></i>.
    private const int FarthestMatch = 64;

    private readonly List<string> stack = [];
    private readonly Dictionary<string, int> open = new(StringComparer.Ordinal);

    /// <summary>Of &lt;a&gt; and &lt;nobr&gt; the next one closes the one before, wherever that is; old pages leave every &lt;a name=…&gt; open.</summary>
    private readonly HashSet<string> waiting = [];

    public int Depth => stack.Count;

    /// <summary>How many formatting tags may be waiting to be opened again.</summary>
    public int Unclosed { get; private set; }

    public void Open(string tag)
    {
        var closesItself = tag is "a" or "nobr";
        if (closesItself && open.GetValueOrDefault(tag) > 0) return;
        stack.Add(tag);
        open[tag] = open.GetValueOrDefault(tag) + 1;
        if (Formatting.Contains(tag) && (!closesItself || waiting.Add(tag))) Unclosed++;
    }

    /// <summary>A closing tag that matches nothing open closes nothing.</summary>
    public void Close(string tag)
    {
        if (open.GetValueOrDefault(tag) == 0) return;
        if (Formatting.Contains(tag)) CloseFormatting(tag);
        else
            while (Remove(stack.Count - 1) != tag) { } // Formatting left open within stays unclosed: the next block opens it again.
    }

    /// <summary>Only where no other element lies between: what opened it may be out of this closing tag's reach.</summary>
    private void CloseFormatting(string tag)
    {
        for (var i = stack.Count - 1; i >= 0 && i >= stack.Count - FarthestMatch && Formatting.Contains(stack[i]); i--)
        {
            if (stack[i] != tag) continue;
            Remove(i);
            waiting.Remove(tag);
            Unclosed--;
            return;
        }
    }

    private string Remove(int index)
    {
        var tag = stack[index];
        stack.RemoveAt(index);
        open[tag]--;
        return tag;
    }
}
