namespace FactCheck;

/// <summary>What a newsroom may set, in the section <c>FactCheck</c> of its configuration.</summary>
public sealed class FactCheckOptions
{
    public const string Section = "FactCheck";

    /// <summary>The longest article taken in, in bytes of UTF-8.</summary>
    public int MaxArticleBytes { get; set; } = 1_000_000;

    /// <summary>How vague words become numbers: "plural" (dozens are 24 or more) or "ACLED" (dozens are 12).</summary>
    public string NumberConvention { get; set; } = VagueNumberConvention.Plural.Name;

    /// <summary>Where the review definitions lie; beside the program when not set.</summary>
    public string Workflows { get; set; } = Path.Combine(AppContext.BaseDirectory, "workflows");

    /// <summary>Values of the inputs that definitions declare: by definition id, then by input.</summary>
    public Dictionary<string, Dictionary<string, string>> WorkflowInputs { get; } = [];

    /// <summary>The ratings a verdict may have, best first; the default scale when empty.</summary>
    public List<Rating> Ratings { get; } = [];

    /// <summary>How long the clock sleeps at most before it looks for what other programs have set.</summary>
    public TimeSpan LookAgainAfter { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Where people reach the desk from outside, for links in mail: "https://factcheck.example.org". No links when not set.</summary>
    public string? BaseUrl { get; set; }

    /// <summary>The mail server by which notices go out; none when not set.</summary>
    public MailOptions? Mail { get; set; }

    /// <summary>The address that notices are posted to; none when not set.</summary>
    public WebhookOptions? Webhook { get; set; }

    /// <summary>The address of a claim's page for somebody outside; null without <see cref="BaseUrl"/>.</summary>
    public string? LinkTo(string claim) => BaseUrl.OrNull() is { } place ? $"{place.TrimEnd('/')}/claims/{claim}" : null;

    public VagueNumberConvention Convention =>
        string.Equals(NumberConvention, VagueNumberConvention.Acled.Name, StringComparison.OrdinalIgnoreCase)
            ? VagueNumberConvention.Acled
            : VagueNumberConvention.Plural;

    public RatingScale Scale => new(Ratings.Count > 0 ? Ratings : RatingScale.Default);
}
