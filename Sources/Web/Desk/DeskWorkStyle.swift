import WebShared

extension Stylesheet {
  /// The desk at work: lists, the dossier's cockpit, intake.
  static let deskWork: Stylesheet = #"""
    .list-head { display: flex; flex-wrap: wrap; align-items: center; gap: var(--s2) var(--s6); margin-bottom: var(--s3); }
    .list-head h1 { margin: 0; }
    .chips ul { width: fit-content; display: flex; flex-wrap: wrap; list-style: none; margin: 0; padding: 0; border: 1px solid var(--edge);
      border-radius: var(--round); }
    .chips li { margin: 0; max-width: none; }
    .chips li + li { border-left: 1px solid var(--line); }
    .chips a { display: flex; align-items: center; gap: var(--s2); min-height: 30px; padding: 0 var(--s3); color: var(--ink);
      text-decoration: none; }
    .chips a:hover { background: var(--surface); color: var(--accent); }
    .chips [aria-current] { background: var(--accent); color: var(--on-accent); font-weight: 600; }
    .chips [aria-current]:hover { background: var(--accent-strong); color: var(--on-accent); }
    .chips .count { min-width: 1.6em; text-align: center; }
    .work { table-layout: auto; }
    .work td, .work th { vertical-align: top; }
    .work code { white-space: nowrap; }
    .work .what { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 1; overflow: hidden; max-width: 60ch; }
    .work small { display: block; }
    .work .tick { width: 2rem; }
    .tick input { width: 18px; height: 18px; min-height: 0; margin: 3px 0; accent-color: var(--accent); }
    .work .due { white-space: nowrap; }
    .work th a { font-weight: 600; }
    .work tr:focus-within { background: var(--accent-soft); }
    .work .button { min-height: 26px; padding: 0 var(--s2); }
    .work td:last-child small { max-width: 12rem; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
    .nobody { color: var(--muted); }
    .batch { display: flex; flex-wrap: wrap; gap: var(--s2); padding: var(--s1) 0; margin-bottom: var(--s1); position: sticky; top: 0;
      background: var(--paper); z-index: 1; }
    .order .pane { padding: var(--s2) var(--s3); margin-bottom: var(--s3); }
    .order h2 { font-size: var(--h4); margin: 0 0 var(--s2); }
    .absence .days { display: flex; flex-wrap: wrap; gap: 0 var(--s6); }
    .order th code { white-space: nowrap; }
    .order th { white-space: nowrap; }
    .codes { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr)); gap: 0 var(--s4);
      list-style: none; padding: 0; }
    .keys { margin-top: var(--s6); font-size: var(--small); }
    .keys dl { display: flex; flex-wrap: wrap; gap: var(--s1) var(--s6); margin: var(--s2) 0 0; }
    .keys dl > div { display: flex; gap: var(--s2); }
    .keys dd { margin: 0; color: var(--muted); }

    .dossier-head { display: grid; grid-template-columns: minmax(0, 1fr) minmax(18rem, 24rem); gap: var(--s2) var(--s8);
      align-items: start; margin-bottom: var(--s3); padding-bottom: var(--s2); border-bottom: 2px solid var(--line); }
    .dossier-head h1 { display: flex; flex-wrap: wrap; align-items: center; gap: var(--s1) var(--s3); margin: 0; }
    .dossier-head h1 code { font-size: 1.2rem; }
    .dossier-head p { margin: 0; max-width: none; }
    .clock p { margin: 2px 0 0; }
    .clock small { display: block; }
    .clock .term { max-width: none; }
    .cockpit { display: grid; gap: 0 var(--s4); grid-template-columns: minmax(0, 13fr) minmax(0, 11fr) minmax(0, 10fr);
      align-items: start; }
    .cockpit h2, .intake h2 { font-size: var(--h4); margin: 0 0 var(--s2); }
    .cockpit .pane { padding: var(--s2) var(--s3); margin-bottom: var(--s3); }
    .cockpit .facts { margin: 0; border: 0; }
    .cockpit .facts > div { grid-template-columns: 7em 1fr; padding: 2px 0; border: 0; }
    .cockpit .facts dd { overflow-wrap: anywhere; }
    .dossier-head .what { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
    .cockpit .timeline { margin: 0; }
    .cockpit .timeline li { padding-bottom: var(--s1); gap: var(--s2); }
    .cockpit .timeline li > div { flex: 1; min-width: 0; }
    .cockpit .timeline .done > div { display: flex; gap: var(--s2); justify-content: space-between; align-items: baseline; }
    .cockpit .timeline .done b { font-weight: 400; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
    .cockpit .timeline .done .when { flex: none; }
    .papers, .history, .sheets ul { list-style: none; padding: 0; margin: 0; }
    .sheets, .sheets ul { display: flex; flex-wrap: wrap; gap: 0 var(--s4); }
    .search { margin-bottom: var(--s3); }
    .papers li { padding: 2px 0; border-bottom: 1px solid var(--line); }
    .papers li:last-child { border: 0; }
    .papers small { display: block; }
    .papers .tag { margin-right: var(--s1); }
    .scroll { max-height: 14rem; overflow-y: auto; }
    .history li { padding-bottom: var(--s2); }
    .history b { font-weight: 600; }
    .history .said, .history small { display: block; }
    .deeds { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0 var(--s4); }
    .deeds > h2, .deeds > p, .deeds > details[open] { grid-column: 1 / -1; }
    .deeds details { margin: 0; border-top: 1px solid var(--line); }
    .deeds summary { padding: var(--s1) 0; width: auto; text-decoration: none; font-weight: 600; }
    .deeds summary:hover { text-decoration: underline; }
    .deeds details[open] { border-bottom: 1px solid var(--line); margin-bottom: -1px; }
    .deeds details[open] > summary { color: var(--ink); }
    .deeds input[type="file"] { padding: 2px; }
    .deeds .field { margin-bottom: var(--s2); }
    .deeds form { padding-bottom: var(--s2); }
    .deeds .actions { margin: var(--s2) 0 0; }
    .deeds blockquote { margin: 0 0 var(--s2); padding-left: var(--s3); border-left: 3px solid var(--edge); }
    .deeds .options { max-height: 11rem; overflow-y: auto; }

    .intake { display: grid; grid-template-columns: minmax(0, 1fr) 19rem; gap: 0 var(--s6); align-items: start; }
    .intake > input { display: none; }
    .intake-side { position: sticky; top: var(--s2); padding: var(--s3) var(--s4); background: var(--surface);
      border: 1px solid var(--line); border-top: 3px solid var(--accent); border-radius: var(--round); }
    .intake-side > :last-child { margin-bottom: 0; }
    .appointment span, .appointment b, .appointment small { display: block; }
    .appointment b { font-size: var(--h2); line-height: 1.35; }
    .intake-side .button.primary { width: 100%; min-height: 40px; }
    .with-button { display: flex; gap: var(--s2); align-items: end; }
    .with-button .field { flex: 1; }
    .with-button > .button { margin-bottom: var(--gap); }
    .fields .wide { grid-column: 1 / -1; margin: 0 0 var(--s2); }
    .person { grid-template-columns: repeat(2, minmax(0, 1fr)); }
    .papers-in select, .papers-in input { width: 100%; min-width: 0; min-height: 28px; padding: 2px var(--s1); }
    .papers-in td { vertical-align: middle; }
    .papers-in { table-layout: fixed; }
    .papers-in thead th:nth-child(2) { width: 7.5rem; }
    .papers-in thead th:nth-child(3) { width: 3.5rem; }
    .papers-in thead th:nth-child(4) { width: 7.2rem; }
    .papers-in .hint { margin: 0 0 0 calc(var(--tick) + var(--s3)); }
    .papers-in .option input { width: var(--tick); min-height: 0; }
    .papers-in input[type="file"] { max-width: 6.8rem; border-style: none; background: none; font-size: var(--small); padding: 0; }
    .papers-in .error { color: var(--bad); font-weight: 600; margin: 0; }
    .must { font-weight: 400; color: var(--muted); font-size: var(--small); }
    .ticks { display: flex; flex-wrap: wrap; gap: 0 var(--s6); }
    .hits { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(26rem, 100%), 1fr)); gap: 0 var(--s6); }
    .hits li:nth-child(2) { border-top: 1px solid var(--line); }
    .hits a { font-weight: 600; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
    .hits li:focus-within { background: var(--accent-soft); }
    .confirm { position: sticky; bottom: 0; display: grid; grid-template-columns: minmax(14rem, 1fr) auto auto; gap: 0 var(--s6);
      align-items: end; padding: var(--s3) 0; background: var(--paper); border-top: 2px solid var(--line); }
    .confirm .actions { margin: 0 0 var(--gap); }
    .confirm .field { align-self: end; }
    .signing td { height: 14mm; border: 1px solid var(--line); padding: var(--s1); }
    .slip.wide { max-width: 180mm; page: auto; }
    .slip.wide table { font-size: .88em; table-layout: auto; }
    .slip.wide :is(td, thead th, tbody th) { border: 1px solid #555; padding: 1mm; font-weight: 400; vertical-align: top; }
    .slip.wide thead th { font-weight: 700; text-align: center; }
    .slip.wide :is(small, thead th, .tag) { font-size: inherit; color: inherit; }
    .slip.wide small { display: block; }
    .slip.wide .tag { padding: 0; background: none; border: 0; }
    .slip.wide tbody th { width: 38%; }
    .slip-form { text-align: right; font-style: italic; }
    .sign-here { display: block; min-height: 7mm; color: #555; font-size: .85em; white-space: nowrap; }
    .dense .sign-here { min-height: 4mm; }
    @media (max-width: 900px) {
      .cockpit, .intake, .dossier-head, .confirm { grid-template-columns: minmax(0, 1fr); }
      .intake-side { position: static; }
      .scroll, .deeds .options { max-height: none; }
      .deeds { grid-template-columns: minmax(0, 1fr); }
      .confirm { position: static; }
    }
    @media (max-width: 700px) {
      .order th, .order th code { white-space: normal; }
      .person { grid-template-columns: minmax(0, 1fr); }
      .table table:not(.signing) thead { display: none; }
      .table table:not(.signing) tr { display: block; padding: var(--s2) 0; border-bottom: 1px solid var(--line); }
      .table table:not(.signing) :is(td, th) { display: block; width: auto; padding: 1px 0; border: 0; }
      .table td[data-label]:not(:empty)::before { content: attr(data-label) ": "; color: var(--muted); font-size: var(--small); }
      .work code { white-space: normal; }
      .work small { display: inline; margin-left: var(--s1); }
    }
    @media print { .keys, .scroll { max-height: none; } .keys { display: none; } }
    """#
}
