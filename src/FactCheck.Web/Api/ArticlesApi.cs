using Microsoft.AspNetCore.Http.HttpResults;

namespace FactCheck.Web.Api;

internal static class ArticlesApi
{
    public static void MapArticles(this RouteGroupBuilder api)
    {
        var articles = api.MapGroup("/articles").WithTags("Articles");
        articles.MapPost("/preview", Preview).TakesArticle()
            .WithSummary("Read an article and show its candidates; nothing is kept");
        articles.MapPost("/", Submit).TakesArticle()
            .WithSummary("Hand in an article; the chosen candidates become claims")
            .WithDescription("201 for a new article; 200 with the same ids for the same text, publisher and URL again.");
        articles.MapPut("/{id}/translation", (string id, TranslationBody body, Door door) => door.Send(new DescribeTranslation(id, body.Original, body.Translator)))
            .ProducesProblem(StatusCodes.Status404NotFound).Conflicts()
            .WithSummary("Say of which article this one is a translation, and by whom; of none, with nothing");
        articles.MapGet("/{id}", (string id, Door door) => door.Send(new GetArticle(id))).ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("One article: its text, and the claims that appear in it");
    }

    private static async Task<ArticlePreview> Preview(HttpRequest request, Door door) =>
        await door.Send(new PreviewArticle((await HandedIn.Read(request)).Article));

    private static async Task<Results<Created<SubmittedArticle>, Ok<SubmittedArticle>>> Submit(HttpRequest request, Door door)
    {
        var article = await door.Send(await HandedIn.Read(request));
        return article.IsNew ? TypedResults.Created($"/api/articles/{article.Id}", article) : TypedResults.Ok(article);
    }

    private static void TakesArticleQuery(Microsoft.OpenApi.OpenApiOperation operation)
    {
        foreach (var (name, what) in new[]
        {
            ("title", "With a plain body: its title"), ("publisher", "With a plain body: who published it"), ("url", "With a plain body: where it was published"),
            ("publishedAt", "With a plain body: when, ISO 8601"), ("kind", "With a plain body: Text, Transcript or Post"),
            ("claims", "With a plain body: all, none, or numbers such as 0,2,5"), ("workflow", "With a plain body: the definition to review its claims by"),
        })
        {
            (operation.Parameters ??= []).Add(new Microsoft.OpenApi.OpenApiParameter
            {
                Name = name, In = Microsoft.OpenApi.ParameterLocation.Query, Description = what,
                Schema = new Microsoft.OpenApi.OpenApiSchema { Type = Microsoft.OpenApi.JsonSchemaType.String },
            });
        }
    }

    private static RouteHandlerBuilder TakesArticle(this RouteHandlerBuilder route) => route
        .Accepts<ArticleBody>("application/json", "text/plain", "text/html")
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
        .AddOpenApiOperationTransformer((operation, _, _) =>
        {
            TakesArticleQuery(operation);
            return Task.CompletedTask;
        });

    internal sealed record TranslationBody(string? Original = null, string? Translator = null);
}
