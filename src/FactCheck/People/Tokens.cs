namespace FactCheck;

/// <summary>Makes a personal access token for the API. The secret is in the answer, once; only its hash is kept.</summary>
public sealed record CreateToken(string Name, int Days = CreateToken.DefaultDays) : ICommand<CreatedToken>
{
    public const int DefaultDays = 90;
    public const int MaximumDays = 366;
}

/// <param name="Secret">To be sent as <c>Authorization: Bearer …</c>; never shown again.</param>
public sealed record CreatedToken(string Id, string Name, string Secret, DateTime ExpiresAt);

internal sealed class CreateTokenValidator : AbstractValidator<CreateToken>
{
    public CreateTokenValidator()
    {
        RuleFor(r => r.Name).NotEmpty().WithMessage(_ => Say("Name the token after what will use it.")).MaximumLength(Limits.Name);
        RuleFor(r => r.Days).InclusiveBetween(1, CreateToken.MaximumDays);
    }
}

internal sealed class CreateTokenHandler(FactCheckDb db, Ledger ledger, CurrentCaller caller, TimeProvider time, Ids ids)
    : IRequestHandler<CreateToken, CreatedToken>
{
    public Task<CreatedToken> Handle(CreateToken request, CancellationToken cancel)
    {
        var secret = PersonalToken.Prefix + ids.NewSecret();
        var now = time.UtcNow();
        var token = new PersonalToken(ids.NewPublicId(), caller.Person, request.Name.Trim(), secret, now, now.AddDays(request.Days));
        db.PersonalTokens.Add(token);
        ledger.Append("TokenCreated", [caller.Person.PublicId], [token]);
        return Task.FromResult(new CreatedToken(token.PublicId, token.Name, secret, token.ExpiresAt));
    }
}

/// <summary>Takes a token of one's own back.</summary>
public sealed record RevokeToken(string Id) : ICommand<bool>;

internal sealed class RevokeTokenValidator : AbstractValidator<RevokeToken>
{
    public RevokeTokenValidator() => RuleFor(r => r.Id).NotEmpty().MaximumLength(Limits.PublicId);
}

internal sealed class RevokeTokenHandler(FactCheckDb db, Ledger ledger, CurrentCaller caller, TimeProvider time) : IRequestHandler<RevokeToken, bool>
{
    public async Task<bool> Handle(RevokeToken request, CancellationToken cancel)
    {
        var token = await db.PersonalTokens.SingleOrDefaultAsync(t => t.PublicId == request.Id && t.PersonId == caller.Person.Id, cancel)
            ?? throw new NotFoundException(Say("token of yours"), request.Id);
        token.Revoke(time.UtcNow());
        ledger.Append("TokenRevoked", [caller.Person.PublicId], [token]);
        return true;
    }
}

/// <summary>One's own tokens that still work, newest first.</summary>
public sealed record ListTokens : IQuery<IReadOnlyList<TokenRow>>;

public sealed record TokenRow(string Id, string Name, DateTime CreatedAt, DateTime ExpiresAt);

internal sealed class ListTokensHandler(FactCheckDb db, CurrentCaller caller, TimeProvider time) : IRequestHandler<ListTokens, IReadOnlyList<TokenRow>>
{
    public async Task<IReadOnlyList<TokenRow>> Handle(ListTokens request, CancellationToken cancel)
    {
        var now = time.UtcNow();
        return await db.PersonalTokens
            .Where(t => t.PersonId == caller.Person.Id && t.RevokedAt == null && t.ExpiresAt > now)
            .OrderByDescending(t => t.Id).Take(Limits.Page)
            .Select(t => new TokenRow(t.PublicId, t.Name, t.CreatedAt, t.ExpiresAt)).ToListAsync(cancel);
    }
}
