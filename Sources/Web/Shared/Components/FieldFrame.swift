import Markup

/// What every field has around its control: label, hint, and its error, which the control names as its description.
struct FieldFrame {
  let name: String
  let label: String
  let hint: String?
  let isOptional: Bool
  let error: String?

  init(_ name: String, _ label: String, hint: String?, isOptional: Bool, in form: FormState) {
    (self.name, self.label, self.hint, self.isOptional) = (name, label, hint, isOptional)
    error = form.errors[name]
  }

  var describedBy: String? {
    let ids = [hint.map { _ in "goi-y-\(name)" }, error.map { _ in "loi-\(name)" }].compactMap { $0 }
    return ids.isEmpty ? nil : ids.joined(separator: " ")
  }

  /// Attributes of the control itself.
  var attributes: HTML {
    """
    \(attribute: "aria-describedby", describedBy)\(attribute: "aria-invalid", error == nil ? nil : "true")
    """
  }

  var labelText: HTML {
    """
    \(label)\(if: isOptional, " <small>(không bắt buộc)</small>")
    """
  }

  var notes: HTML {
    """
    \(hint.map { "<p class=\"hint\" id=\"goi-y-\(name)\">\($0)</p>" })\
    \(error.map { "<p class=\"error\" id=\"loi-\(name)\"><span class=\"sign\" aria-hidden=\"true\">!</span> \($0)</p>" })
    """
  }

  /// Around one control.
  func around(_ control: HTML) -> HTML {
    """
    <div class="field\(error == nil ? "" : " wrong")">
    <label for="\(name)">\(labelText)</label>
    \(notes)
    \(control)
    </div>
    """
  }

  /// Around several controls that answer one question.
  func aroundGroup(_ controls: HTML) -> HTML {
    """
    <fieldset class="field\(error == nil ? "" : " wrong")"\(attribute: "aria-describedby", describedBy)>
    <legend>\(labelText)</legend>
    \(notes)
    \(controls)
    </fieldset>
    """
  }
}
