namespace FactCheck.UseCases;

/// <summary>Who may do what: the one table. Rules about a particular claim or task lie with the claim and the task.</summary>
public static class Permissions
{
    private const Role Reporter = Role.Reporter, FactChecker = Role.FactChecker, Editor = Role.Editor, Auditor = Role.Auditor, Admin = Role.Admin;

    /// <summary>What the program does by itself; nobody may ask for it.</summary>
    internal const Role System = Role.None;

    private static readonly Dictionary<Type, Role> Table = new()
    {
        // Submit
        [typeof(PreviewArticle)] = Reporter | FactChecker | Editor,
        [typeof(SubmitArticle)] = Reporter | FactChecker | Editor,
        [typeof(SubmitClaim)] = Reporter | FactChecker | Editor,
        [typeof(DescribeTranslation)] = Reporter | FactChecker | Editor,

        // What extraction read wrongly: one's own, and all of it for whoever trains.
        [typeof(ListCorrections)] = Role.Anyone,
        [typeof(TakeBackCorrection)] = Role.Anyone,
        [typeof(ExportCorrections)] = Admin,
        [typeof(CountCorrections)] = Admin,

        // Review
        [typeof(TriageClaims)] = FactChecker | Editor,
        [typeof(TakeBackTriage)] = FactChecker | Editor,
        [typeof(ReadForTriage)] = FactChecker | Editor,
        [typeof(AssignClaim)] = FactChecker | Editor,
        [typeof(AddEvidence)] = FactChecker | Editor,
        [typeof(ProposeVerdict)] = FactChecker | Editor,
        [typeof(DecideTask)] = FactChecker | Editor,
        [typeof(PublishClaim)] = Editor,
        [typeof(RecuseFromClaim)] = FactChecker | Editor,
        [typeof(AskClaimant)] = FactChecker | Editor,
        [typeof(CancelReview)] = Editor,
        [typeof(ReopenClaim)] = Editor,
        [typeof(PrioritiseClaims)] = FactChecker | Editor,
        [typeof(ChallengeClaim)] = Role.Anyone,
        [typeof(CommentOnClaim)] = Role.Anyone,
        [typeof(ProposeRevision)] = FactChecker | Editor,
        [typeof(MoveReviews)] = Admin,
        [typeof(WakeReview)] = System,
        [typeof(BeginChallenge)] = System,
        [typeof(LookAtStep)] = System,
        [typeof(ApplyStep)] = System,

        // Audit
        [typeof(CorrectAttribution)] = FactChecker | Editor,
        [typeof(DescribeSource)] = FactChecker | Editor,
        [typeof(CheckAttribution)] = FactChecker | Editor | Auditor,
        [typeof(VerifyLedger)] = Role.Anyone,

        // Read
        [typeof(ListClaims)] = Role.Anyone,
        [typeof(ListTasks)] = Role.Anyone,
        [typeof(CountClaims)] = Role.Anyone,
        [typeof(CountTasks)] = Role.Anyone,
        [typeof(CountLists)] = Role.Anyone,
        [typeof(ListViews)] = Role.Anyone,
        // Whether for oneself or for the newsroom is the use case's to judge.
        [typeof(SaveView)] = Role.Anyone,
        [typeof(ForgetView)] = Role.Anyone,
        [typeof(GetInsights)] = Role.Anyone,
        [typeof(GetClaim)] = Role.Anyone,
        [typeof(LookAtClaim)] = Role.Anyone,
        [typeof(GetArticle)] = Role.Anyone,
        [typeof(ListSources)] = Role.Anyone,
        [typeof(ListSides)] = Role.Anyone,
        [typeof(GetSource)] = Role.Anyone,
        [typeof(ListWorkflows)] = Role.Anyone,
        [typeof(GetWorkflow)] = Role.Anyone,
        [typeof(GetReviewPath)] = Role.Anyone,
        [typeof(ReadLedger)] = Role.Anyone,
        [typeof(ListPeople)] = Role.Anyone,
        [typeof(ListNotices)] = Role.Anyone,
        [typeof(CountNotices)] = Role.Anyone,
        [typeof(ReadNotices)] = Role.Anyone,

        // People
        [typeof(AddPerson)] = Admin,
        [typeof(ChangePerson)] = Admin,
        [typeof(ListOutbox)] = Admin,
        [typeof(RetryMessage)] = Admin,
        [typeof(DeclareConflict)] = Role.Anyone,
        [typeof(EndConflict)] = Role.Anyone,
        [typeof(ListConflicts)] = Role.Anyone,
        [typeof(SetPreferences)] = Role.Anyone,
        [typeof(GetPreferences)] = Role.Anyone,
        [typeof(CreateToken)] = Role.Anyone,
        [typeof(RevokeToken)] = Role.Anyone,
        [typeof(ListTokens)] = Role.Anyone,
    };

    /// <summary>Every use case there is.</summary>
    public static IReadOnlyCollection<Type> UseCases => Table.Keys;

    /// <summary>The roles that may send a request of this type.</summary>
    public static Role For(Type request) =>
        Table.TryGetValue(request, out var roles) ? roles : throw new InvalidOperationException($"{request.Name} is missing from the table of permissions.");

    /// <summary>Whether a person with <paramref name="roles"/> may send <typeparamref name="TRequest"/>; for pages that show or hide a button.</summary>
    public static bool Allow<TRequest>(Role roles) => (For(typeof(TRequest)) & roles) != 0;

    /// <summary>"FactChecker or Editor".</summary>
    public static string InWords(Role roles) => roles switch
    {
        Role.None => Say("without a role"),
        _ => AnyOf(Enum.GetValues<Role>().Where(r => r is not Role.None and not Role.Anyone && roles.HasFlag(r)).Select(One)),
    };

    private static string One(Role role) => role switch
    {
        Role.Reporter => Say("reporter"),
        Role.FactChecker => Say("fact-checker"),
        Role.Editor => Say("editor"),
        Role.Auditor => Say("auditor"),
        _ => Say("admin"),
    };
}
