import Agencies
package import Casework
package import Dossiers
package import Identity
package import Rules
package import Storage
package import Workflow
package import WorkingTime

/// One order for many dossiers: each is done or refused by itself, and each keeps its own answer. Its key makes that
/// an order sent twice is carried out once.
package struct Bulk: Sendable, Hashable {
  package enum Deed: String, Codable, Sendable, CaseIterable, Hashable {
    case signOff, forward, handOver

    package var action: Action {
      switch self {
      case .signOff: .signOff
      case .forward: .forward
      case .handOver: .handOver
      }
    }
  }

  package struct Item: Hashable, Sendable, Decodable {
    package var deed: Deed
    package var code: String
    package var step: Step.ID
    package var choice: StepChoice.ID?

    package init(_ deed: Deed, code: String, step: Step.ID, choice: StepChoice.ID? = nil) {
      (self.deed, self.code, self.step, self.choice) = (deed, code, step, choice)
    }
  }

  package static let most = 200

  package var key: String
  /// Said with every dossier.
  package var note: String
  /// How results go out; an unnamed recipient is each dossier's own applicant.
  package var handOver: HandOver

  package init(key: String, note: String = "", handOver: HandOver = HandOver(recipient: "")) {
    (self.key, self.note, self.handOver) = (key, note, handOver)
  }

  /// Does what is not done yet. A run that was cut short goes on when the order is sent again.
  /// - Returns: whether the order was sent before.
  /// - Throws: `BulkRefusal.tooManyAtOnce`, `.sentAlready`, `CaseworkRefusal.textTooLong`, and what is no refusal.
  @discardableResult
  package func run(
    _ items: [Item], by officer: Officer, under rules: Rulebook, at now: Instant, on db: Database
  ) async throws -> Bool {
    guard items.count <= Self.most else { throw BulkRefusal.tooManyAtOnce }
    var order = self
    order.note = try Prose(optional: note, field: "note").text
    order.handOver.recipient = try Prose(optional: handOver.recipient, field: "recipient").text
    let opened = try await db.write { [order] tx in try order.opened(items, by: officer, at: now, in: tx) }
    for (place, item) in opened.waiting {
      do {
        try await db.write { [order] tx in
          // Whoever sends the same order at the same time waits here, and then finds the answer.
          guard try Self.answer(opened.id, place, nil, at: now, in: tx) else { return }
          try order.carryOut(item, by: Hand(officer, under: rules, at: now, in: tx))
        }
      } catch let refusal as any Refusal {
        _ = try await db.write { try Self.answer(opened.id, place, refusal.sentence, at: now, in: $0) }
      }
    }
    return opened.wasSentBefore
  }

  private func carryOut(_ item: Item, by hand: Hand<Officer>) throws {
    // Only who may see a dossier learns why an act is not possible.
    try Dossier.find(item.code, under: hand.rules, in: hand.tx).allowReading(by: hand.who, in: hand.tx)
    switch item.deed {
    case .forward: try Dossier.forward(item.code, step: item.step, choice: item.choice, note: note, by: hand)
    case .signOff: try Dossier.signOff(item.code, step: item.step, choice: item.choice, note: note, by: hand)
    case .handOver: try Dossier.handOver(handOver, of: item.code, step: item.step, by: hand)
    }
  }
}
