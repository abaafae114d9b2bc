using System.Diagnostics;
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
            return caller.Caller.IsSystem ? await next() : throw new NotAllowedException("Only the program itself does this.");
        if (caller.Caller.PersonId is not { } id) throw new NotSignedInException();
        var person = await db.Users.FindAsync([id], cancel);
        if (person is null || person.HasLeft) throw new NotSignedInException("This account is closed.");
        if (!person.Is(allowed))
            throw new NotAllowedException($"This takes the role {Permissions.InWords(allowed)}; you are {Permissions.InWords(person.Roles)}.");
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
        await reader.Read(request.Article, cancel);
        return await next();
    }
}

/// <summary>All of a command or nothing of it.</summary>
internal sealed class InTransaction<TRequest, TAnswer>(FactCheckDb db, Ledger ledger, Outbox outbox, ClockBell bell) : IPipelineBehavior<TRequest, TAnswer>
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
            return answer;
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new LostRaceException("Somebody else changed this a moment ago. Nothing of yours was saved: look at what changed, and send again.");
        }
        catch (DbUpdateException e) when (db.IsUniqueViolation(e))
        {
            throw new SameThingException("Somebody else saved the same thing a moment ago. Nothing of yours was saved: look again, and send again if it is still needed.");
        }
    }
}
