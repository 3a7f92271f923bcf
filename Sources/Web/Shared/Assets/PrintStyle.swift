extension Stylesheet {
  /// On paper: ink only, no buttons, addresses of links where they help.
  static let print: Stylesheet = #"""
    @page { margin: 18mm 15mm; }
    @page a5 { size: A5 portrait; margin: 9mm 10mm; }
    .sheet { max-width: 128mm; }
    @media print {
      :root { color-scheme: light; --paper: #fff; --surface: #fff; --ink: #000; --muted: #333; --line: #999; --edge: #555;
        --accent: #000; --accent-soft: #fff; --on-accent: #fff; --bad: #000; --warn: #000; --good: #000; --warn-fill: #000;
        --bad-soft: #fff; --warn-soft: #fff; --good-soft: #fff; }
      html { font-size: 11pt; }
      body, main { display: block; min-height: 0; max-width: none; padding: 0; }
      .top, .bottom, .breadcrumb, .skip, .demo-band, .button, .actions, .pager, .search, .tabs { display: none; }
      a { color: inherit; text-decoration: none; }
      h1, h2, h3, tr, .notice, .facts > div { break-inside: avoid; }
      h1, h2, h3 { break-after: avoid; }
      .tag, .notice { border: 1px solid #555; }
      .timeline .sign, .term .track, .term .used, .steps li { print-color-adjust: exact; }
      .sheet { page: a5; max-width: none; font-size: 10pt; }
      .screen-only { display: none; }
    }
    .print-only { display: none; }
    @media print { .print-only { display: revert; } }
    """#
}
