namespace SeedKit.Reporting;

/// <summary>The style of the HTML report; the colours follow the reader's light or dark setting.</summary>
internal static class HtmlReportStyle
{
    public const string Css =
        """
        :root { color-scheme: light dark; --ground: #ffffff; --text: #1c2128; --quiet: #59636e; --line: #d1d9e0; --panel: #f6f8fa;
          --error: #c4202c; --warning: #8f5b00; --note: #0a5fc4; --pass: #1a7f37; }
        @media (prefers-color-scheme: dark) { :root { --ground: #0f1318; --text: #e6edf3; --quiet: #9aa5b1; --line: #313944;
          --panel: #171c23; --error: #ff7b72; --warning: #e3b341; --note: #79b8ff; --pass: #56d364; } }
        body { margin: 0 auto; max-width: 72rem; padding: 2rem 1.25rem; background: var(--ground); color: var(--text);
          font: 16px/1.5 system-ui, sans-serif; }
        h1 { font-size: 1.6rem; margin: 0; } h2 { font-size: 1.15rem; margin: 2.5rem 0 .5rem; }
        p { margin: .35rem 0; } .quiet { color: var(--quiet); }
        .error { color: var(--error); } .warning { color: var(--warning); } .note { color: var(--note); } .pass { color: var(--pass); }
        dl.figures { display: flex; flex-wrap: wrap; gap: .75rem; margin: 1.5rem 0; }
        dl.figures div { background: var(--panel); border: 1px solid var(--line); border-radius: .5rem; padding: .6rem 1rem; min-width: 6rem; }
        dt { color: var(--quiet); font-size: .85rem; } dd { margin: 0; font-size: 1.35rem; font-variant-numeric: tabular-nums; }
        details { border: 1px solid var(--line); border-radius: .5rem; margin: .75rem 0; }
        summary { cursor: pointer; padding: .6rem 1rem; background: var(--panel); border-radius: .5rem; font-weight: 600; }
        details > p { margin: .6rem 1rem; }
        .scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; }
        th, td { text-align: left; vertical-align: top; padding: .5rem 1rem; border-top: 1px solid var(--line); }
        th { color: var(--quiet); font-weight: 500; font-size: .85rem; }
        code, pre { font: .85rem/1.45 ui-monospace, monospace; } code { overflow-wrap: anywhere; }
        pre { background: var(--panel); border-radius: .4rem; margin: .5rem 0 0; padding: .5rem .75rem; white-space: pre-wrap; }
        """;
}
