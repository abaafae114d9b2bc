using System.Reflection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace FactCheck.UseCases;

public static class Services
{
    /// <summary>Everything but the database, which a provider adds, and the review definitions, which <see cref="Startup"/> loads.</summary>
    public static IServiceCollection AddFactCheck(this IServiceCollection services)
    {
        var here = Assembly.GetExecutingAssembly();
        services.AddOptions<FactCheckOptions>();
        // Part of the schema: passkeys came with version 3, and keys have to fit an index of either database.
        services.Configure<IdentityOptions>(identity =>
        {
            identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            identity.Stores.MaxLengthForKeys = 128;
        });
        services.TryAddSingleton<ILookupNormalizer, UpperInvariantLookupNormalizer>();
        services.TryAddSingleton<IPasswordHasher<Person>, PasswordHasher<Person>>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<Ids>();
        services.TryAddSingleton(new FetchOptions());
        services.AddSingleton<ArticleFetcher>();
        services.AddSingleton<Newsroom>();
        services.AddSingleton<Startup>();
        services.AddSingleton(provider => provider.GetRequiredService<Startup>().Workflows);

        services.AddMediatR(mediator => mediator.RegisterServicesFromAssembly(here)
            .AddOpenBehavior(typeof(LogRequest<,>))
            .AddOpenBehavior(typeof(CheckPermission<,>))
            .AddOpenBehavior(typeof(Validate<,>))
            .AddOpenBehavior(typeof(ReadArticleFirst<,>))
            .AddOpenBehavior(typeof(RecordBarred<,>))
            .AddOpenBehavior(typeof(InTransaction<,>)));
        services.AddValidatorsFromAssembly(here, includeInternalTypes: true);
        FluentValidation.ValidatorOptions.Global.DisplayNameResolver = (_, field, _) => field is null ? null : FieldNames.Of(field.Name);

        services.AddScoped<CurrentCaller>();
        services.AddScoped<ArticleReader>();
        services.AddScoped<ArticleShelf>();
        services.AddScoped<ArticleStories>();
        services.AddScoped<CorrectionBook>();
        services.AddScoped<SourceBook>();
        services.AddScoped<ChainBuilder>();
        services.AddScoped<ReviewStarter>();
        services.AddScoped<ReviewEffects>();
        services.AddScoped<ReviewFactFinder>();
        services.AddScoped<CurrentProposal>();
        services.AddScoped<OriginCounts>();
        services.AddScoped<Eligibility>();
        services.AddScoped<ChallengeReview>();
        services.AddScoped<FigureWatch>();
        services.AddScoped<Notices>();
        services.TryAddScoped<IReviewEngine, EmbeddedEngine>();
        services.AddScoped<Outbox>();
        services.AddSingleton<ReviewClock>();
        services.AddSingleton<OutboxClock>();
        services.AddSingleton<IOutboxDelivery, MailDelivery>();
        services.AddSingleton<IOutboxDelivery, WebhookDelivery>();
        services.AddSingleton<IValidateOptions<FactCheckOptions>, DeliveryOptionsValidator>();
        services.AddSingleton<ClockBell>();
        services.AddSingleton<CommitBell>();
        services.AddSingleton<LedgerTail>();
        services.AddSingleton<Clockwork>();
        services.AddScoped<TaskDesk>();
        services.AddScoped<Inquiries>();
        services.AddScoped<Triage>();
        services.AddScoped<Ledger>();
        services.AddScoped<LastWord>();
        services.AddScoped<People>();
        return services;
    }
}
