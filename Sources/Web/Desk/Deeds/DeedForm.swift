import Agencies
import Language
import Markup
import WebShared

/// The form of one deed. Several stand on a dossier's page, so each field carries the deed's name before its own:
/// "tu-choi-reason". The names themselves are those of the Domain's refusals.
struct DeedForm: Sendable {
  let slug: String
  var state: FormState
  /// Files that came with it.
  var files: [KeptFile] = []

  init(_ slug: String, _ state: FormState = FormState()) { (self.slug, self.state) = (slug, state) }

  func name(_ field: String) -> String { "\(slug)-\(field)" }
  subscript(_ field: String) -> String { state[name(field)] }

  /// As typed. Whether it must be there, and how long it may be, is the Domain's to say.
  func text(_ field: String) -> String { self[field] }
  func filled(_ field: String) -> String? {
    let text = self[field].trimmed
    return text.isEmpty ? nil : text
  }

  /// A form filled in beforehand where nothing was typed yet.
  func offering(_ value: String, for field: String) -> DeedForm {
    guard !state.has(name(field)) else { return self }
    var form = self
    form.state[name(field)] = value
    return form
  }
}

/// A refusal of a verb, beside the field of the deed's form that it speaks of.
struct RefusedDeed: Refusal {
  var sentence: String
  var kind: RefusalKind
  var field: String?

  init(_ refusal: any Refusal, in form: DeedForm) {
    sentence = refusal.sentence
    kind = refusal.kind
    // A step is mostly carried along unseen: what is wrong with it is said of the form as a whole.
    field = refusal.field.flatMap { $0 == "step" ? nil : Self.names[$0] ?? [$0] }?.map(form.name)
      .first { form.state.has($0) }
  }

  /// What the forms of some deeds call a field of the Domain's.
  private static let names = ["reason": ["reason", "note", "summary"], "papers": ["papers", "files"]]
}

extension DeedForm {
  func area(_ field: String, _ label: String, hint: String? = nil, isOptional: Bool = false, rows: Int = 3) -> HTML {
    textArea(name(field), label, in: state, hint: hint, isOptional: isOptional, rows: rows, maxLength: 4_000)
  }

  func line(
    _ field: String, _ label: String, _ kind: TextKind = .text, hint: String? = nil, isOptional: Bool = false,
    width: FieldWidth = .full
  ) -> HTML {
    textField(name(field), label, in: state, kind, hint: hint, isOptional: isOptional, width: width)
  }

  func select(_ field: String, _ label: String, _ choices: [Choice], prompt: String? = "Chọn…") -> HTML {
    selectField(name(field), label, choices, in: state, prompt: prompt)
  }

  func radio(_ field: String, _ question: String, _ choices: [Choice]) -> HTML {
    radios(name(field), question, choices, in: state, isInline: true)
  }
}
