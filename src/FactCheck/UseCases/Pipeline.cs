using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FactCheck.UseCases;

// The order in which a request passes these is the order in which Services.cs registers them.

/// <summary>One line for each request: who, what, how long, how it ended. Never what was typed.</summary>
internal sealed class LogRequest<TRequest, TAnswer>(CurrentCaller caller, ILogger<TRequest> log) : IPipelineBehavior<TRequest, TAnswer>
    where TRequest : notnull
{
    public async Task<TAnswer> Handle(TRequest request, RequestHandlerDelegate<TAnswer> next, CancellationToken cancel)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            var answer = await next();
            log.LogInformation("{UseCase} by {Person} took {Milliseconds} ms",
                typeof(TRequest).Name, caller.Caller.PersonId, Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            return answer;
        }
        catch (Exception e) when (e is ProblemException or ValidationException)
        {
            // The kind of problem: its words may hold what was typed.
            log.LogWarning("{UseCase} by {Person} was refused: {Problem}", typeof(TRequest).Name, caller.Caller.PersonId, e.GetType().Name);
            throw;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogError(e, "{UseCase} by {Person} failed", typeof(TRequest).Name, caller.Caller.PersonId);
            throw;
        }
    }
}

/// <summary>Asks the table in <see cref="Permissions"/>.</summary>
internal sealed class CheckPermission<TRequest, TAnswer>(FactCheckDb db, CurrentCaller caller) : IPipelineBehavior<TRequest, TAnswer>
    where TRequest : notnull
{
    public async Task<TAnswer> Handle(TRequest request, RequestHandlerDelegate<TAnswer> next, CancellationToken cancel)
    {
        var allowed = Permissions.For(typeof(TRequest));
        if (allowed == Permissions.System)
            return caller.Caller.IsSystem ? await next() : throw new NotAllowedException(Say("Only the program itself does this."));
        if (caller.Caller.PersonId is not { } id) throw new NotSignedInException();
        var person = await db.Users.FindAsync([id], cancel);
        if (person is null || person.HasLeft) throw new NotSignedInException(Say("This account is closed."));
        if (!person.Is(allowed))
            throw new NotAllowedException(Say($"This takes the role {Permissions.InWords(allowed)}; you are {Permissions.InWords(person.Roles)}."));
        caller.PersonOrNull = person;
        return await next();
    }
}

internal sealed class Validate<TRequest, TAnswer>(IEnumerable<IValidator<TRequest>> validators) : IPipelineBehavior<TRequest, TAnswer>
    where TRequest : notnull
{
    public async Task<TAnswer> Handle(TRequest request, RequestHandlerDelegate<TAnswer> next, CancellationToken cancel)
    {
        foreach (var validator in validators)
        {
            var result = await validator.ValidateAsync(request, cancel);
            if (!result.IsValid) throw new ValidationException(result.Errors);
        }

        return await next();
    }
}

/// <summary>Fetching and reading an article takes seconds; it is done before the one write lock is taken.</summary>
internal sealed class ReadArticleFirst<TRequest, TAnswer>(ArticleReader reader) : IPipelineBehavior<TRequest, TAnswer>
    where TRequest : IBringsArticle
{
    public async Task<TAnswer> Handle(TRequest request, RequestHandlerDelegate<TAnswer> next, CancellationToken cancel)
    {
        await reader.Read(request.Article, cancel, request.Progress);
        return await next();
    }
}

/// <summary>
/// Writes down that a person was barred from something, after all else of the command was undone: in a scope and a
/// transaction of its own, once, for a broken rule is never tried again. Where that fails, the person still learns of the rule.
/// </summary>
internal sealed class RecordBarred<TRequest, TAnswer>(IServiceScopeFactory scopes, CurrentCaller caller, ILogger<TRequest> log) : IPipelineBehavior<TRequest, TAnswer>
    where TRequest : ICommand<TAnswer>
{
    public async Task<TAnswer> Handle(TRequest request, RequestHandlerDelegate<TAnswer> next, CancellationToken cancel)
    {
        try
        {
            return await next();
        }
        catch (BarredException barred) when (caller.Caller.PersonId is not null)
        {
            try
            {
                await Write(barred);
            }
            catch (Exception e)
            {
                log.LogError(e, "That {Person} was barred from {UseCase} could not be written down", caller.Caller.PersonId, typeof(TRequest).Name);
            }

            throw;
        }
    }

    // Whoever hangs up meanwhile was barred all the same: it is not cancelled with the request.
    private async Task Write(BarredException barred)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FactCheckDb>();
        var actor = scope.ServiceProvider.GetRequiredService<CurrentCaller>();
        await using var transaction = await db.BeginWrite(CancellationToken.None);
        (actor.Caller, actor.PersonOrNull) = (caller.Caller, await db.Users.FindAsync(caller.Caller.PersonId));
        var attempt = new BarredAttempt(scope.ServiceProvider.GetRequiredService<Ids>().NewPublicId(), typeof(TRequest).Name, barred.OnRecord);
        scope.ServiceProvider.GetRequiredService<Ledger>().Append("DecisionBarred", [barred.Claim], [attempt]);
        await db.SaveChangesAsync(CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
    }
}

/// <summary>What the ledger keeps of it; no row does.</summary>
internal sealed class BarredAttempt(string publicId, string request, string reason) : IRecorded
{
    public LedgerRecord Record() => new LedgerRecord("Barred", publicId).Clear("request", request).Protect("reason", reason);
}

/// <summary>All of a command or nothing of it.</summary>
internal sealed class InTransaction<TRequest, TAnswer>(FactCheckDb db, Ledger ledger, Outbox outbox, ClockBell bell, CommitBell commits) : IPipelineBehavior<TRequest, TAnswer>
    where TRequest : ICommand<TAnswer>
{
    public async Task<TAnswer> Handle(TRequest request, RequestHandlerDelegate<TAnswer> next, CancellationToken cancel)
    {
        try
        {
            await using var transaction = await db.BeginWrite(cancel);
            var answer = await next();
            if (!ledger.IsComplete) throw new InvalidOperationException($"{typeof(TRequest).Name} changed rows that no entry of the ledger tells of.");
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            if (outbox.WasUsed) bell.Ring();
            commits.Ring();
            return answer;
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new LostRaceException(Say("Somebody else changed this a moment ago. Nothing of yours was saved: look at what changed, and send again."));
        }
        catch (DbUpdateException e) when (db.IsUniqueViolation(e))
        {
            throw new SameThingException(Say("Somebody else saved the same thing a moment ago. Nothing of yours was saved: look again, and send again if it is still needed."));
        }
    }
}
