extension Stylesheet {
  /// The citizens' room: white space and large type.
  static let portalRoom: Stylesheet = #"""
    html { font-size: 112.5%; }
    body { --touch: 48px; --tick: 24px; --pad: 10px 12px; --frame: 2px; --cell: 12px 16px 12px 0; --cell-y: 12px; }
    .wide, main, .breadcrumb, .demo-band { width: 100%; max-width: 1080px; margin-inline: auto; padding-inline: var(--s4); }
    .top { border-top: 6px solid var(--accent); border-bottom: 1px solid var(--line); }
    .top .wide { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; column-gap: var(--s8); }
    .wordmark { display: flex; align-items: baseline; gap: var(--s3); padding: var(--s3) 0; color: var(--ink);
      text-decoration: none; white-space: nowrap; }
    .wordmark b { font-size: 1.44rem; letter-spacing: -.02em; color: var(--accent); line-height: 1.3; }
    .wordmark span { padding-left: var(--s3); border-left: 1px solid var(--edge); color: var(--muted); line-height: 1.2; }
    .top ul { display: flex; flex-wrap: wrap; margin: 0 calc(var(--s3) * -1); }
    .top li { margin: 0; }
    .top nav a, .top button.link { display: flex; align-items: center; min-height: 48px; padding: 0 var(--s3);
      text-decoration: none; color: var(--ink); border-bottom: 3px solid transparent; border-top: 3px solid transparent; }
    .top nav a:hover, .top button.link:hover { color: var(--accent); text-decoration: underline; }
    .top [aria-current] { color: var(--accent); font-weight: 600; border-bottom-color: var(--accent); }
    .demo-band { max-width: none; margin: 0; padding-block: var(--s1); text-align: center; font-size: var(--small);
      background: var(--warn-soft); color: var(--warn); }
    .breadcrumb { padding-top: var(--s4); }
    main { padding-block: var(--s8) var(--s16); }
    .bottom { border-top: 1px solid var(--line); background: var(--surface); padding: var(--s6) 0; font-size: var(--small);
      color: var(--muted); }
    .bottom .wide { display: flex; flex-wrap: wrap; gap: var(--s2) var(--s8); justify-content: space-between; align-items: baseline; }
    .bottom p { margin: 0; }
    .bottom ul { display: flex; flex-wrap: wrap; gap: 0 var(--s6); margin: 0; }
    .bottom a { display: inline-block; padding: var(--s1) 0; color: var(--ink); }
    .hero { background: var(--surface); border-bottom: 1px solid var(--line); margin: calc(var(--s8) * -1) calc(50% - 50vw) var(--s8);
      padding: var(--s12) calc(50vw - 50%); }
    .hero > :last-child { margin-bottom: 0; }
    .search.large input { font-size: var(--h3); min-height: 56px; }
    @media (max-width: 640px) {
      html { font-size: 106.25%; } .top nav { font-size: 16px; }
      :root { --h1: 1.728rem; --h2: 1.3rem; }
      .top nav { width: 100%; border-top: 1px solid var(--line); }
      .top ul { margin: 0 calc(var(--s2) * -1); }
      .top nav a, .top button.link { padding: 0 var(--s2); }
      main { padding-block: var(--s6) var(--s12); }
      .hero { margin-top: calc(var(--s6) * -1); padding-block: var(--s8); }
      .actions .button { width: 100%; }
      .facts > div { grid-template-columns: 1fr; gap: 0; }
      .tabs a { padding: 0 var(--s3); }
      .review > div { grid-template-columns: 1fr auto; }
      .review dt { grid-column: 1 / -1; }
      thead { display: none; }
      table, tbody, tr, tbody th, td { display: block; }
      tr { padding: var(--s3) 0; border-bottom: 1px solid var(--line); }
      tbody th, td, td.number { display: grid; grid-template-columns: 7em 1fr; gap: var(--s3); padding: 2px 0; border: 0;
        text-align: left; white-space: normal; }
      tbody th::before, td::before { content: attr(data-label); color: var(--muted); font-size: var(--small); }
    }
    """#
}
