using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;

namespace FactCheck.Web.Accounts;

/// <summary>An open page may stay open for days: now and then it is asked whether the person is still who they were.</summary>
internal sealed class StillHere(ILoggerFactory log, IServiceScopeFactory scopes) : RevalidatingServerAuthenticationStateProvider(log)
{
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);

    protected override TimeSpan RevalidationInterval => Interval;

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        // A scope of its own: the page's is in use, and would answer from memory.
        await using var scope = scopes.CreateAsyncScope();
        var desk = scope.ServiceProvider.GetRequiredService<SignInManager<Person>>();
        return await desk.ValidateSecurityStampAsync(authenticationState.User) is not null;
    }
}
