package import Identity
package import Rules
package import Storage
package import WorkingTime
import Workflow

/// Form 02: everything that is missing, at once.
package struct SupplementRequest: Sendable, Hashable {
  package var items: [String]
  package var reason: String

  package init(items: [String], reason: String) {
    (self.items, self.reason) = (items, reason)
  }
}

extension Dossier {
  /// The officer asks for missing papers, once; the clock stops until they come.
  package static func requestSupplement(
    _ request: SupplementRequest, for code: String, by officer: Officer, under rules: Rulebook, at now: Instant,
    in tx: Transaction
  ) throws {
    let items = try request.items.filter { $0.contains { !$0.isWhitespace } }.map { try Prose($0, field: "items").text }
    if items.isEmpty { throw CaseworkRefusal.reasonMissing(field: "items") }
    let reason = try Prose(request.reason, field: "reason").text
    var dossier = try Dossier.locked(code, under: rules, in: tx)
    try dossier.allow(.requestSupplement, by: officer, now: now, in: tx)

    let number = try NumberSeries.slip(.supplement, of: dossier.agency, at: now, in: tx)
    try dossier.carryOut(
      .requestSupplement, Given(reason: reason),
      as: .supplementRequested(number: number, items: items, reason: reason), by: .officer(officer), at: now, in: tx)

    try dossier.tell(.supplementRequested(items: items), at: now, in: tx)
  }
}
