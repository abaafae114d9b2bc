namespace FactCheck;

/// <summary>Declares a conflict of interest with a source, one's own. While it stands, one neither holds nor decides about claims whose attribution names the source.</summary>
/// <param name="Source">Public id.</param>
/// <param name="What">"My brother works there."</param>
/// <param name="Person">Public id of whose it is, for an administrator; null for one's own.</param>
public sealed record DeclareConflict(string Source, string What, string? Person = null) : ICommand<ConflictRow>;

/// <summary>Says that a conflict of interest is over. It stays on record.</summary>
/// <param name="Conflict">Public id; one's own, or anybody's for an administrator.</param>
public sealed record EndConflict(string Conflict) : ICommand<ConflictRow>;

/// <summary>One's declared conflicts of interest, those that ended too, newest first.</summary>
/// <param name="Person">Public id of whose they are, for an administrator; null for one's own.</param>
public sealed record ListConflicts(string? Person = null) : IQuery<IReadOnlyList<ConflictRow>>;

/// <param name="EndedAt">Null while it stands.</param>
public sealed record ConflictRow(string Id, string Person, string SourceId, string Source, string What, DateTime DeclaredAt, DateTime? EndedAt)
{
    internal static ConflictRow Of(Conflict conflict) => new(
        conflict.PublicId, conflict.Person.Name, conflict.Source.PublicId, conflict.Source.Name, conflict.What, conflict.DeclaredAt, conflict.EndedAt);
}

internal sealed class DeclareConflictValidator : AbstractValidator<DeclareConflict>
{
    public DeclareConflictValidator()
    {
        RuleFor(r => r.Source).NotEmpty().WithMessage(_ => Say("Choose the source.")).MaximumLength(Limits.PublicId);
        RuleFor(r => r.What).NotEmpty().WithMessage(_ => Say("Say what the tie is.")).MaximumLength(Limits.Note);
        RuleFor(r => r.Person).MaximumLength(Limits.PublicId);
    }
}

internal sealed class EndConflictValidator : AbstractValidator<EndConflict>
{
    public EndConflictValidator() => RuleFor(r => r.Conflict).NotEmpty().MaximumLength(Limits.PublicId);
}

internal sealed class ListConflictsValidator : AbstractValidator<ListConflicts>
{
    public ListConflictsValidator() => RuleFor(r => r.Person).MaximumLength(Limits.PublicId);
}

internal sealed class DeclareConflictHandler(FactCheckDb db, Ledger ledger, CurrentCaller caller, TimeProvider time, Ids ids)
    : IRequestHandler<DeclareConflict, ConflictRow>
{
    public async Task<ConflictRow> Handle(DeclareConflict request, CancellationToken cancel)
    {
        var person = await caller.OrAnother(request.Person, Say("Declaring somebody else's conflict of interest"), db, cancel);
        var source = await db.Sources.SingleOrDefaultAsync(s => s.PublicId == request.Source, cancel) ?? throw new NotFoundException(Say("source"), request.Source);
        if (await db.Conflicts.AnyAsync(c => c.PersonId == person.Id && c.SourceId == source.Id && c.EndedAt == null, cancel))
            throw new RuleBrokenException(Say($"A conflict of interest with {source.Name} is declared already. End it first to declare it in other words."));
        var conflict = new Conflict(ids.NewPublicId(), person, source, request.What.Trim(), time.UtcNow());
        db.Conflicts.Add(conflict);
        ledger.Append("ConflictDeclared", [person.PublicId, source.PublicId], [conflict]);
        return ConflictRow.Of(conflict);
    }
}

internal sealed class EndConflictHandler(FactCheckDb db, Ledger ledger, CurrentCaller caller, TimeProvider time) : IRequestHandler<EndConflict, ConflictRow>
{
    public async Task<ConflictRow> Handle(EndConflict request, CancellationToken cancel)
    {
        var conflict = await db.Conflicts.Include(c => c.Person).Include(c => c.Source)
            .SingleOrDefaultAsync(c => c.PublicId == request.Conflict && (c.PersonId == caller.Person.Id || (caller.Person.Roles & Role.Admin) != 0), cancel)
            ?? throw new NotFoundException(Say("conflict of interest of yours"), request.Conflict);
        if (conflict.EndedAt is not null) return ConflictRow.Of(conflict);
        conflict.End(time.UtcNow());
        ledger.Append("ConflictEnded", [conflict.Person.PublicId, conflict.Source.PublicId], [conflict]);
        return ConflictRow.Of(conflict);
    }
}

internal sealed class ListConflictsHandler(FactCheckDb db, CurrentCaller caller) : IRequestHandler<ListConflicts, IReadOnlyList<ConflictRow>>
{
    public async Task<IReadOnlyList<ConflictRow>> Handle(ListConflicts request, CancellationToken cancel)
    {
        var person = await caller.OrAnother(request.Person, Say("Reading somebody else's conflicts of interest"), db, cancel);
        return await db.Conflicts.AsNoTracking().Where(c => c.PersonId == person.Id).OrderByDescending(c => c.Id).Take(Limits.Page)
            .Select(c => new ConflictRow(c.PublicId, c.Person.Name, c.Source.PublicId, c.Source.Name, c.What, c.DeclaredAt, c.EndedAt))
            .ToListAsync(cancel);
    }
}

internal static class OnBehalf
{
    /// <summary>Whoever asks, or the person they name where they are an administrator.</summary>
    /// <param name="what">What is done for another: Say("Declaring somebody else's conflict of interest").</param>
    public static async Task<Person> OrAnother(this CurrentCaller caller, string? person, string what, FactCheckDb db, CancellationToken cancel)
    {
        if (person.OrNull() is not { } id || id == caller.Person.PublicId) return caller.Person;
        if (!caller.Person.Is(Role.Admin)) throw new NotAllowedException(Say($"{what} takes the role admin."));
        return await db.Users.SingleOrDefaultAsync(p => p.PublicId == id, cancel) ?? throw new NotFoundException(Say("person"), id);
    }
}
