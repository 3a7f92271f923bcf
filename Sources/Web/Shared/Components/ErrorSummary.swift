package import Markup

/// All errors of a form, at the top of its page, each a link to its field. Nothing when there are none.
package func errorSummary(_ form: FormState) -> HTML? {
  if form.errors.isEmpty { return nil }
  return """
    <div class="notice bad summary" role="alert" tabindex="-1" data-focus aria-labelledby="co-loi">
    <h2 id="co-loi">\(form.errors.list.count == 1 ? "Có một chỗ cần sửa" : "Có \(form.errors.list.count) chỗ cần sửa")</h2>
    <ul>
    \(each: form.errors.list, { error in
      "<li>\(line(of: error))</li>\n"
    })</ul>
    </div>
    """
}

private func line(of error: FormErrors.Entry) -> HTML {
  guard let field = error.field else { return "\(error.sentence)" }
  return "<a href=\"\(url: "#" + field)\">\(error.sentence)</a>"
}
