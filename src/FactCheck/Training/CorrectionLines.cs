using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FactCheck;

/// <summary>The export as JSON Lines: one correction a line, in UTF-8, one page of them in memory. API and command line write the same bytes.</summary>
public static class CorrectionLines
{
    public const string ContentType = "application/jsonl";

    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new JsonStringEnumConverter() },
    };

    /// <param name="first">The first page; asking for it is what is refused to those who may not.</param>
    /// <param name="next">The page after a key.</param>
    public static async Task Write(Stream to, Page<ExportedCorrection> first, Func<string, Task<Page<ExportedCorrection>>> next, CancellationToken cancel)
    {
        for (var page = first; ; page = await next(page.Next))
        {
            foreach (var correction in page.Rows)
            {
                await JsonSerializer.SerializeAsync(to, correction, Json, cancel);
                await to.WriteAsync("\n"u8.ToArray(), cancel);
            }

            await to.FlushAsync(cancel);
            if (page.Next is null) return;
        }
    }
}
