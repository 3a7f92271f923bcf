import WebShared

extension Stylesheet {
  /// The printed forms: on the screen a sheet of paper, in print one A5 page each.
  static let slips: Stylesheet = #"""
    .slip{page:a5;box-sizing:content-box;margin:16px auto;padding:9mm 10mm;background:#fff;color:#111;border:1px solid #999;
    font:9.5pt/1.4 "Times New Roman",Tinos,"Liberation Serif",serif}
    .slip.dense{font-size:8pt}.slip.tiny{font-size:6.6pt;line-height:1.3}
    .slip p,.slip dl,.slip ol,.slip li,.slip dd,.slip h2{margin:0;max-width:none}
    .slip-head{display:flex;gap:2mm;justify-content:space-between;text-align:center;font-size:.84em}
    .slip-head p:last-child{flex:none}.slip-head b,.slip-head i,.slip-head span,.slip-foot p>*{display:block}
    .slip-title{text-align:center;margin:3mm 0;display:grid;grid-template-columns:1fr auto;row-gap:1mm}
    .slip-title h2{font-size:1.25em;text-transform:uppercase;grid-column:1;font-family:inherit}
    .slip-title h2{align-self:end}.slip-title p{grid-column:1;align-self:start}.slip-title .qr{grid-area:1/2/3/3;width:23mm;height:23mm}
    .slip code{font-size:1.05em;background:none;color:inherit;font-weight:700;padding:0}
    .slip-lines dt,.slip-lines dd{display:inline;margin:0;font:inherit}
    .slip-lines dt{color:inherit}
    .slip-lines ol{padding-left:6mm}
    .slip .blank{display:inline-block;min-width:50%;border-bottom:1px dotted}
    .slip-note{font-style:italic;font-size:.88em;margin-top:1.5mm}
    .slip-foot{display:flex;justify-content:space-around;text-align:center;margin-top:3mm;break-inside:avoid}
    .slip-foot span{margin-top:13mm}.dense .slip-foot span{margin-top:10mm}
    @media screen and (max-width:40em){.slip{padding:12px;overflow-wrap:anywhere}.slip-head{display:block}
    .slip-head p+p{margin-top:8px}.slip-title{grid-template-columns:1fr}.slip-title .qr{grid-area:auto;margin:8px auto 0}}
    @media print{.slip{margin:0;padding:0;border:0;font-size:9.5pt;break-after:page}.slip:last-child{break-after:auto}
    .slip.wide.dense{font-size:8pt}}
    """#
}
