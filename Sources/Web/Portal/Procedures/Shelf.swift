import Agencies
import Procedures
import Rules
import Synchronization

/// The catalogue as the shelves of the portal show it, worked out once for each rulebook.
final class Shelf: Sendable {
  struct Books: Sendable {
    let rules: Rulebook
    /// What people ask for most.
    let popular: [Procedure]
    /// Fields with something in them, the most asked first.
    let fields: [Field]
    let fieldNames: [String: String]
    /// The ministries whose procedures there are.
    let sectors: [String]
    let departments: [Agency]
  }

  let rulebooks: RulebookKeeper
  private let kept = Mutex<Books?>(nil)

  init(_ rulebooks: RulebookKeeper) { self.rulebooks = rulebooks }

  func books() async throws -> Books {
    let rules = try await rulebooks.current()
    if let kept = kept.withLock({ $0 }), kept.rules === rules { return kept }
    let books = Books(rules)
    kept.withLock { $0 = books }
    return books
  }
}

extension Shelf.Books {
  fileprivate init(_ rules: Rulebook) {
    self.rules = rules
    let procedures = rules.procedures
    popular = procedures.filter { $0.popularity > 0 }.sorted { $0.rank > $1.rank }
    var weights: [String: Int] = [:]
    for procedure in procedures {
      if let code = procedure.fieldCode { weights[code, default: 0] += 1 + procedure.popularity * 1_000 }
    }
    fields = rules.fields.filter { weights[$0.code] != nil }
      .sorted { (weights[$0.code] ?? 0, $1.name) > (weights[$1.code] ?? 0, $0.name) }
    fieldNames = Dictionary(rules.fields.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    sectors = Set(procedures.compactMap(\.sector)).sorted()
    departments = rules.territory.agencies.filter { $0.level == .department && $0.validTo == nil }
  }
}

extension Procedure {
  /// First what people do near their home and online; among equals the most asked, and the name that is read at a glance.
  fileprivate var rank: (Int, Int, Int, Int, String) {
    (levels.contains(.commune) ? 1 : 0, isOnline ? 1 : 0, popularity, -shortName.count, code)
  }
}
