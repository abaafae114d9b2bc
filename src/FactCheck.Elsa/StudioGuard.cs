using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace FactCheck.OnElsa;

/// <summary>
/// What may be asked of Elsa's API: a list of what only reads, and nothing else. The method alone says nothing:
/// executing a definition, resuming a bookmark and triggering an event can be asked for by GET, and lists by POST.
/// </summary>
public static partial class StudioGuard
{
    /// <param name="path">Behind the API's prefix.</param>
    public static bool OnlyReads(string method, PathString path)
    {
        var asked = (path.Value ?? "").TrimEnd('/');
        return HttpMethods.IsGet(method) || HttpMethods.IsHead(method) ? Gets().IsMatch(asked) : HttpMethods.IsPost(method) && Posts().IsMatch(asked);
    }

    [GeneratedRegex(
        "^/(workflow-definitions(/by-definition-id/[^/]+|/by-id/[^/]+|/many-by-id|/query/count|/validation/is-name-unique|/subgraph/[^/]+|/subgraph/segments/[^/]+|/[^/]+/(versions|consumers|export)|/[^/]+)?"
        + "|workflow-instances(/[^/]+(/(execution-state|export|journal|journal/[^/]+|variables))?)?"
        + "|activity-executions/(count|list|[^/]+|[^/]+/call-stack)|activity-execution-summaries/list|descriptors/.+|features/installed(/[^/]+)?|package/version)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Gets();

    [GeneratedRegex("^/(workflow-instances|workflow-instances/[^/]+/journal|activity-executions/report|descriptors/activities/[^/]+/options/[^/]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Posts();
}
