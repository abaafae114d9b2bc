using System.Text;
using FactCheck.Extraction;

namespace FactCheck.Workflows;

/// <summary>The definitions of a newsroom, and which claim takes which.</summary>
public sealed class WorkflowCatalog
{
    private readonly Dictionary<(string DefinitionId, int Version), WorkflowDefinition> _definitions;
    private readonly Dictionary<ClaimKind, WorkflowDefinition> _byKind;
    private readonly WorkflowDefinition _default;

    private WorkflowCatalog(IReadOnlyList<WorkflowDefinition> definitions, IReadOnlyList<WorkflowDefinition> current)
    {
        Definitions = definitions;
        _definitions = definitions.ToDictionary(each => (each.DefinitionId, each.Version));
        Current = current;
        _default = current.Single(each => each.Takes == WorkflowTakes.Default);
        Revision = current.SingleOrDefault(each => each.Takes == WorkflowTakes.Revision);
        _byKind = current.SelectMany(each => each.ClaimKinds, (each, kind) => (kind, each)).ToDictionary(pair => pair.kind, pair => pair.each);
    }

    /// <summary>Every version of every definition, by file name.</summary>
    public IReadOnlyList<WorkflowDefinition> Definitions { get; }

    /// <summary>The newest version of each definition that the folder holds.</summary>
    public IReadOnlyList<WorkflowDefinition> Current { get; }

    /// <summary>Loads every <c>*.json</c> of a folder.</summary>
    /// <exception cref="InvalidWorkflowException">With every problem of every file.</exception>
    public static WorkflowCatalog Load(string folder)
    {
        if (!Directory.Exists(folder))
            throw new InvalidWorkflowException([new WorkflowProblem(folder, null, null, "the folder of workflow definitions does not exist", "create it, or name another")]);

        var problems = new List<WorkflowProblem>();
        var definitions = new List<WorkflowDefinition>();
        foreach (var file in Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            try
            {
                definitions.Add(ReadFile(file));
            }
            catch (InvalidWorkflowException invalid)
            {
                problems.AddRange(invalid.Problems);
            }
        }

        var isWhole = problems.Count == 0;
        problems.AddRange(SameVersions(definitions));
        var current = definitions.GroupBy(each => each.DefinitionId).Select(versions => versions.MaxBy(each => each.Version)!).ToList();
        problems.AddRange(SameKinds(current));
        problems.AddRange(SecondRevision(current));
        problems.AddRange(OtherThanOneDefault(folder, current, isWhole));
        return problems.Count == 0 ? new WorkflowCatalog(definitions, current) : throw new InvalidWorkflowException(problems);
    }

    /// <summary>The definition that a new review of such a claim takes: the newest version of the one that names its kind, else of the default.</summary>
    public WorkflowDefinition Choose(ClaimKind kind) => _byKind.GetValueOrDefault(kind, _default);

    /// <summary>The definitions that a submitter may name.</summary>
    public IReadOnlyList<WorkflowDefinition> Chosen => [.. Current.Where(each => each.Takes == WorkflowTakes.Chosen)];

    /// <summary>The newest version of a definition that a submitter may name; null where there is none of this id.</summary>
    public WorkflowDefinition? FindChosen(string definitionId) => Chosen.FirstOrDefault(each => each.DefinitionId == definitionId);

    /// <summary>The definition that challenges take; null where the newsroom has none.</summary>
    public WorkflowDefinition? Revision { get; }

    /// <summary>The newest version of a definition; null where there is none of this id.</summary>
    public WorkflowDefinition? Newest(string definitionId) => Current.FirstOrDefault(each => each.DefinitionId == definitionId);

    /// <summary>The keys of the texts that the database keeps, by definition and version.</summary>
    public IReadOnlyDictionary<(string DefinitionId, int Version), int> Keys { get; init; } = new Dictionary<(string, int), int>();

    /// <summary>The key under which the database keeps the text of a version.</summary>
    public int KeyOf(WorkflowDefinition definition) => Keys[(definition.DefinitionId, definition.Version)];

    /// <summary>One version of a definition; null where the folder does not hold it.</summary>
    public WorkflowDefinition? Find(string definitionId, int version) => _definitions.GetValueOrDefault((definitionId, version));

    /// <summary>The same, able to <see cref="Find"/> older versions too, which running reviews are pinned to; no new review takes them.</summary>
    public WorkflowCatalog With(IEnumerable<WorkflowDefinition> older, IReadOnlyDictionary<(string DefinitionId, int Version), int> keys) =>
        new([.. Definitions, .. older], Current) { Keys = keys };

    private static WorkflowDefinition ReadFile(string file)
    {
        var name = Path.GetFileName(file);
        try
        {
            return WorkflowReader.Read(name, File.ReadAllText(file, new UTF8Encoding(false, throwOnInvalidBytes: true)));
        }
        catch (DecoderFallbackException)
        {
            throw new InvalidWorkflowException([new WorkflowProblem(name, null, null, "the file is not UTF-8", "save it as UTF-8")]);
        }
    }

    private static IEnumerable<WorkflowProblem> SameVersions(List<WorkflowDefinition> definitions) =>
        from same in definitions.GroupBy(each => (each.DefinitionId, each.Version))
        from second in same.Skip(1)
        select new WorkflowProblem(
            second.FileName, null, null, $"{same.First().FileName} holds {second} already",
            "give a changed definition a new version, and another definition another id");

    private static IEnumerable<WorkflowProblem> SameKinds(List<WorkflowDefinition> current) =>
        from same in current.SelectMany(each => each.ClaimKinds, (each, kind) => (Kind: kind, Definition: each)).GroupBy(each => each.Kind)
        from second in same.Skip(1)
        select new WorkflowProblem(
            second.Definition.FileName, null, null, $"{same.First().Definition.FileName} takes claims of the kind {same.Key} already",
            $"remove {same.Key} from one of the two");

    private static IEnumerable<WorkflowProblem> SecondRevision(List<WorkflowDefinition> current)
    {
        var takers = current.Where(each => each.Takes == WorkflowTakes.Revision).ToList();
        return takers.Skip(1).Select(second => new WorkflowProblem(
            second.FileName, null, null, $"{takers[0].FileName} takes Revision already", "let one of the two take something else"));
    }

    private static IEnumerable<WorkflowProblem> OtherThanOneDefault(string folder, List<WorkflowDefinition> current, bool isWhole)
    {
        var defaults = current.Where(each => each.Takes == WorkflowTakes.Default).ToList();
        // A file that could not be read may be the default.
        if (defaults.Count == 0 && isWhole)
            yield return new WorkflowProblem(
                folder, null, null, "no definition is the default", "leave claimKinds out of one; it takes the claims that no other takes");
        foreach (var second in defaults.Skip(1))
            yield return new WorkflowProblem(
                second.FileName, null, null, $"{defaults[0].FileName} is the default already", "name the claimKinds of one of the two");
    }
}
