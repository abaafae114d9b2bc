using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FactCheck.UseCases;

/// <summary>What has to be right before the first request: the schema, and the review definitions.</summary>
public sealed class Startup(IServiceScopeFactory scopes, IOptions<FactCheckOptions> options, TimeProvider time)
{
    private WorkflowCatalog? _workflows;

    /// <summary>The definitions, once <see cref="Run"/> has loaded them.</summary>
    public WorkflowCatalog Workflows => _workflows ?? throw new InvalidOperationException("The review definitions are not loaded yet.");

    /// <exception cref="InvalidWorkflowException">A definition is wrong, or was changed under a version that is in use.</exception>
    public async Task Run(CancellationToken cancel = default)
    {
        // First the files, which need no database: a wrong definition should be told of before anything is touched.
        var loaded = WorkflowCatalog.Load(options.Value.Workflows);
        CheckInputs(loaded);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FactCheckDb>();
        await db.Migrate(cancel);
        await db.Tune(cancel);
        _workflows = await Pin(loaded, db, cancel);
    }

    // What the newsroom's settings give to definitions; the newest version of each is what new reviews take.
    private void CheckInputs(WorkflowCatalog loaded)
    {
        var problems = loaded.Current
            .SelectMany(each => each.WrongInputs(options.Value.WorkflowInputs.GetValueOrDefault(each.DefinitionId)).Select(wrong => (each.FileName, Wrong: wrong)))
            .Select(each => new WorkflowProblem(each.FileName, null, null, each.Wrong.TrimEnd('.'), "correct the setting FactCheck:WorkflowInputs"))
            .ToList();
        if (problems.Count > 0) throw new InvalidWorkflowException(problems);
    }

    // Keeps each version's text, so that a running review goes on by the text it began with.
    private async Task<WorkflowCatalog> Pin(WorkflowCatalog loaded, FactCheckDb db, CancellationToken cancel)
    {
        var kept = await db.WorkflowTexts.ToListAsync(cancel);
        foreach (var definition in loaded.Definitions)
        {
            var known = kept.Find(k => k.DefinitionId == definition.DefinitionId && k.Version == definition.Version);
            if (known is null)
                db.WorkflowTexts.Add(new WorkflowText(definition.DefinitionId, definition.Version, definition.Text, definition.Hash, time.UtcNow()));
            else if (known.Hash != definition.Hash)
            {
                throw new InvalidWorkflowException([new WorkflowProblem(
                    definition.FileName, null, null, $"{definition} is not the text that this database knows under that version",
                    $"give the changed definition version {definition.Version + 1}; running reviews stay with the old one")]);
            }
        }

        await db.SaveChangesAsync(cancel);
        var running = await db.Reviews.Where(r => r.EndedAt == null).Select(r => r.WorkflowKey).Distinct().ToListAsync(cancel);
        return loaded.With(
            kept.Where(k => loaded.Find(k.DefinitionId, k.Version) is null).Select(k => Read(k, running.Contains(k.Id))).OfType<WorkflowDefinition>(),
            db.WorkflowTexts.Local.ToDictionary(k => (k.DefinitionId, k.Version), k => k.Id));
    }

    // A version that no review runs on any more is for looking back: where it cannot be read today, nothing stands still.
    private static WorkflowDefinition? Read(WorkflowText kept, bool isRunning)
    {
        var name = $"{kept.DefinitionId} version {kept.Version} (kept in the database)";
        if (isRunning && Snapshot.HashOf(kept.Json) != kept.Hash)
        {
            throw new InvalidWorkflowException([new WorkflowProblem(
                name, null, null, "its text is not the one that reviews began with", "put back a copy of the database from before it was changed")]);
        }

        try
        {
            return WorkflowReader.Read(name, kept.Json);
        }
        catch (InvalidWorkflowException) when (!isRunning)
        {
            return null;
        }
    }
}
