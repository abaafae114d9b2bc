namespace FactCheck.Extraction;

public sealed class CheckWorthinessTests
{
    [Fact]
    public void The_reasons_add_up_to_the_score()
    {
        foreach (var candidate in Extractor.Extract("According to Kyiv, the attack killed at least three people. She said she hoped for a wonderful summer. Ann Lee said unemployment rose to 9.1 percent last year."))
            Math.Clamp(candidate.Reasons.Sum(r => r.Points), 0, 100).ShouldBe(candidate.CheckWorthiness);
    }

    [Fact]
    public void The_words_that_weigh_are_named()
    {
        var reasons = Shared.Single("Ann Lee said that unemployment was higher than in any year before.").Reasons;
        reasons[0].Sign.ShouldBe(WorthSign.Kind);
        var wording = reasons.Single(r => r.Sign == WorthSign.Wording);
        wording.Points.ShouldBeGreaterThan(0);
        wording.Words!.ShouldContain("unemployment");
    }

    [Fact]
    public void A_feeling_is_worth_less_than_a_figure()
    {
        var feeling = Shared.Single("Ann Lee said that she felt happy and proud of her friends.");
        var figure = Shared.Single("Ann Lee said that taxes rose by 40 percent in two years.");
        (feeling.IsWorthChecking, figure.IsWorthChecking).ShouldBe((false, true));
        feeling.Reasons.Single(r => r.Sign == WorthSign.Private).Words.ShouldBe("felt, happy, proud");
    }

    [Fact]
    public void The_weights_say_where_they_come_from()
    {
        using var stream = typeof(Extractor).Assembly.GetManifestResourceStream("check-worthiness.txt")!;
        using var reader = new StreamReader(stream);
        var head = string.Join('\n', Enumerable.Range(0, 5).Select(_ => reader.ReadLine()));
        head.ShouldContain("learned by");
        head.ShouldContain("CheckThat! 2024");
    }
}
