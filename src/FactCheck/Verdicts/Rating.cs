namespace FactCheck;

/// <summary>One entry of the scale.</summary>
public sealed class Rating
{
    /// <summary>Stays the same when the text is reworded.</summary>
    public string Key { get; set; } = "";

    public string Text { get; set; } = "";

    /// <summary>For ClaimReview; null where a number would mislead.</summary>
    public int? Number { get; set; }

    /// <summary>Whether it says that the claim is true or false, in whatever degree; such a verdict must cite evidence.</summary>
    public bool AssertsTruthOrFalsity { get; set; }
}

/// <summary>The ratings a newsroom uses, best first.</summary>
public sealed class RatingScale(IReadOnlyList<Rating> ratings)
{
    public IReadOnlyList<Rating> Ratings { get; } = ratings;

    public Rating? Find(string key) => Ratings.FirstOrDefault(r => r.Key == key);

    public static IReadOnlyList<Rating> Default { get; } =
    [
        new() { Key = "true", Text = "True", Number = 5, AssertsTruthOrFalsity = true },
        new() { Key = "mostly-true", Text = "Mostly true", Number = 4, AssertsTruthOrFalsity = true },
        new() { Key = "mixed", Text = "Partly true", Number = 3, AssertsTruthOrFalsity = true },
        new() { Key = "mostly-false", Text = "Mostly false", Number = 2, AssertsTruthOrFalsity = true },
        new() { Key = "false", Text = "False", Number = 1, AssertsTruthOrFalsity = true },
        new() { Key = "attributed", Text = "Attributed, not independently verified" },
        new() { Key = "unproven", Text = "Unproven" },
    ];
}
