import Agencies
import Forms
package import Dossiers
package import Identity
import Rules
import Storage
import WorkingTime
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
  package static func requestSupplement(_ request: SupplementRequest, for code: String, by hand: Hand<Officer>) throws {
    let items = try request.items.filter { $0.contains { !$0.isWhitespace } }.map { try Prose($0, field: "items").text }
    if items.isEmpty { throw CaseworkRefusal.reasonMissing(field: "items") }
    let reason = try Prose(request.reason, field: "reason").text
    var dossier = try Dossier.locked(code, for: hand)
    let deed = try dossier.deed(.requestSupplement, by: hand)

    let number = try NumberSeries.slip(.supplement, of: dossier.agency, by: hand)
    try dossier.carryOut(
      deed, Given(reason: reason),
      as: SupplementRequested(number: number, items: items, reason: reason), by: hand)
  }
}
