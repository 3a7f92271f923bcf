extension Stylesheet {
  /// Parts of pages.
  static let components: Stylesheet = #"""
    .notice { display: flex; gap: var(--s3); margin: 0 0 var(--s6); padding: var(--s4); max-width: 46rem;
      border-left: 4px solid var(--tone); background: var(--soft); }
    .notice > div > :last-child, .summary > :last-child { margin-bottom: 0; }
    .notice .title { display: block; }
    .notice > .sign { flex: none; display: grid; place-items: center; width: 1.4em; height: 1.4em; border-radius: 50%;
      background: var(--tone); color: var(--paper); font-weight: 700; line-height: 1; }
    .info { --tone: var(--accent); --soft: var(--accent-soft); }
    .good { --tone: var(--good); --soft: var(--good-soft); }
    .warn { --tone: var(--warn); --soft: var(--warn-soft); }
    .bad { --tone: var(--bad); --soft: var(--bad-soft); }
    .plain { --tone: var(--muted); --soft: var(--surface); }
    .summary { display: block; border: 3px solid var(--bad); background: var(--paper); border-radius: var(--round); }
    .summary h2 { margin: 0 0 var(--s2); font-size: var(--h3); }
    .summary ul { padding: 0; list-style: none; }
    .summary a { color: var(--bad); font-weight: 600; }
    .tag { margin-block: 1px; display: inline-flex; align-items: baseline; gap: .35em; padding: 0 .5em; border-radius: var(--round);
      color: var(--tone); background: var(--soft); font-size: var(--small); font-weight: 600; line-height: 1.7; }
    .tag .sign { font-weight: 700; }
    .breadcrumb { font-size: var(--small); }
    .breadcrumb ol, .tabs ul, .cards, .links, .timeline, .steps ol, header ul, footer ul { list-style: none; padding: 0; }
    .breadcrumb ol { display: flex; flex-wrap: wrap; margin: 0; }
    .breadcrumb li { margin: 0; }
    .breadcrumb li + li::before { content: "›"; content: "›" / ""; padding: 0 var(--s2); color: var(--muted); }
    .table { overflow-x: auto; margin-bottom: var(--s4); }
    table { width: 100%; border-collapse: collapse; margin: 0; }
    caption { text-align: left; font-weight: 600; padding-bottom: var(--s2); }
    th, td { text-align: left; vertical-align: top; padding: var(--cell); border-bottom: 1px solid var(--line); }
    thead th { font-size: var(--small); color: var(--muted); font-weight: 600; border-bottom: 2px solid var(--edge);
      vertical-align: bottom; }
    tbody th { font-weight: 400; }
    tr > :last-child { padding-right: 0; }
    .number { text-align: right; white-space: nowrap; }
    .pager { display: flex; gap: var(--s6); justify-content: space-between; margin-bottom: var(--s6); }
    .pager .next { margin-left: auto; }
    .empty { padding: var(--s8) var(--s6); border: 1px dashed var(--edge); border-radius: var(--round);
      text-align: center; color: var(--muted); margin-bottom: var(--s6); }
    .empty p { margin: 0 auto var(--s2); }
    .empty .title { color: var(--ink); font-weight: 600; }
    .facts { border-top: 1px solid var(--line); }
    .facts > div { display: grid; grid-template-columns: minmax(8em, 30%) 1fr; gap: var(--s1) var(--s4);
      padding: var(--cell-y) 0; border-bottom: 1px solid var(--line); }
    .facts dt { color: var(--muted); }
    .facts dd { margin: 0; }
    .review > div { grid-template-columns: minmax(8em, 30%) 1fr auto; }
    .tabs { border-bottom: 1px solid var(--line); margin-bottom: var(--s4); }
    .tabs ul { display: flex; flex-wrap: wrap; margin: 0; }
    .tabs li { margin: 0; }
    .tabs a { display: inline-flex; align-items: center; gap: var(--s2); min-height: var(--touch); padding: 0 var(--s4);
      color: var(--ink); text-decoration: none; border-bottom: 3px solid transparent; margin-bottom: -1px; }
    .tabs a:hover { color: var(--accent); border-color: var(--line); }
    .tabs [aria-current] { color: var(--accent); font-weight: 600; border-color: var(--accent); }
    .count { padding: 0 .5em; border-radius: 1em; font-size: var(--small); font-weight: 600; color: var(--tone);
      background: var(--soft); }
    .links > li { max-width: none; margin: 0; padding: var(--cell-y) 0; border-bottom: 1px solid var(--line); }
    .links > li:first-child { border-top: 1px solid var(--line); }
    .cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr)); gap: var(--s4); }
    .cards li { margin: 0; display: grid; }
    .cards a { padding: var(--s4) var(--s5); border: 1px solid var(--line); border-radius: var(--round); color: var(--ink);
      text-decoration: none; border-top: 3px solid var(--accent); }
    .cards a:hover { border-color: var(--accent); background: var(--surface); }
    .cards b { display: block; color: var(--accent); font-size: var(--h3); line-height: 1.35; text-decoration: underline 1px;
      text-underline-offset: .15em; }
    .cards span { color: var(--muted); display: block; margin-top: var(--s1); }
    .trouble { padding: var(--s8) 0 var(--s16); }
    """#
}
