extension Stylesheet {
  /// The officials' room: dense and still; at 1024×768 a dossier needs no scrolling.
  static let deskRoom: Stylesheet = #"""
    html { font-size: 93.75%; }
    :root { --h1: 1.44rem; --h2: 1.2rem; --h3: 1.05rem; --small: .867rem; --line-length: 80ch; }
    body { --touch: 32px; --tick: 16px; --pad: 4px 8px; --frame: 1px; --cell: 5px 12px 5px 0; --cell-y: 4px; --gap: var(--s3); }
    h1, h2, h3, h4 { margin-bottom: var(--s2); }
    h2 { margin-top: var(--s5); }
    p, ul, ol, dl, table { margin-bottom: var(--s3); }
    .top { display: flex; flex-wrap: wrap; align-items: stretch; gap: 0 var(--s6); padding: 0 var(--s4);
      border-top: 4px solid var(--accent); border-bottom: 1px solid var(--line); background: var(--surface); }
    .wordmark { display: flex; align-items: center; gap: var(--s2); color: var(--ink); text-decoration: none;
      white-space: nowrap; min-height: 40px; }
    .wordmark b { font-size: var(--h2); letter-spacing: -.02em; color: var(--accent); }
    .wordmark span { color: var(--muted); font-size: var(--small); }
    .top ul { display: flex; flex-wrap: wrap; margin: 0; height: 100%; }
    .top li { margin: 0; display: flex; }
    .top nav a { display: flex; align-items: center; min-height: 40px; padding: 0 var(--s3); text-decoration: none;
      color: var(--ink); border-bottom: 3px solid transparent; border-top: 3px solid transparent; }
    .top nav a:hover { color: var(--accent); background: var(--paper); }
    .top [aria-current] { color: var(--accent); font-weight: 600; border-bottom-color: var(--accent); background: var(--paper); }
    .who { margin-left: auto; display: flex; align-items: center; gap: var(--s4); font-size: var(--small); }
    .who span { text-align: right; line-height: 1.3; }
    .who small { display: block; }
    .demo-band { margin: 0; padding: 2px var(--s4); max-width: none; text-align: center; font-size: var(--small);
      background: var(--warn-soft); color: var(--warn); }
    .breadcrumb { padding: var(--s2) var(--s4) 0; }
    main { padding: var(--s4) var(--s4) var(--s8); max-width: 1680px; }
    .bottom { padding: var(--s2) var(--s4); border-top: 1px solid var(--line); font-size: var(--small); color: var(--muted); }
    .bottom p { margin: 0; max-width: none; }
    .notice { padding: var(--s2) var(--s3); margin-bottom: var(--s3); }
    .actions { margin: var(--s3) 0; gap: var(--s2); }
    .button { padding: 2px var(--s3); }
    .empty { padding: var(--s6); }
    .lead { font-size: 1rem; }
    .panes { display: grid; gap: var(--s4) var(--s6); grid-template-columns: minmax(0, 3fr) minmax(17rem, 2fr); align-items: start; }
    .panes.three { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) minmax(15rem, 1fr); }
    .pane { border: 1px solid var(--line); border-radius: var(--round); padding: var(--s3) var(--s4); margin-bottom: var(--s4); }
    .pane > :first-child { margin-top: 0; }
    .pane > :last-child { margin-bottom: 0; }
    .fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); gap: 0 var(--s4); align-items: end; }
    tbody tr:hover { background: var(--surface); }
    tr.selected { background: var(--accent-soft); }
    .timeline li { padding-bottom: var(--s3); }
    .term { min-width: 8rem; }
    .trouble { padding: var(--s8) 0; }
    kbd { font: inherit; font-size: var(--small); padding: 0 .35em; border: 1px solid var(--edge); border-bottom-width: 2px;
      border-radius: var(--round); background: var(--paper); }
    @media (max-width: 900px) { .panes, .panes.three { grid-template-columns: minmax(0, 1fr); } }
    @media (pointer: coarse) { body { --touch: 40px; } }
    """#
}
