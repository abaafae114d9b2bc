namespace FactCheck.Workflows;

/// <summary>The roles that a definition may name, and how a sentence speaks of them.</summary>
internal static class RoleNames
{
    internal static IReadOnlyList<string> All { get; } =
        [.. Enum.GetValues<Role>().Where(role => role is not (Role.None or Role.Anyone)).Select(role => role.ToString())];

    /// <summary>"an Editor", "2 Editors", "a Fact-checker".</summary>
    internal static string Count(string role, int people)
    {
        var word = role == "FactChecker" ? "Fact-checker" : role;
        return people switch
        {
            1 => $"{("AEIOU".Contains(word[0], StringComparison.Ordinal) ? "an" : "a")} {word}",
            _ => $"{people} {word}s",
        };
    }
}
