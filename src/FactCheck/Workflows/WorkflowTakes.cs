namespace FactCheck.Workflows;

/// <summary>Which reviews take a definition.</summary>
public enum WorkflowTakes
{
    /// <summary>Those of every claim that no other takes.</summary>
    Default = 1,

    /// <summary>Those of claims of the kinds that it names.</summary>
    Kinds = 2,

    /// <summary>Challenges to what is published, and other revisions of it.</summary>
    Revision = 3,

    /// <summary>Only those for which a submitter names it.</summary>
    Chosen = 4,
}
