namespace FactCheck;

/// <summary>Has a message that was given up tried again, as often as a new one.</summary>
/// <param name="Id">The message's key.</param>
public sealed record RetryMessage(string Id) : ICommand<bool>;

internal sealed class RetryMessageValidator : AbstractValidator<RetryMessage>
{
    public RetryMessageValidator() => RuleFor(r => r.Id).NotEmpty().MaximumLength(Limits.Name);
}

internal sealed class RetryMessageHandler(FactCheckDb db, Outbox outbox, Ledger ledger, CurrentCaller caller, TimeProvider time) : IRequestHandler<RetryMessage, bool>
{
    public async Task<bool> Handle(RetryMessage request, CancellationToken cancel)
    {
        var message = await db.Outbox.SingleOrDefaultAsync(m => m.Key == request.Id, cancel) ?? throw new NotFoundException(Say("message that was not delivered"), request.Id);
        if (!message.IsGivenUp) throw new RuleBrokenException(Say("This message was not given up: it is tried again by itself."));
        message.TryAgain(time.UtcNow());
        outbox.Wake();
        ledger.Append("MessageTriedAgain", [caller.Person.PublicId], []);
        return true;
    }
}
