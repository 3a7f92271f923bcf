package import Markup

/// A form that changes something: sent with POST, with the token of the browser. The token stands first.
package func form(to path: Path, sendsFiles: Bool = false, class style: String? = nil, _ fields: HTML) -> HTML {
  """
  <form method="post" action="\(url: path)"\(attribute: "enctype", sendsFiles ? "multipart/form-data" : nil)\
  \(attribute: "class", style) novalidate>\(csrfField)
  \(fields)
  </form>
  """
}

/// A form that only asks: sent with GET, so that its answer has an address.
package func queryForm(to path: Path, class style: String? = nil, isSearch: Bool = false, _ fields: HTML) -> HTML {
  """
  <form method="get" action="\(url: path)"\(attribute: "role", isSearch ? "search" : nil)\(attribute: "class", style)>
  \(fields)
  </form>
  """
}

/// A value the form carries along.
package func hiddenField(_ name: String, _ value: String) -> HTML {
  """
  <input type="hidden" name="\(name)" value="\(value)">
  """
}

/// Buttons side by side; the first is the one that people want most.
package func actions(_ buttons: HTML...) -> HTML {
  """
  <div class="actions">\(buttons)</div>
  """
}
