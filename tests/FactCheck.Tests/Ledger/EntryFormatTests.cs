using System.Security.Cryptography;
using System.Text;

namespace FactCheck.Tests.Ledger;

public sealed class EntryFormatTests
{
    private static readonly DateTime At = new(2026, 3, 2, 9, 0, 0, 123, 456, DateTimeKind.Utc);

    [Fact]
    public void An_entry_is_these_very_bytes()
    {
        var entry = EntryFormat.Write("VerdictProposed", null, At, ["claim1"],
            [new LedgerRecord("Verdict", "v1").Clear("rating", "true").Protect("rationale", "Because.").Clear("publishedAt", (DateTime?)null)], new KnownIds());
        var hmac = Convert.ToHexStringLower(HMACSHA256.HashData(new byte[16], Encoding.UTF8.GetBytes("Because.")));
        Encoding.UTF8.GetString(entry.Bytes).ShouldBe(
            $$$"""{"v":1,"action":"VerdictProposed","at":"2026-03-02T09:00:00.123456Z","actor":null,"about":["claim1"],"records":[{"kind":"Verdict","id":"v1","fields":{"rating":"true","rationale":{"hmac":"{{{hmac}}}"},"publishedAt":null}}]}""");
        entry.Openings.ShouldBe($$$"""{"0.rationale":{"salt":"{{{new string('0', 32)}}}","value":"Because."}}""");
        entry.Hash.ShouldBe(Convert.ToHexStringLower(SHA256.HashData([0, .. entry.Bytes])));
    }

    [Fact]
    public void A_protected_value_shows_nothing_in_the_bytes_and_opens_with_its_salt()
    {
        var entry = EntryFormat.Write("ClaimSubmitted", null, At, [], [new LedgerRecord("Claim", "c1").Protect("statement", "The harbour is closed.")], new Ids());
        Encoding.UTF8.GetString(entry.Bytes).ShouldNotContain("harbour");
        var field = EntryFormat.Read(entry.Bytes, entry.Openings).Records[0].Fields[0];
        field.Is("The harbour is closed.").ShouldBeTrue();
        field.Is("The harbour is open.").ShouldBeFalse();
        var erased = EntryFormat.Read(entry.Bytes, null).Records[0].Fields[0];
        erased.IsErased.ShouldBeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("{\"v\":2,\"action\":\"a\"}")]
    public void Bytes_that_are_no_entry_are_told_from_one(string bytes) =>
        Should.Throw<FormatException>(() => EntryFormat.Read(Encoding.UTF8.GetBytes(bytes), null));

    private sealed class KnownIds : Ids
    {
        protected override byte[] Random(int bytes) => new byte[bytes];
    }
}
