import WebShared

extension Stylesheet {
  /// The year at a glance and the fields of office hours. Each kind of day has its word in the cell; colour only helps.
  static let calendar: Stylesheet = #"""
    .months { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(18rem, 100%), 1fr)); gap: var(--s4) var(--s6);
      align-items: start; }
    .month { table-layout: fixed; }
    .month :is(th, td) { padding: 0; border: 1px solid var(--line); text-align: center; vertical-align: top; }
    .month thead th { border: 0; padding: 2px 0; }
    .month tbody tr:hover { background: none; }
    .month a { display: block; min-height: 46px; padding: 2px 0; color: var(--ink); text-decoration: none; font-weight: 600;
      line-height: 1.25; }
    .month a:hover { text-decoration: underline; background: var(--accent-soft); }
    .month [aria-current] { outline: 2px solid var(--accent); outline-offset: -2px; }
    .month small, .month i { display: block; font-size: .75rem; font-weight: 400; font-style: normal; }
    .month i { font-weight: 600; }
    .weeklyRest { background: var(--surface); }
    .month .weeklyRest a { color: var(--muted); font-weight: 400; }
    .holiday, .compensation, .off { background: var(--bad-soft); }
    .month :is(.holiday, .compensation, .off) :is(a, i) { color: var(--bad); }
    .worked, .special { background: var(--good-soft); }
    .month :is(.worked, .special) :is(a, i) { color: var(--good); }
    .month-signs { display: flex; flex-wrap: wrap; gap: var(--s1) var(--s5); padding: 0; list-style: none;
      font-size: var(--small); }
    .month-signs li { margin: 0; }
    .month-signs b { display: inline-block; padding: 0 var(--s1); min-width: 2em; text-align: center; }
    .week { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: 0 var(--s4); align-items: end; }
    .period { border: 1px solid var(--line); border-radius: var(--round); padding: var(--s3) var(--s4); }
    .period > legend { padding: 0 var(--s1); }
    .own-day { display: grid; grid-template-columns: minmax(7rem, 1fr) minmax(9rem, 2fr) minmax(9rem, 3fr); gap: 0 var(--s4);
      align-items: end; }
    @media (max-width: 700px) { .own-day { grid-template-columns: minmax(0, 1fr); border-bottom: 1px solid var(--line);
      margin-bottom: var(--s3); } }
    @media print {
      .months { grid-template-columns: repeat(4, 1fr); gap: 2mm 4mm; }
      .month { break-inside: avoid; font-size: 8pt; }
      .month caption, .month thead th { padding: 0; font-size: 7pt; }
      .month a { min-height: 0; padding: 1px 0; line-height: 1.05; }
      .month small, .month i { font-size: 6pt; line-height: 1.05; }
      .month-signs { font-size: 8pt; }
      .months-in-words { break-before: page; }
      .history-of-calendar { display: none; }
    }
    """#
}
