namespace FactCheck.Workflows;

/// <summary>The roles that a definition may name, and how a sentence speaks of them.</summary>
internal static class RoleNames
{
    internal static IReadOnlyList<string> All { get; } =
        [.. Enum.GetValues<Role>().Where(role => role is not (Role.None or Role.Anyone)).Select(role => role.ToString())];

    /// <summary>"an Editor", "2 Editors", "a Fact-checker".</summary>
    internal static string Count(string role, int people) => Enum.Parse<Role>(role) switch
    {
        Role.Reporter => people == 1 ? Say("a Reporter") : Say(people, $"{people} Reporter", $"{people} Reporters"),
        Role.FactChecker => people == 1 ? Say("a Fact-checker") : Say(people, $"{people} Fact-checker", $"{people} Fact-checkers"),
        Role.Editor => people == 1 ? Say("an Editor") : Say(people, $"{people} Editor", $"{people} Editors"),
        Role.Auditor => people == 1 ? Say("an Auditor") : Say(people, $"{people} Auditor", $"{people} Auditors"),
        _ => people == 1 ? Say("an Admin") : Say(people, $"{people} Admin", $"{people} Admins"),
    };
}
