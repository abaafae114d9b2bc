using System.Security.Cryptography;

namespace FactCheck.Extraction;

/// <summary>Which weights this program reads with: what they found is found again only by the same.</summary>
public static class WeightsVersion
{
    private const int Digits = 12;

    private static readonly Lazy<string> Own = new(() =>
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in (string[])["attributions.txt", "check-worthiness.txt"])
        {
            using var stream = typeof(WeightsVersion).Assembly.GetManifestResourceStream(file) ?? throw new InvalidOperationException($"{file} is not in the assembly.");
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            hash.AppendData(bytes);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..Digits];
    });

    /// <summary>The beginning of the SHA-256 over both files of weights, in hex.</summary>
    public static string Shipped => Own.Value;
}
