namespace FactCheck.UseCases;

/// <summary>What a field is called where the library that checks it writes the sentence: “'Rationale' must not be empty.”</summary>
internal static class FieldNames
{
    /// <returns>Null for a field that only programs fill in: its own name is said then.</returns>
    public static string? Of(string field) => field switch
    {
        "Aliases" => Say("Aliases"),
        "Answer" or "ClaimantAnswer" => Say("Answer"),
        "Article" => Say("Article"),
        "Choices" => Say("Choices"),
        "Claim" => Say("Claim"),
        "ClaimantAsked" => Say("Claimant asked"),
        "Claims" => Say("Claims"),
        "Comment" => Say("Comment"),
        "Email" => Say("Email"),
        "Hedge" => Say("Hedge"),
        "Interests" or "Side" => Say("Side"),
        "Kind" or "ClaimKind" => Say("Kind"),
        "Language" => Say("Language"),
        "Name" => Say("Name"),
        "Named" => Say("Named"),
        "Note" => Say("Note"),
        "Origin" => Say("Original source"),
        "Password" => Say("Password"),
        "Person" => Say("Person"),
        "Publisher" => Say("Publisher"),
        "Q" => Say("Search"),
        "Query" => Say("Query"),
        "Question" => Say("Question"),
        "Quote" => Say("Quotation"),
        "Rating" => Say("Rating"),
        "Rationale" => Say("Rationale"),
        "Reason" => Say("Reason"),
        "RevisionNote" => Say("Revision note"),
        "Right" => Say("What is right"),
        "Searched" => Say("What was searched"),
        "Source" => Say("Source"),
        "Statement" => Say("Statement of the claim"),
        "Title" => Say("Title"),
        "Translator" => Say("Translator"),
        "Url" => Say("URL"),
        "Version" => Say("Version"),
        "Words" => Say("Words"),
        "Workflow" => Say("Workflow"),
        _ => null,
    };
}
