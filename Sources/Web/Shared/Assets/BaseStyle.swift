extension Stylesheet {
  /// Elements as they are everywhere.
  static let base: Stylesheet = #"""
    *, ::before, ::after { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: var(--s6); }
    body {
      margin: 0; min-height: 100vh; display: flex; flex-direction: column;
      background: var(--paper); color: var(--ink);
      font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif;
      overflow-wrap: break-word;
    }
    main { flex: 1; width: 100%; }
    main:focus { outline: 0; }
    h1, h2, h3, h4 { margin: 0 0 var(--s3); line-height: 1.3; text-wrap: balance; }
    h1 { font-size: var(--h1); letter-spacing: -.01em; }
    h2 { font-size: var(--h2); margin-top: var(--s8); }
    h3 { font-size: var(--h3); margin-top: var(--s6); }
    h4 { font-size: var(--h4); margin-top: var(--s4); }
    p, ul, ol, dl, table, figure { margin: 0 0 var(--s4); }
    p, li, dd { max-width: var(--line-length); }
    ul, ol { padding-left: var(--s6); }
    li { margin-bottom: var(--s1); }
    a { color: var(--accent); text-underline-offset: .15em; text-decoration-thickness: 1px; }
    a:hover { color: var(--accent-strong); text-decoration-thickness: 2px; }
    :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
    small, .hint, .detail { font-size: var(--small); color: var(--muted); font-weight: 400; }
    code { font: .95em/1.5 ui-monospace, "Cascadia Mono", Consolas, "DejaVu Sans Mono", monospace; }
    hr { border: 0; border-top: 1px solid var(--line); margin: var(--s8) 0; }
    img, svg { max-width: 100%; }
    time, .number, .amount, .count, .facts dd { font-variant-numeric: tabular-nums; }
    .amount, td time, td a code { white-space: nowrap; }
    .lead { font-size: var(--h3); color: var(--muted); max-width: 34em; }
    .unseen {
      position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%);
      white-space: nowrap;
    }
    .skip { position: absolute; top: -100px; left: var(--s4); z-index: 2; padding: var(--s3) var(--s4);
      background: var(--accent); color: var(--on-accent); }
    .skip:focus { top: var(--s2); color: var(--on-accent); }
    details { margin-bottom: var(--s4); }
    summary { cursor: pointer; color: var(--accent); width: fit-content; text-decoration: underline 1px;
      text-underline-offset: .15em; }
    details > div { margin-top: var(--s2); padding-left: var(--s4); border-left: 3px solid var(--line); }
    .columns { display: grid; gap: var(--s6) var(--s12); grid-template-columns: minmax(0, 2fr) minmax(15em, 1fr);
      align-items: start; }
    @media (max-width: 800px) { .columns { grid-template-columns: minmax(0, 1fr); } }
    @media (prefers-reduced-motion: no-preference) {
      a, .button, input, .cards a { transition: background-color .12s, border-color .12s, color .12s; }
    }
    """#
}
