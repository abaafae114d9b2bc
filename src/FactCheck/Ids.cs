using System.Security.Cryptography;

namespace FactCheck;

/// <summary>Where ids and salts come from. Handed in, so that a test or a demo may know them beforehand.</summary>
public class Ids
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>An id for the world outside: 16 characters, 80 random bits; says nothing about order or number.</summary>
    public string NewPublicId() => string.Create(Limits.PublicId, Random(10), static (id, bits) =>
    {
        for (var i = 0; i < id.Length; i++)
        {
            var at = i * 5;
            var window = (bits[at / 8] << 8) | (at / 8 + 1 < bits.Length ? bits[at / 8 + 1] : 0);
            id[i] = Alphabet[(window >> (11 - at % 8)) & 31];
        }
    });

    /// <summary>A salt for one commitment: 16 bytes.</summary>
    public byte[] NewSalt() => Random(16);

    /// <summary>A secret for a token or a link: 32 bytes as 43 URL-safe characters.</summary>
    public string NewSecret() => System.Buffers.Text.Base64Url.EncodeToString(Random(32));

    protected virtual byte[] Random(int bytes) => RandomNumberGenerator.GetBytes(bytes);
}
