using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;

namespace FactCheck.Web.Tests.Browser;

/// <summary>
/// Everything that people wrote in this newsroom is put into Cyrillic letters first: whatever Latin word a page still
/// shows or says to a screen reader is the program's own, and was forgotten.
/// </summary>
public sealed class UkrainianTests(RunningDemo demo) : IClassFixture<RunningDemo>
{
    // What people write. Keys, names of roles and outcomes, hashes and addresses stay.
    private static readonly (string Table, string[] Columns)[] Written =
    [
        ("Articles", ["Title", "Publisher"]), ("Conflicts", ["What"]), ("Snapshots", ["Text"]), ("Decisions", ["Comment", "Quote"]),
        ("Inquiries", ["Question", "To", "Answer", "UnansweredBecause"]), ("Reviews", ["CancelledBecause"]),
        ("Attributions", ["Named", "Cue", "Hedge", "CheckReason", "Passage_Exact", "Passage_Prefix", "Passage_Suffix"]),
        ("Verdicts", ["Rationale", "Searched", "ClaimantAsked", "ClaimantAnswer"]), ("ReviewTasks", ["Note"]), ("People", ["Name"]),
        ("Challenges", ["Words", "From", "ClosedBecause"]), ("Revisions", ["Note"]), ("Sources", ["Name", "Interests"]), ("PersonalTokens", ["Name"]),
        ("Recusals", ["Reason"]), ("Claims", ["Statement", "Why", "Advisory", "ClosedBecause"]), ("SourceAliases", ["Alias"]),
        ("Figures", ["Group", "Wording", "Unit"]), ("Comments", ["Words"]), ("Evidence", ["Title", "Note", "Passage_Exact", "Passage_Prefix", "Passage_Suffix"]),
        ("Appearances", ["Passage_Exact", "Passage_Prefix", "Passage_Suffix"]), ("SavedViews", ["Name"]),
    ];

    // Latin words that a Ukrainian page has all the same: names, units of the trade, keys, and what programs are told.
    private static readonly string[] Everywhere =
    [
        "FactCheck", "UTC", "URL", "API", "RFC", "HTML", "JSON", "Markdown", "Elsa", "SHA", "Ctrl", "Shift", "Enter", "Esc", "Tab", "Bearer", "Authorization", "English", "https",
        // Words of the desk's filter, which are the same for everybody.
        "source", "side", "kind", "status", "step", "holder", "late", "event", "articles",
        // Whom somebody of the demo asked, as the record has it.
        "The", "minister's", "office", "mail",
    ];

    // Shown or heard: texts, names, titles, placeholders. Not what is code, a key, an address, or marked as not to be translated.
    private const string Latin = """
        known => {
          const found = new Set();
          const look = (text, e) => {
            // What the record says of old stands in quotation marks.
            for (const [word] of text.replace(/«[^»]*»/g, '').matchAll(/[A-Za-z][A-Za-z'’]{2,}/g))
              if (!known.includes(word)) found.add(`“${text.trim().replace(/\s+/g, ' ').slice(0, 80)}” in ${e.tagName.toLowerCase()}.${e.className?.baseVal ?? e.className}`);
          };
          const not = '[translate="no"], [lang="en"], .fields-of dd, .hash, .history blockquote, code, kbd, pre, time, script, style, template, [hidden], noscript, #components-reconnect-modal, #blazor-error-ui, option[value*="@"]';
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const e = walker.currentNode.parentElement;
            if (!e.closest(not) && walker.currentNode.data.trim()) look(walker.currentNode.data, e);
          }
          for (const e of document.querySelectorAll('[title], [aria-label], [placeholder], [alt], [data-none]'))
            for (const name of ['title', 'aria-label', 'placeholder', 'alt', 'data-none'])
              if (e.hasAttribute(name) && !e.closest('[translate="no"], .hash, .fields-of dd')) look(e.getAttribute(name), e);
          look(document.title, document.head);
          return [...found];
        }
        """;

    [Fact]
    public async Task No_page_shows_a_word_that_was_not_translated()
    {
        await using var editor = await demo.Visit(language: "uk-UA");
        await editor.Page.GotoAsync("/account/sign-in");
        var found = new List<string>();
        await Look(editor, "sign-in", DemoWords);
        PutIntoCyrillic();
        await SignIn(editor, "olena@demo.example");
        await editor.Go("/desk?view=approval");
        (await editor.Page.Locator("html").GetAttributeAsync("lang")).ShouldBe("uk");
        var claims = await Hrefs(editor, "/claims/", "/desk?view=approval", "/desk?view=all", "/desk?view=mine");
        var articles = await Hrefs(editor, "/articles/", claims[0]);
        var sources = await Hrefs(editor, "/sources/", "/sources");
        var workflows = await Hrefs(editor, "/workflows/", "/workflows");
        foreach (var path in (string[])
        [
            "/desk", "/desk?view=unassigned", "/desk?view=approval", "/desk?view=all", "/desk?view=done", "/desk?q=нічого", "/submit", "/triage", "/sources", "/insights", "/audit", "/audit?records=all", "/notices",
            "/help", "/api/docs", "/api/docs/claims", "/workflows", "/workflows/nosuchworkflow", "/account/preferences", "/account/tokens", "/account/conflicts", "/account/corrections", "/account/people", "/claims/nosuchclaim", "/nowhere",
            .. claims, .. claims.Take(2).Select(claim => $"{claim}/as-readers-see-it"), .. articles.Take(1), .. sources.Take(2), .. workflows,
        ])
        {
            await editor.Go(path);
            await editor.Page.EvaluateAsync("() => document.querySelectorAll('main details').forEach(d => d.open = true)");
            await Look(editor, path);
        }

        await using var admin = await demo.Visit(language: "uk-UA");
        await admin.Page.GotoAsync("/account/sign-in");
        await SignIn(admin, "pavel@demo.example");
        foreach (var path in (string[])["/account/people", "/account/corrections", "/notices", workflows[0]])
        {
            await admin.Go(path);
            await admin.Page.EvaluateAsync("() => document.querySelectorAll('main details').forEach(d => d.open = true)");
            await Look(admin, path);
        }

        found.ShouldBeEmpty(string.Join('\n', found.Distinct()));
        editor.HeardNoComplaint();

        async Task Look(Visitor visitor, string where, params string[] known) =>
            found.AddRange((await visitor.Page.EvaluateAsync<string[]>(Latin, Everywhere.Concat(known))).Select(what => $"{where}: {what}"));
    }

    // The demo's people, before they too are in Cyrillic letters.
    private static string[] DemoWords => [.. Demo.DemoNewsroom.People.SelectMany(person => person.Name.Split(' ')), .. Demo.DemoNewsroom.Password.Split(' ', '-')];

    private static async Task SignIn(Visitor visitor, string email)
    {
        await visitor.Page.Locator($"form:has(input[name=email][value='{email}']) button").ClickAsync();
        await visitor.Page.Locator("header .me").WaitForAsync();
    }

    private static async Task<string[]> Hrefs(Visitor visitor, string begins, params string[] pages)
    {
        var found = new List<string>();
        foreach (var page in pages)
        {
            await visitor.Go(page);
            found.AddRange(await visitor.Page.EvaluateAsync<string[]>("begins => [...document.querySelectorAll(`main a[href^='${begins}']`)].map(a => a.getAttribute('href').split(/[?#]/)[0])", begins));
        }

        return [.. found.Distinct().Where(href => href.Count(c => c == '/') == 2).Take(7)];
    }

    // Letter for letter, so that every passage still lies where it lay.
    private void PutIntoCyrillic()
    {
        const string latin = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
        const string cyrillic = "АБЦДЕФҐГІЙКЛМНОПЯРСТУВШХИЗабцдефґгійклмнопярстувшхиз";
        using var connection = new SqliteConnection($"Data Source={demo.Database};Default Timeout=20");
        connection.Open();
        connection.CreateFunction("cyrillic", (string? words) => words is null ? null
            : string.Concat(words.Select(c => latin.IndexOf(c, StringComparison.Ordinal) is var at and >= 0 ? cyrillic[at] : c)), isDeterministic: true);
        foreach (var (table, columns) in Written)
        {
            using var update = connection.CreateCommand();
            update.CommandText = string.Create(CultureInfo.InvariantCulture, $"UPDATE \"{table}\" SET {string.Join(", ", columns.Select(c => $"\"{c}\" = cyrillic(\"{c}\")"))}");
            update.ExecuteNonQuery();
        }
    }
}
