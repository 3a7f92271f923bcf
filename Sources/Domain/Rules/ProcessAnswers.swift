/// The words by which a choice of a process brings something about, each given by the feature that answers to it: a
/// definition may use these and no others.
package struct ProcessAnswers: Hashable, Sendable {
  /// How a dossier may end.
  package var statuses: Set<String>
  /// What is printed.
  package var forms: Set<String>
  /// What the people of the dossier are told.
  package var messages: Set<String>

  package init(statuses: Set<String> = [], forms: Set<String> = [], messages: Set<String> = []) {
    (self.statuses, self.forms, self.messages) = (statuses, forms, messages)
  }

  /// Both.
  package func adding(_ others: ProcessAnswers) -> ProcessAnswers {
    ProcessAnswers(
      statuses: statuses.union(others.statuses), forms: forms.union(others.forms),
      messages: messages.union(others.messages))
  }
}

extension Rulebook {
  /// Nothing where the rules were read without what the features add.
  package var answers: ProcessAnswers { additions[ProcessAnswers.self] ?? ProcessAnswers() }
}
