package import Agencies
package import Catalogue
package import Identity
package import Storage
package import WorkingTime
package import Workflow

/// One act for many dossiers: each is done or refused by itself, and each gets its own answer.
package struct Bulk: Sendable {
  package enum Deed: String, Codable, Sendable, CaseIterable, Hashable {
    case forward, signOff, handOver
  }

  package struct Item: Hashable, Sendable {
    package var code: String
    package var step: Step.ID?
    package var choice: StepChoice.ID?

    package init(code: String, step: Step.ID? = nil, choice: StepChoice.ID? = nil) {
      (self.code, self.step, self.choice) = (code, step, choice)
    }
  }

  package struct Answer: Sendable {
    package var code: String
    /// nil: done.
    package var refusal: (any Refusal)?
  }

  package static let most = 200

  package var deed: Deed
  package var note: String

  package init(_ deed: Deed, note: String = "") {
    (self.deed, self.note) = (deed, note)
  }

  /// - Throws: `CaseworkRefusal.tooManyAtOnce`, and what is no refusal.
  package func run(
    _ items: [Item], by officer: Officer, under rules: Rulebook, at now: Instant, on db: Database
  ) async throws -> [Answer] {
    guard items.count <= Self.most else { throw CaseworkRefusal.tooManyAtOnce }
    var answers: [Answer] = []
    for item in items {
      do {
        try await db.write { tx in try carryOut(item, by: officer, under: rules, at: now, in: tx) }
        answers.append(Answer(code: item.code, refusal: nil))
      } catch let refusal as any Refusal {
        answers.append(Answer(code: item.code, refusal: refusal))
      }
    }
    return answers
  }

  private func carryOut(
    _ item: Item, by officer: Officer, under rules: Rulebook, at now: Instant, in tx: Transaction
  ) throws {
    switch deed {
    case .forward:
      try Dossier.forward(
        item.code, step: item.step, choice: item.choice, note: note, by: officer, under: rules, at: now, in: tx)
    case .signOff:
      try Dossier.signOff(
        item.code, step: item.step, choice: item.choice, note: note, by: officer, under: rules, at: now, in: tx)
    case .handOver:
      try Dossier.handOver(
        HandOver(recipient: ""), of: item.code, step: item.step, by: officer, under: rules, at: now, in: tx)
    }
  }
}
