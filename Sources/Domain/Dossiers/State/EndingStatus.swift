/// How a choice of a process may end a dossier: the words for it in a definition.
package enum EndingStatus: String, CaseIterable, Sendable {
  case stopped
  /// The answer is the form that the choice printed.
  case returned
}
