package import Markup

package enum TextKind: String, Sendable {
  case text, tel, email, password, search, url
  /// Digits only, typed on the number keys of a phone: personal numbers, amounts.
  case digits
}

/// How wide a control is: as wide as what belongs into it.
package enum FieldWidth: String, Sendable {
  case full, half, short, tiny
}

/// One line of text. `autocomplete` names what browsers may fill in: "name", "tel", "bday", "one-time-code"…
package func textField(
  _ name: String, _ label: String, in form: FormState, _ kind: TextKind = .text, hint: String? = nil,
  isOptional: Bool = false, width: FieldWidth = .full, autocomplete: String? = nil, maxLength: Int? = nil,
  takesFocus: Bool = false, spellcheck: Bool = false, key: Character? = nil
) -> HTML {
  let frame = FieldFrame(name, label, hint: hint, isOptional: isOptional, in: form)
  return frame.around(
    """
    <input class="\(width.rawValue)" type="\(kind == .digits ? "text" : kind.rawValue)" id="\(name)" name="\(name)"\
    \(attribute: "value", kind == .password ? nil : form[name])\(attribute: "inputmode", kind == .digits ? "numeric" : nil)\
    \(attribute: "autocomplete", autocomplete)\(attribute: "maxlength", maxLength)\(frame.attributes)\
    \(attribute: "spellcheck", spellcheck ? nil : "false")\(attribute: "autofocus", if: takesFocus)\
    \(attribute: "data-key", key.map(String.init))>
    """)
}

/// A day, typed as people write it. Read it with `form.day(name)`.
package func dateField(
  _ name: String, _ label: String, in form: FormState, hint: String? = "Ngày/tháng/năm, ví dụ 05/11/1983.",
  isOptional: Bool = false, autocomplete: String? = nil
) -> HTML {
  textField(
    name, label, in: form, .digits, hint: hint, isOptional: isOptional, width: .short, autocomplete: autocomplete,
    maxLength: 10)
}

/// Several lines of text.
package func textArea(
  _ name: String, _ label: String, in form: FormState, hint: String? = nil, isOptional: Bool = false, rows: Int = 4,
  maxLength: Int? = nil
) -> HTML {
  let frame = FieldFrame(name, label, hint: hint, isOptional: isOptional, in: form)
  // A browser drops one line end after the tag; this one is for it.
  return frame.around(
    """
    <textarea id="\(name)" name="\(name)" rows="\(rows)"\(attribute: "maxlength", maxLength)\(frame.attributes)>
    \(form[name])</textarea>
    """)
}
