import WebShared

extension Stylesheet {
  /// What only the citizens' pages have: answers at a glance, papers, the receipt.
  static let citizens: Stylesheet = #"""
    h1.long { font-size: var(--h2); }
    .columns > section > h2:first-child, .columns > div > section:first-child > h2 { margin-top: 0; }
    @media (min-width: 801px) { .columns.even { grid-template-columns: 1fr 1fr; } }
    .panel { padding: var(--s5); margin-bottom: var(--s6); background: var(--surface); border-radius: var(--round); }
    .panel h2 { font-size: var(--h3); margin-top: 0; }
    .panel .field { --gap: var(--s3); }
    .panel > :last-child, .panel form > :last-child { margin-bottom: 0; }
    .under { margin-top: calc(var(--s2) * -1); color: var(--muted); }
    .answers { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr)); gap: var(--s4);
      margin-bottom: var(--s8); }
    .answers > div { padding: var(--s4); border-top: 3px solid var(--accent); background: var(--surface); }
    .answers dt { font-size: var(--small); color: var(--muted); }
    .answers dd { margin: 0; font-size: var(--h3); line-height: 1.4; }
    .answers .term { margin-top: var(--s3); font-size: 1rem; }
    .answers .amount { font-weight: 600; }
    .online { color: var(--good); }
    .chips { display: flex; flex-wrap: wrap; gap: var(--s2); padding: 0; list-style: none; }
    .chips li { margin: 0; }
    .chips a { display: flex; align-items: center; min-height: 44px; padding: 0 var(--s4); border: 1px solid var(--edge);
      border-radius: 22px; color: var(--ink); text-decoration: none; line-height: 1.2; }
    .chips a:hover { border-color: var(--accent); background: var(--accent-soft); }
    .three { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr)); gap: var(--s6);
      padding: 0; list-style: none; counter-reset: three; }
    .three b { display: block; font-size: var(--h3); }
    .three li::before { counter-increment: three; content: counter(three); display: grid; place-items: center;
      width: 2em; height: 2em; margin-bottom: var(--s2); border: 2px solid var(--accent); border-radius: 50%;
      color: var(--accent); font-weight: 700; }
    .papers, .files, .plainlist { padding: 0; list-style: none; }
    .papers li { padding: var(--s3) 0; margin: 0; border-bottom: 1px solid var(--line); }
    .papers b { font-weight: 600; }
    .papers .detail { margin-left: var(--s1); }
    .papers .note { display: block; color: var(--muted); font-size: var(--small); }
    .known .tag { margin-left: var(--s1); }
    .paper { padding: var(--s5) 0 0; border-top: 1px solid var(--line); max-width: 46rem; }
    .paper .field { --gap: var(--s3); }
    .files li { display: flex; gap: var(--s4); justify-content: space-between; padding: var(--s2) var(--s3);
      background: var(--good-soft); overflow-wrap: anywhere; }
    .files .link { min-height: 24px; flex: none; }
    form.inline { display: flex; flex-wrap: wrap; gap: 0 var(--s4); align-items: flex-end; }
    form.inline .button { margin-bottom: var(--s6); }
    .receipt { max-width: 46rem; }
    .receipt-head { display: flex; flex-wrap: wrap; gap: var(--s4) var(--s8); justify-content: space-between;
      padding: var(--s6); margin-bottom: var(--s6); background: var(--good-soft); border-top: 4px solid var(--good); }
    .receipt-head p { margin-bottom: var(--s2); }
    .receipt .label { margin: var(--s4) 0 0; font-size: var(--small); }
    .tick { color: var(--good); }
    .big-code code { font-size: clamp(1.05rem, 4.6vw, 1.6rem); font-weight: 700; user-select: all; }
    .private { overflow-wrap: anywhere; user-select: all; }
    """#
}
