using FactCheck.UseCases;

namespace FactCheck.Tests.Articles;

public sealed class DescribeTranslationTests
{
    [Fact]
    public async Task A_translation_names_its_original_and_its_translator_and_the_claim_shows_both()
    {
        await using var room = await TestNewsroom.Open();
        var original = await Submit(room, "Катер коштував дев'ять мільйонів євро.", "Порт", "uk");
        var translation = await Submit(room, "The ferry cost nine million euros, said the Port Authority.", "The Port", "en");

        await room.Send(new DescribeTranslation(translation.Id, original.Id, "Ines Duarte"), room.Reporter);

        var seen = await room.Send(new GetArticle(translation.Id), room.Auditor);
        seen.Translator.ShouldBe("Ines Duarte");
        seen.Original.ShouldBe(new ArticleLink(original.Id, "Катер", "Порт", "uk", null));
        (await room.Send(new GetArticle(original.Id), room.Auditor)).Translations.ShouldHaveSingleItem().Id.ShouldBe(translation.Id);
        var appearance = (await room.Send(new GetClaim(translation.Claims[0].Id), room.Auditor)).Appearances.ShouldHaveSingleItem();
        appearance.ShouldSatisfyAllConditions(() => appearance.Language.ShouldBe("en"), () => appearance.Translator.ShouldBe("Ines Duarte"), () => appearance.Original!.Language.ShouldBe("uk"));

        // Said again with nothing, it is none.
        await room.Send(new DescribeTranslation(translation.Id, null, " "), room.Editor);
        seen = await room.Send(new GetArticle(translation.Id), room.Auditor);
        seen.ShouldSatisfyAllConditions(() => seen.Original.ShouldBeNull(), () => seen.Translator.ShouldBeNull());
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task An_original_is_no_translation()
    {
        await using var room = await TestNewsroom.Open();
        var one = await Submit(room, "The ferry cost nine million euros.", "One", "en");
        var other = await Submit(room, "The bridge cost nine million euros.", "Other", "en");
        var third = await Submit(room, "The road cost nine million euros.", "Third", "en");
        await room.Send(new DescribeTranslation(other.Id, one.Id, null), room.Reporter);

        (await Should.ThrowAsync<RuleBrokenException>(room.Send(new DescribeTranslation(one.Id, one.Id, null), room.Reporter))).Message.ShouldContain("original itself");
        (await Should.ThrowAsync<RuleBrokenException>(room.Send(new DescribeTranslation(third.Id, third.Id, null), room.Reporter))).Message.ShouldContain("not a translation of itself");
        (await Should.ThrowAsync<RuleBrokenException>(room.Send(new DescribeTranslation(third.Id, other.Id, null), room.Reporter))).Message.ShouldContain("is a translation itself");
        await Should.ThrowAsync<NotFoundException>(room.Send(new DescribeTranslation(third.Id, "nosucharticle", null), room.Reporter));
        await Should.ThrowAsync<NotAllowedException>(room.Send(new DescribeTranslation(third.Id, one.Id, null), room.Auditor));
        await room.TheLedgerAgrees();
    }

    private static Task<SubmittedArticle> Submit(TestNewsroom room, string text, string publisher, string language) =>
        room.Send(new SubmitArticle(new ArticleInput(Text: text, Title: text.Split(' ')[0], Publisher: publisher, Language: language), CandidateChoice.All), room.Reporter);
}
