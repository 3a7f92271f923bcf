extension Stylesheet {
  /// Time, drawn: the way of a dossier, the share of a term, the steps of a form; and the QR code.
  static let drawings: Stylesheet = #"""
    .timeline { margin-bottom: var(--s6); }
    .timeline li { position: relative; display: flex; gap: var(--s3); margin: 0; padding-bottom: var(--s5); }
    .timeline li::before { content: ""; position: absolute; left: calc(.75em - 1px); top: 1.5em; bottom: 0; width: 2px;
      background: var(--line); }
    .timeline .done::before { background: var(--accent); }
    .timeline li:last-child { padding-bottom: 0; }
    .timeline li:last-child::before { display: none; }
    .timeline .sign { position: relative; flex: none; display: grid; place-items: center; width: 1.5em; height: 1.5em;
      border: 2px solid var(--edge); border-radius: 50%; background: var(--paper); color: var(--accent); line-height: 1;
      font-weight: 700; }
    .timeline .done .sign { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
    .timeline .current .sign { border-color: var(--accent); background: var(--accent); box-shadow: inset 0 0 0 3px var(--paper); }
    .timeline .stopped .sign { border-color: var(--bad); color: var(--bad); }
    .timeline b { font-weight: 600; }
    .timeline .coming b { font-weight: 400; color: var(--muted); }
    .timeline .when, .timeline .detail { display: block; font-size: var(--small); color: var(--muted); }
    .term { display: inline-block; width: 100%; max-width: 24rem; color: var(--tone); --tone: var(--accent); }
    .term svg { display: block; width: 100%; height: 6px; border-radius: 3px; }
    .term .track { fill: var(--line); }
    .term .used { fill: var(--fill, var(--tone)); }
    .term .mark { fill: var(--paper); }
    .term .words { display: block; font-size: var(--small); font-weight: 600; margin-top: 2px; }
    .term.inTime .words, .term.paused .words { color: var(--muted); font-weight: 400; }
    .term.soon { --tone: var(--warn); --fill: var(--warn-fill); }
    .term.overdue { --tone: var(--bad); }
    .term.paused { --tone: var(--edge); }
    .steps { margin-bottom: var(--s6); }
    .steps p { margin: 0 0 var(--s1); font-size: var(--small); color: var(--muted); }
    .steps ol { display: flex; gap: var(--s1); margin: 0; }
    .steps li { flex: 1; margin: 0; max-width: none; padding-top: var(--s1); border-top: 4px solid var(--line); font-size: var(--small);
      color: var(--muted); line-height: 1.35; }
    .steps .done, .steps .current { border-color: var(--accent); }
    .steps .current { color: var(--ink); font-weight: 600; }
    @media (max-width: 560px) { .steps li:not(.current) { font-size: 0; } }
    .drawing { margin: 0 0 var(--s6); }
    .drawing .wide { overflow-x: auto; }
    .drawing .narrow { display: none; margin: 0; padding-left: 1.5em; }
    .drawing svg { display: block; max-width: none; }
    .drawing rect { fill: var(--paper); stroke: var(--edge); }
    .drawing text { fill: var(--ink); font-size: 14px; text-anchor: middle; }
    .drawing .note { fill: var(--muted); font-size: 12px; }
    .drawing .label { fill: var(--muted); font-size: 12px; text-anchor: start; }
    .drawing .edge { fill: none; stroke: var(--edge); stroke-width: 1.5; }
    .drawing .back, .drawing .optional rect { stroke-dasharray: 5 4; }
    .drawing .tip { fill: var(--edge); }
    .drawing .done rect { fill: var(--accent-soft); stroke: var(--accent); }
    .drawing .current rect { fill: var(--accent); stroke: var(--accent); stroke-width: 3; }
    .drawing .current text { fill: var(--on-accent); font-weight: 600; }
    @media (max-width: 560px) { .drawing .wide { display: none; } .drawing .narrow { display: block; } }
    .qr { width: 9rem; height: 9rem; }
    .qr .ground { fill: #fff; }
    .qr .dark { fill: #000; }
    @media (forced-colors: active) {
      .term .used { fill: Highlight; }
      .term .track { fill: GrayText; }
    }
    """#
}
