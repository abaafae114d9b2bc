using System.Collections.Frozen;
using System.Globalization;

namespace FactCheck.Extraction;

/// <summary>Reads when something was, and which days that is where the day of the article is known. The wording is kept.</summary>
internal static class TimeReader
{
    private static readonly FrozenDictionary<string, DayOfWeek> Weekdays = new Dictionary<string, DayOfWeek>
    {
        ["monday"] = DayOfWeek.Monday, ["tuesday"] = DayOfWeek.Tuesday, ["wednesday"] = DayOfWeek.Wednesday, ["thursday"] = DayOfWeek.Thursday,
        ["friday"] = DayOfWeek.Friday, ["saturday"] = DayOfWeek.Saturday, ["sunday"] = DayOfWeek.Sunday,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> Months =
        "january february march april may june july august september october november december".Split(' ').Select((name, i) => (name, i + 1))
            .Concat("jan feb mar apr jun jul aug sep sept oct nov dec".Split(' ').Zip([1, 2, 3, 4, 6, 7, 8, 9, 9, 10, 11, 12]))
            .ToFrozenDictionary(m => m.Item1, m => m.Item2, StringComparer.Ordinal);

    private static readonly FrozenSet<string> Openers =
        Weekdays.Keys.Concat(Months.Keys).Concat(["today", "tonight", "yesterday", "tomorrow", "last", "this", "ago"]).ToFrozenSet(StringComparer.Ordinal);

    public static bool MayBegin(string word) => Openers.Contains(word);

    /// <param name="prose">The paragraph.</param>
    /// <param name="index">Which of its sentences.</param>
    /// <param name="within">In tokens of the sentence.</param>
    /// <param name="day">The day of the article.</param>
    public static IReadOnlyList<TimeMention> In(Prose prose, int index, Run within, DateOnly? day)
    {
        var sentence = prose.Parts[index];
        if (!sentence.Any(Trait.Time)) return [];
        List<TimeMention>? found = null;
        for (var i = within.First; i < within.End; i++)
        {
            if (!sentence.Is(i, Trait.Time) || IsName(sentence, i)) continue;
            // Whoever is quoted said "yesterday" on a day of their own.
            var known = prose.IsQuoted(prose.Sentences[index].First + i) ? null : day;
            if (At(sentence, i, within, known) is not { } time) continue;
            var first = time.Run.First;
            while (first > within.First && sentence.Word(first - 1) is "on" or "in" or "since" or "last" or "next" or "this" or "late" or "early") first--;
            var (from, to) = (time.From, time.To);
            if (sentence.Word(first) == "since") to = null;
            var run = new Run(first, time.Run.End);
            (found ??= []).Add(new TimeMention(sentence.Slice(run).ReplaceLineEndings(" "), from, to, sentence.Passage(run)));
            i = run.End - 1;
        }
        return found ?? (IReadOnlyList<TimeMention>)[];
    }

    /// <summary>"Black Friday", "the Sunday Herald", "USA Today".</summary>
    private static bool IsName(Sentence sentence, int i)
    {
        if (!sentence.Tokens[i].IsCapitalised || sentence.IsUpperCase || sentence.IsTitleCase || Months.ContainsKey(sentence.Word(i))) return false;
        if (!Weekdays.ContainsKey(sentence.Word(i))) return i > sentence.FirstWord && sentence.Word(i) is "today" or "tonight" or "yesterday" or "tomorrow";
        return sentence.Word(i - 1) is "black" or "good" or "bloody" or "ash" or "easter" or "palm" or "super" or "cyber" or "shrove" or "maundy"
            || sentence.Word(i - 1) is "the" && i + 1 < sentence.Tokens.Length && sentence.Tokens[i + 1].IsCapitalised;
    }

    private static (Run Run, DateOnly? From, DateOnly? To)? At(Sentence sentence, int i, Run within, DateOnly? day)
    {
        var (word, next) = (sentence.Word(i), sentence.Word(i + 1));
        (Run, DateOnly?, DateOnly?) Day(int end, int? away) => (new Run(i, end), day is { } d && away is { } a ? Moved(d, a) : null, day is { } e && away is { } b ? Moved(e, b) : null);
        if (Weekdays.TryGetValue(word, out var weekday) && sentence.Tokens[i].IsCapitalised)
        {
            var end = next is "night" or "morning" or "evening" or "afternoon" ? i + 2 : i + 1;
            if (day is not { } known) return Day(end, null);
            var back = ((int)known.DayOfWeek - (int)weekday + 7) % 7;
            return Day(end, sentence.Word(i - 1) switch
            {
                "next" => 7 - back,
                "last" => back == 0 ? -7 : -back,
                // Of every week, or of none in particular.
                "a" or "every" or "each" or "any" => null,
                _ => Outlooks.Of(sentence, new Run(i, end), within) switch { Outlook.Past => -back, Outlook.Future => (7 - back) % 7, _ => null },
            });
        }
        switch (word)
        {
            case "today" or "tonight": return Day(i + 1, 0);
            case "yesterday": return Day(next is "morning" or "evening" or "afternoon" ? i + 2 : i + 1, -1);
            case "tomorrow": return Day(i + 1, 1);
            case "last" when next == "night": return Day(i + 2, -1);
            case "this" when next is "morning" or "afternoon" or "evening": return Day(i + 2, 0);
            case "last" or "this" when next is "week" or "month" or "year" && sentence.Word(i - 1) != "the":
                var span = day is { } today ? Span(today, next, word == "last" ? -1 : 0) : (null, null);
                return (new Run(i, i + 2), span.From, span.To);
            case "ago" when i - 2 >= within.First:
                if (Amount(sentence, i - 2, i - 1) is not { } amount) return null;
                var run = new Run(i - 2, i + 1);
                if (day is not { } now) return (run, null, null);
                return sentence.Word(i - 1).TrimEnd('s') switch
                {
                    "day" => (run, Moved(now, -amount), Moved(now, -amount)),
                    "week" => (run, Moved(now, -7 * amount), Moved(now, -7 * amount)),
                    var unit => Span(now, unit, -amount) is var past ? (run, past.From, past.To) : null,
                };
        }
        return Months.TryGetValue(word, out var month) && sentence.Tokens[i].IsCapitalised ? OfMonth(sentence, i, month, within, day) : null;
    }

    /// <summary>"10 March", "March 10, 2022", "in March", "March 2022".</summary>
    private static (Run, DateOnly?, DateOnly?)? OfMonth(Sentence sentence, int i, int month, Run within, DateOnly? day)
    {
        var (first, end) = (i, i + 1);
        if (sentence.Word(i).Length <= 4 && sentence.Word(end) == "." && end < sentence.Body.End && sentence.IsGlued(i, end)) end++;
        int? date = null;
        if (Number(sentence, i - 1) is { } before and >= 1 and <= 31) (date, first) = (before, i - 1);
        else if (Number(sentence, end) is { } after and >= 1 and <= 31)
        {
            (date, end) = (after, end + 1);
            if (sentence.Word(end) is "st" or "nd" or "rd" or "th" && sentence.IsGlued(end - 1, end)) end++;
        }
        int? year = null;
        if (Number(sentence, end) is { } y and >= 1800 and <= 2100) (year, end) = (y, end + 1);
        else if (sentence.Word(end) == "," && Number(sentence, end + 1) is { } z and >= 1800 and <= 2100) (year, end) = (z, end + 2);
        // "May" alone is a verb as often as a month.
        if (date is null && year is null && !(sentence.Word(first - 1) is "in" or "since" or "last" or "early" or "late")) return null;
        if (year is null)
        {
            var outlook = Outlooks.Of(sentence, new Run(first, end), within);
            if (day is not { } now || outlook == Outlook.Unknown) return (new Run(first, end), null, null);
            year = outlook == Outlook.Future ? (month < now.Month || month == now.Month && date < now.Day ? now.Year + 1 : now.Year)
                : month > now.Month || month == now.Month && date > now.Day ? now.Year - 1 : now.Year;
        }
        if (year < 1) return null;
        if (date is { } d) return d <= DateTime.DaysInMonth(year.Value, month) ? (new Run(first, end), new DateOnly(year.Value, month, d), new DateOnly(year.Value, month, d)) : null;
        return (new Run(first, end), new DateOnly(year.Value, month, 1), new DateOnly(year.Value, month, DateTime.DaysInMonth(year.Value, month)));
    }

    private static int? Amount(Sentence sentence, int number, int unit) =>
        sentence.Word(unit) is "day" or "days" or "week" or "weeks" or "month" or "months" or "year" or "years" && sentence.Word(number) is "a" or "an" ? 1
        : NumberReader.Plain(sentence, number, sentence.Tokens.Length) is { Value: > 0 and < 1000 } plain && plain.End == unit ? (int)plain.Value : null;

    private static int? Number(Sentence sentence, int i) =>
        i >= 0 && i < sentence.Tokens.Length && sentence.Tokens[i].Kind == TokenKind.Number && int.TryParse(sentence.Tokens[i].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The week (from Monday), month or year that lies <paramref name="away"/> from a day; null beyond the calendar.</summary>
    private static (DateOnly? From, DateOnly? To) Span(DateOnly day, string unit, int away)
    {
        switch (unit)
        {
            case "week":
                var monday = Moved(day, 7 * away - ((int)day.DayOfWeek + 6) % 7);
                return (monday, monday is { } m ? Moved(m, 6) : null);
            case "month":
                var months = day.Year * 12 + day.Month - 1 + away;
                if (months < 12 || months >= 12 * 9999) return (null, null);
                var (year, month) = (months / 12, months % 12 + 1);
                return (new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)));
            default:
                return day.Year + away is >= 1 and < 9999 and var y ? (new DateOnly(y, 1, 1), new DateOnly(y, 12, 31)) : (null, null);
        }
    }

    private static DateOnly? Moved(DateOnly day, int by) =>
        day.DayNumber + by >= DateOnly.MinValue.DayNumber && day.DayNumber + by <= DateOnly.MaxValue.DayNumber ? day.AddDays(by) : null;
}
