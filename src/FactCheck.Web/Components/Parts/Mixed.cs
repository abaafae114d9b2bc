using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Components.Parts;

/// <summary>A sentence with more than text in it: a link, a name in bold, a time.</summary>
public static partial class Mixed
{
    /// <summary><c>@SayWith("{0} holds it since {1}.", @&lt;b&gt;@name&lt;/b&gt;, @&lt;Moment At="at" /&gt;)</c>: each language puts the parts where it wants them.</summary>
    public static RenderFragment SayWith(string english, params RenderFragment[] parts) => builder =>
    {
        var template = Template(english);
        var at = 0;
        foreach (var hole in Hole().EnumerateMatches(template))
        {
            builder.AddContent(0, template[at..hole.Index]);
            builder.AddContent(1, parts[template[hole.Index + 1] - '0']);
            at = hole.Index + hole.Length;
        }

        builder.AddContent(2, template[at..]);
    };

    [GeneratedRegex(@"\{[0-9]\}")]
    private static partial Regex Hole();
}
