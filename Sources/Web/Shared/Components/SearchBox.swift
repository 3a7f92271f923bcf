package import Markup

/// One line to search with, and its button.
package func searchBox(
  to path: Path, _ label: String, name: String = "q", value: String = "", hint: String? = nil, button: String = "Tìm",
  isLarge: Bool = false, takesFocus: Bool = false, showsLabel: Bool = true
) -> HTML {
  queryForm(
    to: path, class: isLarge ? "search large" : "search", isSearch: true,
    """
    <label for="tim-\(name)"\(attribute: "class", showsLabel ? nil : "unseen")>\(label)</label>
    \(hint.map { "<p class=\"hint\" id=\"goi-y-tim-\(name)\">\($0)</p>" })
    <div class="line"><input type="search" id="tim-\(name)" name="\(name)" value="\(value)" autocomplete="off" spellcheck="false"\
    \(attribute: "aria-describedby", hint.map { _ in "goi-y-tim-\(name)" })\(attribute: "autofocus", if: takesFocus)>\
    <button type="submit" class="button primary">\(button)</button></div>
    """)
}
