namespace FactCheck.Extraction;

/// <summary>Statements that can be read without their article.</summary>
public sealed class SelfContainedTests
{
    // A Thursday.
    private static readonly ExtractionOptions Thursday = new(ArticleDate: new DateOnly(2024, 5, 9));

    private static Candidate Last(string text) => Extractor.Extract(text)[^1];

    [Theory]
    // Whoever says it is the only one whom the pronoun can mean.
    [InlineData("Mayor Petra Holm said she had counted 12 bodies.", "Petra Holm had counted 12 bodies.", "she -> Petra Holm")]
    [InlineData("She had counted 12 bodies, said Mayor Petra Holm.", "Petra Holm had counted 12 bodies.", "She -> Petra Holm")]
    [InlineData("A nurse said that she had counted 12 bodies in the yard.", "A nurse had counted 12 bodies in the yard.", "she -> a nurse")]
    [InlineData("The army said it had captured 16 insurgents.", "The army had captured 16 insurgents.", "it -> the army")]
    [InlineData("The army said it had killed 16 insurgents.", "The army had killed 16 insurgents.", "it -> the army")]
    [InlineData("The coalition said its troops had killed 16 insurgents.", "The coalition’s troops had killed 16 insurgents.", "its -> the coalition")]
    [InlineData("Rescuers said they had found 12 bodies.", "Rescuers had found 12 bodies.", "they -> Rescuers")]
    [InlineData("Police said they had arrested 40 people.", "Police had arrested 40 people.", "they -> Police")]
    // Somebody of the sentences before, and nobody else.
    [InlineData("Mayor Petra Holm left the town at dawn. She was killed along with two drivers.", "Petra Holm was killed along with two drivers.", "She -> Petra Holm")]
    [InlineData("Ann Lee, 34, ran the clinic at Tarn. Her husband and two sons were killed in March.", "Ann Lee’s husband and two sons were killed in March.", "Her -> Ann Lee")]
    [InlineData("General Idris Kane took the ridge. Militants captured him and six soldiers on the way back.", "Militants captured Idris Kane and six soldiers on the way back.", "him -> Idris Kane")]
    [InlineData("Mayor Petra Holm fell ill. The clinic said that she had died.", "The clinic said that Petra Holm had died.", "she -> Petra Holm")]
    // The mayor is she; a man is not.
    [InlineData("Mayor Petra Holm met a man at the gate. The mayor said nothing. She was killed along with two drivers.", "Petra Holm was killed along with two drivers.", "She -> Petra Holm")]
    // A pronoun for a source.
    [InlineData("President Juan Ortiz said that taxes fell. He said wages rose.", "Juan Ortiz said that wages rose.", "He -> Juan Ortiz")]
    [InlineData("Mayor Petra Lind toured the harbour. She said the cranes were lost.", "Petra Lind said that the cranes were lost.", "She -> Petra Lind")]
    [InlineData("The Red Cross said the road was mined. It added that the bridge was lost.", "The Red Cross said that the bridge was lost.", "It -> the Red Cross")]
    [InlineData("Rescuers said the tunnel was flooded. They said the pumps had failed.", "Rescuers said that the pumps had failed.", "They -> Rescuers")]
    public void A_pronoun_gives_way_to_the_only_one_it_can_mean(string text, string statement, string said)
    {
        var candidate = Last(text);
        candidate.Statement.ShouldBe(statement);
        string.Join("; ", candidate.References.Select(r => $"{r.Words} -> {r.Meant}")).ShouldBe(said);
        // The passage is what stands there.
        text[candidate.Passage.Start..candidate.Passage.End].ShouldBe(candidate.Passage.Exact);
        candidate.References.ShouldAllBe(r => r.Passage.Exact == r.Words && text.Substring(r.Passage.Start, r.Words.Length) == r.Words);
    }

    [Theory]
    // Two may be meant.
    [InlineData("Mayor Petra Holm met Ann Lee, 34, at the gate. She was killed along with two drivers.", "She was killed along with two drivers.", "She")]
    [InlineData("Mayor Petra Holm met a nurse at the gate. She was killed along with two drivers.", "She was killed along with two drivers.", "She")]
    // A name that nothing shows to be a person's.
    [InlineData("Fort Arden lay in ruins. He was killed along with two drivers.", "He was killed along with two drivers.", "He")]
    // Somebody was "she" before anybody was named.
    [InlineData("She ran the clinic. Mayor Petra Holm came at noon. She was killed along with two drivers.", "She was killed along with two drivers.", "She")]
    // Too far away.
    [InlineData("Mayor Petra Holm left. The rain fell. The wind rose. The river fell. She was killed along with two drivers.", "She was killed along with two drivers.", "She")]
    // A blast may have done it as well as the army, and others as well as the rescuers.
    [InlineData("A blast shook the market. The army said it had killed 16 insurgents.", "It had killed 16 insurgents.", "it")]
    [InlineData("Gunmen entered the market. Police said they had killed 12 people.", "They had killed 12 people.", "they")]
    // A man is no "she".
    [InlineData("A spokesman said she had counted 12 bodies.", "She had counted 12 bodies.", "she")]
    public void Where_it_is_not_certain_the_pronoun_stays_and_that_is_told(string text, string statement, string left)
    {
        var candidate = Last(text);
        candidate.Statement.ShouldBe(statement);
        var reference = candidate.References.ShouldHaveSingleItem();
        (reference.Words, reference.Meant).ShouldBe((left, null));
    }

    [Fact]
    public void He_is_not_who_spoke_last_when_another_was_named_since() =>
        Last("President Juan Ortiz said that taxes fell. Nobody at the bank had heard of Minister Omar Reyes. He said wages rose.").Origin()!.Party.ShouldBeNull();

    [Fact]
    public void She_is_not_who_spoke_before_another_woman_did() =>
        Last("Mayor Petra Lind said that the bridge was lost. A woman at the gate said that the school was open. She said the road was mined.").Origin()!.Party.ShouldBeNull();

    [Theory]
    // Named already.
    [InlineData("Mayor Petra Holm said she had left the town.", "Petra Holm said that she had left the town.")]
    [InlineData("The army said it had taken the airport.", "The army said that it had taken the airport.")]
    [InlineData("A driver and two guards were killed when he lost control of the bus.", "A driver and two guards were killed when he lost control of the bus.")]
    // Nobody is meant.
    [InlineData("The ministry said it took three hours to put out 12 fires.", "It took three hours to put out 12 fires.")]
    // Somebody's very words stay.
    [InlineData("Mayor Petra Holm left. “She was a friend of ours,” said Ann Lee.", "Ann Lee said: “She was a friend of ours.”")]
    public void What_needs_no_name_stays_as_it_is(string text, string statement)
    {
        var candidate = Last(text);
        candidate.Statement.ShouldBe(statement);
        candidate.References.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("“We counted 12 bodies,” Ann Lee told reporters.", "Ann Lee said: “We counted 12 bodies.”")]
    [InlineData("Ann Lee said: “I saw 12 bodies.”", "Ann Lee said: “I saw 12 bodies.”")]
    public void A_count_by_us_keeps_its_speaker(string text, string statement)
    {
        var candidate = Shared.Single(text);
        (candidate.Kind, candidate.Statement).ShouldBe((ClaimKind.CasualtyCount, statement));
    }

    [Fact]
    public void A_sentence_out_of_a_longer_quotation_gets_its_marks() =>
        Extractor.Extract("“The bridge is gone,” said Mayor Petra Lind. “The ministry knew of it.\n\n“Nobody warned us of the flood.”").Select(c => c.Statement)
            .ShouldBe(["Petra Lind said: “The bridge is gone.”", "Petra Lind said: “The ministry knew of it.”", "Petra Lind said: “Nobody warned us of the flood.”"]);

    [Theory]
    [InlineData("The blast killed three people on Tuesday.", "The blast killed three people on Tuesday (7 May 2024).")]
    [InlineData("The blast killed three people on Thursday.", "The blast killed three people on Thursday (9 May 2024).")]
    [InlineData("The blast killed three people yesterday evening.", "The blast killed three people yesterday evening (8 May 2024).")]
    [InlineData("Three people were killed in Arden last night, the mayor said.", "Three people were killed in Arden last night (8 May 2024).")]
    [InlineData("Tuesday's blast killed three people.", "Tuesday's (7 May 2024) blast killed three people.")]
    [InlineData("The mayor said the dam had burst on Sunday.", "The mayor said that the dam had burst on Sunday (5 May 2024).")]
    [InlineData("The blast killed three people on May 7.", "The blast killed three people on May 7 (2024).")]
    [InlineData("The blast killed three people on 24 December.", "The blast killed three people on 24 December (2023).")]
    [InlineData("The blast killed three people on 24 December 2023.", "The blast killed three people on 24 December 2023.")]
    [InlineData("The floods killed three people last month.", "The floods killed three people last month (April 2024).")]
    [InlineData("The floods killed three people last week.", "The floods killed three people last week (29 April–5 May 2024).")]
    [InlineData("The floods killed 300 people last year.", "The floods killed 300 people last year (2023).")]
    [InlineData("At least 900 people have been killed since Monday.", "At least 900 people have been killed since Monday (6 May 2024).")]
    // What is to come.
    [InlineData("The minister said the bridge will open on Tuesday.", "The minister said that the bridge will open on Tuesday (14 May 2024).")]
    [InlineData("The minister said the bridge is due to open on 24 April.", "The minister said that the bridge is due to open on 24 April (2025).")]
    // It may be either.
    [InlineData("The minister said the bridge would open on Tuesday.", "The minister said that the bridge would open on Tuesday.")]
    [InlineData("The rebels vowed to free 12 hostages by Friday.", "The rebels vowed to free 12 hostages by Friday.")]
    [InlineData("The mayor said three districts vote on Tuesday.", "Three districts vote on Tuesday.")]
    [InlineData("The mayor said the law could pass if a new council is elected in November.", "The mayor said that the law could pass if a new council is elected in November.")]
    // No day of this week, and no year.
    [InlineData("The minister said it was the last year of the war.", "The minister said that it was the last year of the war.")]
    [InlineData("The mayor said the market opens every Tuesday.", "The mayor said that the market opens every Tuesday.")]
    [InlineData("The mayor said the Sunday Market had burned down.", "The mayor said that the Sunday Market had burned down.")]
    // Said on a day of its own.
    [InlineData("“The dam burst yesterday,” said Ann Lee.", "Ann Lee said: “The dam burst yesterday.”")]
    [InlineData("“The flood killed 12 people yesterday,” said Ann Lee.", "The flood killed 12 people yesterday.")]
    public void A_weekday_gets_its_day_and_keeps_its_wording(string text, string statement)
    {
        Shared.Single(text, Thursday).Statement.ShouldBe(statement);
        Shared.Single(text, Thursday).Passage.Exact.ShouldBe(text);
    }

    [Fact]
    public void Without_the_day_of_the_article_the_weekday_stays() =>
        Shared.Single("The blast killed three people on Tuesday.").Statement.ShouldBe("The blast killed three people on Tuesday.");

    [Theory]
    [InlineData("The blast in Arden killed three people on Tuesday. The mayor said that the gas main was old. On Tuesday, the blast in Arden killed three people.")]
    [InlineData("The mayor said that the dam burst yesterday. The mayor said that in all the dam burst yesterday.")]
    [InlineData("Mayor Petra Holm left the town. She was killed along with two drivers. Petra Holm was killed along with two drivers.")]
    public void What_is_said_again_is_found_with_and_without_the_day(string text)
    {
        var (with, without) = (Extractor.Extract(text, Thursday), Extractor.Extract(text));
        with.Select(c => (c.Passage, c.Repeats.Count)).ShouldBe(without.Select(c => (c.Passage, c.Repeats.Count)));
        with.Sum(c => c.Repeats.Count).ShouldBe(1);
    }
}
