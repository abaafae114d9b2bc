using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace FactCheck.Web.Api;

/// <summary>The API's description for programs (OpenAPI), and for people (a page), both behind sign-in.</summary>
internal static class Manual
{
    public const string PagePath = "/api/docs";

    /// <summary>Of the API, as its description is named.</summary>
    public const string Version = "v1";

    public static void AddManual(this IServiceCollection services) => services.AddOpenApi(Version, options =>
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "FactCheck",
                Version = "1",
                Description = "Articles go in, claims come out, people review them, and every step is kept. "
                    + "Send a personal access token as `Authorization: Bearer fct_…`. Lists are read by key: send `next` as `after`. "
                    + "Offsets of passages count code points. Errors are problem details (RFC 9457).",
            };
            (document.Components ??= new()).SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                ["token"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A personal access token: fct_…" },
            };
            document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("token", document)] = [] }];
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, _, _) =>
        {
            // Requests are records, whose parameters are written large; on the wire everything is written small.
            foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
                parameter.Name = JsonNamingPolicy.CamelCase.ConvertName(parameter.Name ?? "");
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            if (context.JsonTypeInfo.Type != typeof(CandidateChoice)) return Task.CompletedTask;
            schema.Description = "\"all\", \"none\", or the numbers of candidates in the preview.";
            schema.OneOf =
            [
                new OpenApiSchema { Type = JsonSchemaType.String, Enum = [JsonValue.Create("all"), JsonValue.Create("none")] },
                new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.Integer } },
            ];
            return Task.CompletedTask;
        });
        options.ShouldInclude = api => api.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
    });

    public static void MapManual(this WebApplication app) => app.MapOpenApi().RequireAuthorization();
}
