using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.UseCases;

/// <summary>
/// The one way in: page, API and command line send the same records here. Each attempt runs in a scope of its own with a
/// fresh <see cref="FactCheckDb"/>, inside the provider's execution strategy, so that a retry starts from nothing.
/// </summary>
public sealed class Newsroom(IServiceScopeFactory scopes)
{
    /// <exception cref="ProblemException">It cannot be done as asked; the message says why and what to do.</exception>
    /// <exception cref="ValidationException">The request itself is wrong.</exception>
    public async Task<TAnswer> Send<TAnswer>(IRequest<TAnswer> request, Caller caller, CancellationToken cancel = default)
    {
        try
        {
            return await Run(request, caller, cancel);
        }
        catch (SameThingException)
        {
            return await Run(request, caller, cancel);
        }
    }

    private async Task<TAnswer> Run<TAnswer>(IRequest<TAnswer> request, Caller caller, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var strategy = scope.ServiceProvider.GetRequiredService<FactCheckDb>().Database.CreateExecutionStrategy();
        if (!strategy.RetriesOnFailure) return await Attempt(scope, request, caller, cancel);
        return await strategy.ExecuteAsync(async token =>
        {
            await using var fresh = scopes.CreateAsyncScope();
            return await Attempt(fresh, request, caller, token);
        }, cancel);
    }

    private static Task<TAnswer> Attempt<TAnswer>(AsyncServiceScope scope, IRequest<TAnswer> request, Caller caller, CancellationToken cancel)
    {
        scope.ServiceProvider.GetRequiredService<CurrentCaller>().Caller = caller;
        return scope.ServiceProvider.GetRequiredService<ISender>().Send(request, cancel);
    }
}
