namespace FactCheck.Web.Components.Parts.Claims;

/// <summary>What a person has typed on a claim's page. It belongs to the page and not to a form: a form may go when somebody else was quicker, the words may not.</summary>
public sealed class ClaimDraft
{
    public string Outcome { get; set; } = "Accepted";
    public string Comment { get; set; } = "";
    public string Search { get; set; } = "";
    public string? Of { get; set; }

    public string Rating { get; set; } = "";
    public string Rationale { get; set; } = "";
    public HashSet<string> Cites { get; set; } = [];
    /// <summary>The rationale as it stands in its field, letter by letter; null when nobody typed.</summary>
    public string? Typing { get; set; }

    public string Searched { get; set; } = "";
    public string ClaimantAsked { get; set; } = "";
    public string ClaimantAnswer { get; set; } = "";

    /// <summary>What a revision is to the fact-check that stands; null until it is chosen.</summary>
    public RevisionKind? Revision { get; set; }

    public string RevisionNote { get; set; } = "";

    /// <summary>Public id of the verdict that came back and was copied in here.</summary>
    public string? CopiedFrom { get; set; }

    /// <summary>Public id of the newest inquiry that was copied in here.</summary>
    public string? CopiedInquiry { get; set; }

    public bool IsEmpty => Typed.Count == 0;

    /// <summary>What was copied in from the record: nobody typed it here, and nobody misses it.</summary>
    public HashSet<string> Copied { get; set; } = [];

    /// <summary>All that was typed, to be shown when its form is gone.</summary>
    public IReadOnlyList<string> Typed =>
        [.. new[] { Comment, RevisionNote, Typing ?? Rationale, Searched, ClaimantAsked, ClaimantAnswer }.Where(t => !string.IsNullOrWhiteSpace(t) && !Copied.Contains(t))];

    public void Clear()
    {
        Comment = RevisionNote = Search = Rating = Rationale = Searched = ClaimantAsked = ClaimantAnswer = "";
        Outcome = "Accepted";
        Of = CopiedFrom = CopiedInquiry = null;
        Revision = null;
        Typing = null;
        Cites.Clear();
        Copied.Clear();
    }

    /// <summary>What the claimant was asked and answered at a step of the review, unless something is typed already.</summary>
    public void CopyFrom(IReadOnlyList<InquiryView> inquiries)
    {
        if (inquiries.Count == 0 || CopiedInquiry == inquiries[0].Id || ClaimantAsked.Length > 0 || ClaimantAnswer.Length > 0) return;
        CopiedInquiry = inquiries[0].Id;
        ClaimantAsked = string.Join("\n\n", inquiries.Reverse().Select(i => i.Question));
        ClaimantAnswer = string.Join("\n\n", inquiries.Reverse().Select(i => i.Answer).OfType<string>().Distinct());
        if (ClaimantAnswer.Length == 0) ClaimantAnswer = Say("No answer.");
        Copied.UnionWith([ClaimantAsked, ClaimantAnswer]);
    }

    /// <summary>Begins from a verdict that was sent back, unless something is typed already.</summary>
    public void CopyFrom(VerdictView verdict)
    {
        if (CopiedFrom == verdict.Id || Rationale.Length > 0) return;
        CopiedFrom = verdict.Id;
        Rating = verdict.RatingKey;
        Rationale = verdict.Rationale;
        Searched = verdict.Searched ?? "";
        ClaimantAsked = verdict.ClaimantAsked ?? "";
        ClaimantAnswer = verdict.ClaimantAnswer ?? "";
        Cites = [.. verdict.Cites];
        Copied.UnionWith([Rationale, Searched, ClaimantAsked, ClaimantAnswer]);
    }
}
