package import Markup

package enum ButtonKind: String, Sendable {
  case primary, secondary, danger
}

/// The button that sends a form. Its label is a verb: "Nộp hồ sơ". A name and value tell which of several was pressed.
package func button(
  _ label: String, _ kind: ButtonKind = .primary, name: String? = nil, value: String? = nil, key: Character? = nil
) -> HTML {
  """
  <button type="submit" class="button \(kind.rawValue)"\(attribute: "name", name)\(attribute: "value", value)\
  \(attribute: "data-key", key.map(String.init))>\(label)</button>
  """
}

/// A link that is the next step.
package func buttonLink(_ label: String, to path: Path, _ kind: ButtonKind = .primary, key: Character? = nil) -> HTML {
  """
  <a class="button \(kind.rawValue)" href="\(url: path)"\(attribute: "data-key", key.map(String.init))>\(label)</a>
  """
}
