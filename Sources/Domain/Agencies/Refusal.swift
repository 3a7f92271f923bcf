/// An expected "no": a rule of the field answered, nothing broke. Worded once, for people.
package protocol Refusal: Error, Sendable {
  /// Vietnamese; says what is wrong and what to do about it.
  var sentence: String { get }
  var kind: RefusalKind { get }
  /// The form field the refusal speaks of, where there is one.
  var field: String? { get }
}

extension Refusal {
  package var field: String? { nil }
}

/// What a refusal means to a program; the web gives each its status code.
package enum RefusalKind: String, Sendable, CaseIterable {
  case invalid, notAllowed, notFound, conflict, gone, tooMany
}
