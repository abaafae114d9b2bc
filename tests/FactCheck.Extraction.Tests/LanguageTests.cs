namespace FactCheck.Extraction;

/// <summary>The sentences are our own; each says that a flood closed the road to the old town and that people went home by boat.</summary>
public sealed class LanguageTests
{
    [Theory]
    [InlineData("en", "The flood has closed the road to the old town, and the people who live there went home by boat.")]
    [InlineData("de", "Die Flut hat die Straße in die Altstadt gesperrt, und die Leute sind mit dem Boot nach Hause gefahren.")]
    [InlineData("fr", "La crue a fermé la route de la vieille ville et les gens sont rentrés chez eux en bateau avec leurs enfants.")]
    [InlineData("es", "La crecida cerró el camino de la ciudad vieja y los vecinos volvieron a sus casas en barca con sus hijos.")]
    [InlineData("it", "La piena ha chiuso la strada per la città vecchia e gli abitanti sono tornati a casa in barca con i figli.")]
    [InlineData("pl", "Powódź zamknęła drogę do starego miasta i ludzie wrócili do domu łodzią, ale nie wszyscy z nich są już na miejscu.")]
    [InlineData("tr", "Sel eski şehre giden yolu kapattı ve insanlar evlerine bir tekne ile döndü, ama daha çok bekleyen var.")]
    [InlineData("uk", "Повінь закрила дорогу до старого міста, і люди поверталися додому на човнах, але не всі з них були вдома.")]
    [InlineData("ru", "Наводнение закрыло дорогу в старый город, и люди возвращались домой на лодках, но не все из них были дома.")]
    [InlineData("ar", "أغلق الفيضان الطريق إلى المدينة القديمة وعاد الناس إلى بيوتهم بالقوارب")]
    [InlineData("fa", "سیل راه شهر کهن را بست و مردم با قایق به خانه‌های خود برگشتند، گفت")]
    [InlineData("he", "השיטפון סגר את הכביש לעיר העתיקה והאנשים חזרו הביתה בסירות")]
    [InlineData("el", "Η πλημμύρα έκλεισε τον δρόμο προς την παλιά πόλη")]
    [InlineData("zh", "洪水封闭了通往老城的道路，居民乘船回家。")]
    [InlineData("ja", "洪水で旧市街への道が閉ざされ、人々は船で家に帰った。")]
    [InlineData("ko", "홍수로 구시가지로 가는 길이 막혀 사람들은 배를 타고 집으로 돌아갔다.")]
    [InlineData("hi", "बाढ़ ने पुराने शहर की सड़क बंद कर दी और लोग नाव से घर लौटे।")]
    [InlineData("und", "12 + 30 = 42")]
    public void A_language_is_told_by_its_letters_and_smallest_words(string tag, string text) => TextLanguage.Of(text).Tag.ShouldBe(tag);

    [Fact]
    public void What_is_not_English_says_so_and_gives_numbers_and_quotations_only()
    {
        const string Text = "Die Behörden haben am Dienstag die Straße in die Altstadt gesperrt. Nach Angaben der Stadt sind 1.250 Häuser und 3,5 Prozent der Felder überflutet. „Wir warten auf die Boote aus dem Norden“, sagte eine Frau, die mit ihren Kindern auf dem Dach saß.";
        var step = Extractor.InSteps(Text, cancel: TestContext.Current.CancellationToken).Single();
        (step.Language.Tag, step.Language.IsRead).ShouldBe(("de", false));
        step.Found.Select(c => (c.Kind, c.Figure?.Min, c.Chain.Count)).ShouldBe([(ClaimKind.Quantity, 1250m, 0), (ClaimKind.Quantity, 3.5m, 0), (ClaimKind.Other, null, 0)]);
        step.Found[2].Passage.Exact.ShouldBe("„Wir warten auf die Boote aus dem Norden“");
    }

    [Fact]
    public void English_is_read() => Extractor.InSteps("The mayor said that the road was closed, and the people went home by boat.", cancel: TestContext.Current.CancellationToken).Single().Language.ShouldBe(new TextLanguage("en", true));
}
