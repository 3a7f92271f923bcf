package import Markup

/// One choice of a list.
package struct Choice: Sendable, Hashable {
  package var value: String
  package var label: String
  package var hint: String?

  package init(_ value: String, _ label: String, hint: String? = nil) {
    (self.value, self.label, self.hint) = (value, label, hint)
  }
}

/// Choices in a drop-down: for more than seven. `prompt` is the line shown while nothing is chosen.
package func selectField(
  _ name: String, _ label: String, _ choices: [Choice], in form: FormState, prompt: String? = "Chọn…",
  hint: String? = nil, isOptional: Bool = false, width: FieldWidth = .full
) -> HTML {
  let frame = FieldFrame(name, label, hint: hint, isOptional: isOptional, in: form)
  return frame.around(
    """
    <select class="\(width.rawValue)" id="\(name)" name="\(name)"\(frame.attributes)>
    \(prompt.map { "<option value=\"\">\($0)</option>\n" })\(each: choices, { choice in
      "<option value=\"\(choice.value)\"\(attribute: "selected", if: form.has(name, choice.value))>\(choice.label)</option>\n"
    })</select>
    """)
}

/// One of a few, all in sight.
package func radios(
  _ name: String, _ question: String, _ choices: [Choice], in form: FormState, hint: String? = nil,
  isOptional: Bool = false, isInline: Bool = false
) -> HTML {
  group("radio", name, question, choices, form, hint, isOptional, isInline)
}

/// Any of a few.
package func checkboxes(
  _ name: String, _ question: String, _ choices: [Choice], in form: FormState, hint: String? = nil,
  isOptional: Bool = false, isInline: Bool = false
) -> HTML {
  group("checkbox", name, question, choices, form, hint, isOptional, isInline)
}

/// One box with its own sentence: "Tôi cam đoan những điều khai trên là đúng."
package func checkbox(_ name: String, _ sentence: String, in form: FormState, hint: String? = nil) -> HTML {
  let frame = FieldFrame(name, sentence, hint: hint, isOptional: false, in: form)
  return """
    <div class="field\(frame.error == nil ? "" : " wrong")">
    \(frame.notes)
    <div class="option"><input type="checkbox" id="\(name)" name="\(name)" value="co"\(attribute: "checked", if: form.isTicked(name))\(frame.attributes)>\
    <label for="\(name)">\(sentence)</label></div>
    </div>
    """
}

private func group(
  _ type: String, _ name: String, _ question: String, _ choices: [Choice], _ form: FormState, _ hint: String?,
  _ isOptional: Bool, _ isInline: Bool
) -> HTML {
  let frame = FieldFrame(name, question, hint: hint, isOptional: isOptional, in: form)
  let options = choices.enumerated().map { index, choice -> HTML in
    // The summary of errors links to the field by its name: to the first choice.
    let id = index == 0 ? name : "\(name)-\(index + 1)"
    return """
      <div class="option"><input type="\(type)" id="\(id)" name="\(name)" value="\(choice.value)"\
      \(attribute: "checked", if: form.has(name, choice.value))\
      \(attribute: "aria-describedby", choice.hint.map { _ in "goi-y-\(id)" })>\
      <label for="\(id)">\(choice.label)</label>\
      \(choice.hint.map { "<p class=\"hint\" id=\"goi-y-\(id)\">\($0)</p>" })</div>

      """
  }
  return frame.aroundGroup("<div class=\"options\(isInline ? " inline" : "")\">\n\(options)</div>")
}
