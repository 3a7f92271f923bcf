package import Markup

/// A column of a table.
package struct Column: Sendable {
  package var label: String
  package var isNumber: Bool

  package init(_ label: String, isNumber: Bool = false) { (self.label, self.isNumber) = (label, isNumber) }
}

/// Rows under columns. `caption` says what the table shows (read aloud; seen when `showsCaption`). On a small screen
/// each row becomes a card whose lines carry the columns' names. The first column is the row's head.
package func table(_ caption: String, _ columns: [Column], showsCaption: Bool = false, _ rows: [[HTML]]) -> HTML {
  """
  <div class="table"><table>
  <caption\(attribute: "class", showsCaption ? nil : "unseen")>\(caption)</caption>
  <thead><tr>\(each: columns, { column in
    "<th scope=\"col\"\(attribute: "class", column.isNumber ? "number" : nil)>\(column.label)</th>"
  })</tr></thead>
  <tbody>
  \(each: rows, { cells in
    "<tr>\(each: zip(columns, cells).enumerated(), { index, pair in cell(pair.0, pair.1, isHead: index == 0) })</tr>\n"
  })</tbody>
  </table></div>
  """
}

private func cell(_ column: Column, _ content: HTML, isHead: Bool) -> HTML {
  let style = column.isNumber ? "number" : nil
  return isHead
    ? "<th scope=\"row\" data-label=\"\(column.label)\"\(attribute: "class", style)>\(content)</th>"
    : "<td data-label=\"\(column.label)\"\(attribute: "class", style)>\(content)</td>"
}
