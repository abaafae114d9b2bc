namespace FactCheck.Workflows.Drawing;

/// <summary>The look of a picture that stands alone. On a page, the page's own stylesheet has the same rules and its own colours.</summary>
internal static class FlowchartStyle
{
    public const string Css = """

        .flow { color-scheme: light dark; --paper: #fbfaf6; --sheet: #fff; --ink: #1c1b18; --mute: #5a574f; --edge: #827e75; --accent: #1f4e8c; --on-accent: #fff; --alarm: #9b2218; }
        @media (prefers-color-scheme: dark) { .flow { --paper: #161614; --sheet: #1e1e1b; --ink: #ebe8e1; --mute: #aeaaa0; --edge: #85827a; --accent: #9cc3f5; --on-accent: #10202f; --alarm: #f4a296; } }
        .flow { background: var(--paper); font: 11px/1 -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial, sans-serif; }
        .flow text { fill: var(--ink); }
        .flow .frame { fill: var(--sheet); stroke: var(--edge); stroke-width: 1; }
        .flow .line, .flow .rule, .flow .mark { fill: none; stroke: var(--edge); stroke-width: 1; }
        .flow .mark { stroke: var(--mute); stroke-width: 1.25; }
        .flow .bar { fill: var(--ink); }
        .flow .name { font-size: 13px; font-weight: 600; }
        .flow .detail, .flow .time { fill: var(--mute); }
        .flow .label { fill: var(--mute); stroke: var(--paper); stroke-width: 3px; stroke-linejoin: round; paint-order: stroke; }
        .flow .arrow { fill: none; stroke: var(--edge); stroke-width: 1.25; }
        .flow .head { fill: var(--edge); }
        .flow .here .frame { stroke: var(--accent); stroke-width: 3; }
        .flow text.here { fill: var(--accent); font-weight: 700; }
        .flow text.late { fill: var(--alarm); font-weight: 700; }
        .flow .visited .frame, .flow .visited .line { stroke: var(--ink); stroke-width: 1.75; }
        .flow .visited.here .frame { stroke: var(--accent); stroke-width: 3; }
        .flow .ahead .frame { stroke-dasharray: 4 3; }
        .flow .ahead .name { fill: var(--mute); font-weight: 400; }
        .flow .taken.arrow { stroke: var(--accent); stroke-width: 3; }
        .flow .taken.head { fill: var(--accent); }
        .flow .taken.label { fill: var(--ink); font-weight: 600; }
        .flow .badge { fill: var(--accent); }
        .flow text.order { fill: var(--on-accent); font-size: 10px; font-weight: 700; }

        """;
}
