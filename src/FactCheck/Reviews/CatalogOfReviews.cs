namespace FactCheck;

internal static class CatalogOfReviews
{
    /// <summary>The version that a review is pinned to.</summary>
    public static WorkflowDefinition Of(this WorkflowCatalog catalog, Review review) =>
        catalog.Find(review.DefinitionId, review.DefinitionVersion)
        ?? throw new InvalidOperationException($"The definition {review.DefinitionId} version {review.DefinitionVersion} is gone.");
}
