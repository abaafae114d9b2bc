using System.Text;
using Microsoft.Extensions.Options;

namespace FactCheck;

/// <summary>The mail server by which notices go out.</summary>
public sealed class MailOptions
{
    public string Host { get; set; } = "";
    public int Port { get; set; } = 587;

    /// <summary>Whether the connection is encrypted: from the start at port 465, by STARTTLS at any other. A server that cannot is not used.</summary>
    public bool UseTls { get; set; } = true;

    /// <summary>Empty for a server that asks for no name.</summary>
    public string User { get; set; } = "";

    public string Password { get; set; } = "";

    /// <summary>The sender: "FactCheck &lt;desk@example.org&gt;".</summary>
    public string From { get; set; } = "";
}

/// <summary>The address that notices are posted to, signed.</summary>
public sealed class WebhookOptions
{
    /// <summary>The fewest bytes of a secret that is worth the name.</summary>
    public const int LeastSecret = 16;

    private const string Prefix = "whsec_";

    public string Url { get; set; } = "";

    /// <summary>What sender and receiver share: "whsec_" and base64, or any words.</summary>
    public string Secret { get; set; } = "";

    /// <summary>Whether the address may lie inside a private network.</summary>
    public bool AllowPrivate { get; set; }

    /// <summary>The bytes that sign.</summary>
    internal byte[] Key()
    {
        var bytes = new byte[Secret.Length];
        return Secret.StartsWith(Prefix, StringComparison.Ordinal) && Convert.TryFromBase64String(Secret[Prefix.Length..], bytes, out var length)
            ? bytes[..length] : Encoding.UTF8.GetBytes(Secret);
    }
}

/// <summary>Half a setting would be noticed when the first notice is lost; it is told of at the start instead.</summary>
internal sealed class DeliveryOptionsValidator : IValidateOptions<FactCheckOptions>
{
    public ValidateOptionsResult Validate(string? name, FactCheckOptions options)
    {
        var wrong = new List<string>();
        if (options.BaseUrl.OrNull() is { } place && !IsWeb(place))
            wrong.Add("FactCheck:BaseUrl is no address. Write one such as https://factcheck.example.org, or leave it out.");
        if (options.Mail is { } mail)
        {
            if (mail.Host.Length == 0) wrong.Add("FactCheck:Mail has no Host. Name the mail server, or leave FactCheck:Mail out.");
            if (mail.Port is < 1 or > 65535) wrong.Add("FactCheck:Mail:Port is no port. 587 and 465 are usual.");
            if (!MimeKit.MailboxAddress.TryParse(mail.From, out _)) wrong.Add("FactCheck:Mail:From is no sender. Write one such as “FactCheck <desk@example.org>”.");
        }

        if (options.Webhook is { } webhook)
        {
            if (!IsWeb(webhook.Url)) wrong.Add("FactCheck:Webhook:Url is no http or https address. Name the receiver, or leave FactCheck:Webhook out.");
            if (webhook.Key().Length < WebhookOptions.LeastSecret) wrong.Add($"FactCheck:Webhook:Secret is too short. Share at least {WebhookOptions.LeastSecret} random bytes with the receiver.");
        }

        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static bool IsWeb(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
}
