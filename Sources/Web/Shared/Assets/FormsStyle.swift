extension Stylesheet {
  /// Fields and buttons.
  static let forms: Stylesheet = #"""
    .field { border: 0; margin: 0 0 var(--gap, var(--s6)); padding: 0; min-width: 0; }
    .field > label, legend { display: block; padding: 0; font-weight: 600; margin-bottom: var(--s1); max-width: var(--line-length); }
    legend h1 { margin: 0; }
    .field .hint { margin: 0 0 var(--s2); }
    .field .error { margin: 0 0 var(--s2); color: var(--bad); font-weight: 600; }
    .field .error .sign { display: inline-grid; place-items: center; width: 1.3em; height: 1.3em; border-radius: 50%;
      background: var(--bad); color: var(--on-bad); font-size: var(--small); line-height: 1; margin-right: var(--s1); }
    .wrong { border-left: 4px solid var(--bad); padding-left: var(--s4); }
    input, select, textarea, .button { font: inherit; color: inherit; min-height: var(--touch); border-radius: var(--round); }
    input, select, textarea {
      display: block; max-width: 100%; width: 100%; padding: var(--pad); background: var(--paper);
      border: var(--frame) solid var(--edge);
    }
    input:hover, select:hover, textarea:hover { border-color: var(--ink); }
    input:focus-visible, select:focus-visible, textarea:focus-visible { outline-offset: 0; border-color: var(--accent);
      border-radius: var(--round); }
    [aria-invalid] { border-color: var(--bad); }
    .full { max-width: min(34rem, 100%); } .half { max-width: min(20rem, 100%); } .short { max-width: 12rem; } .tiny { max-width: 6rem; }
    textarea { max-width: 42rem; resize: vertical; line-height: 1.5; }
    select { width: auto; min-width: 10rem; }
    input[type="file"] { max-width: 34rem; padding: var(--s2); background: var(--surface); border-style: dashed; }
    input::file-selector-button { font: inherit; margin-right: var(--s3); padding: var(--s1) var(--s3); color: var(--ink);
      background: var(--paper); border: 1px solid var(--edge); border-radius: var(--round); }
    .options { display: grid; gap: var(--s1); }
    .options.inline { display: flex; flex-wrap: wrap; gap: var(--s1) var(--s6); }
    .option { position: relative; display: grid; grid-template-columns: auto 1fr; align-items: start; column-gap: var(--s3); }
    .option input { width: var(--tick); height: var(--tick); min-height: 0; padding: 0; accent-color: var(--accent);
      margin: calc((var(--touch) - var(--tick)) / 2) 0; }
    .option label { padding: calc((var(--touch) - 1.5em) / 2) 0; min-height: var(--touch); max-width: var(--line-length);
      cursor: pointer; }
    .option .hint { grid-column: 2; margin-top: calc(var(--s1) * -1); }
    .button {
      display: inline-flex; align-items: center; justify-content: center; gap: var(--s2); padding: var(--s1) var(--s5);
      border: var(--frame) solid transparent; font-weight: 600; line-height: 1.3; text-decoration: none; cursor: pointer;
      text-align: center;
    }
    .button[hidden] { display: none; }
    .primary { background: var(--accent); color: var(--on-accent); }
    .primary:hover { background: var(--accent-strong); color: var(--on-accent); }
    .secondary { background: var(--paper); color: var(--accent); border-color: var(--accent); }
    .secondary:hover { background: var(--accent-soft); }
    .danger { background: var(--paper); color: var(--bad); border-color: var(--bad); }
    .danger:hover { background: var(--bad); color: var(--on-bad); }
    .actions { display: flex; flex-wrap: wrap; align-items: center; gap: var(--s3); margin: var(--s6) 0; max-width: none; }
    button.link { font: inherit; padding: 0; border: 0; background: none; color: var(--accent); cursor: pointer;
      text-decoration: underline 1px; text-underline-offset: .15em; }
    .search .line { display: flex; max-width: 42rem; }
    .search label { display: block; font-weight: 600; margin-bottom: var(--s1); }
    .search input { border-radius: var(--round) 0 0 var(--round); border-right: 0; }
    .search .button { border-radius: 0 var(--round) var(--round) 0; white-space: nowrap; }
    @media (forced-colors: active) {
      .button { border-color: ButtonText; }
      .wrong, .notice { border-left-color: Highlight; }
    }
    """#
}
