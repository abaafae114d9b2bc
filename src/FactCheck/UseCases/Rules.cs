namespace FactCheck.UseCases;

/// <summary>What several validators ask in the same words.</summary>
internal static class Rules
{
    public static void IsPageSize<T>(this IRuleBuilder<T, int> limit) =>
        limit.InclusiveBetween(1, Limits.Page).WithMessage(_ => Say($"A page has 1 to {Limits.Page} rows."));

    public static void IsNoLongerThanAPage<T>(this IRuleBuilder<T, string[]?> ids) =>
        ids.Must(given => given is null || given.Length <= Limits.Page).WithMessage(_ => Say($"Name at most {Limits.Page} claims."));

    /// <summary>At least one role, and none that does not exist.</summary>
    public static void AreKnown<T>(this IRuleBuilder<T, Role> roles) =>
        roles.Must(given => given != Role.None && (given & ~Role.Anyone) == 0).WithMessage(_ => Say("Choose at least one role."));

    /// <summary>An http or https address, or nothing: an address that runs a script when clicked is none.</summary>
    public static void IsWebAddress<T>(this IRuleBuilder<T, string?> url) =>
        url.MaximumLength(Limits.Url)
            .Must(given => given.OrNull() is not { } address || (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
            .WithMessage(_ => Say("The URL must be a whole address that begins with http:// or https://."));
}
