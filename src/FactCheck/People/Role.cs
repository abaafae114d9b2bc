namespace FactCheck;

/// <summary>What a person does here; one person may hold several.</summary>
[Flags]
public enum Role
{
    None = 0,

    /// <summary>Submits articles and claims.</summary>
    Reporter = 1,

    /// <summary>Triages, researches and proposes verdicts.</summary>
    FactChecker = 2,

    /// <summary>Approves and publishes verdicts.</summary>
    Editor = 4,

    /// <summary>Reads everything and checks attributions.</summary>
    Auditor = 8,

    /// <summary>Looks after people and the installation; decides nothing about claims.</summary>
    Admin = 16,

    Anyone = Reporter | FactChecker | Editor | Auditor | Admin,
}

public static class Roles
{
    /// <summary>What a role lets a person do: an editor may do whatever a fact-checker may.</summary>
    public static Role Covered(this Role roles) => roles.HasFlag(Role.Editor) ? roles | Role.FactChecker : roles;
}
