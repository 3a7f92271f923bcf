package import Agencies
import Casework
package import Dossiers
package import Identity
package import Procedures
package import Rules
package import Storage
package import Workflow
package import WorkingTime

/// What a dossier lets an officer do with it together with others: an act that asks for nothing but a word.
package struct BulkOffer: Sendable, Hashable {
  package var deed: Bulk.Deed
  package var step: Step
  /// The ways a person chooses from; none where there is but one.
  package var ways: [StepChoice]
  /// Whether the act asks for a reason, whatever way is taken.
  package var needsReason: Bool
}

extension Dossier {
  /// - Parameter step: nil takes the first step that something can be done at.
  package func bulkOffer(to officer: Officer, at step: Step.ID? = nil, now: Instant) -> BulkOffer? {
    var offer: BulkOffer?
    for deed in deeds(of: officer, at: now) {
      guard let many = Bulk.Deed.allCases.first(where: { $0.action == deed.action }),
        case .complete(let id, let choice) = deed.act, step == nil || step == id, let place = process.step(id),
        Set(deed.needs).isSubset(of: [.reason])
      else { continue }
      let asks = many != .handOver && deed.needs.contains(.reason)
      var found = offer ?? BulkOffer(deed: many, step: place, ways: [], needsReason: asks)
      guard found.step.id == id, found.deed == many else { continue }
      found.needsReason = found.needsReason && asks
      if let way = choice.flatMap(place.choice) { found.ways.append(way) }
      offer = found
    }
    return offer
  }
}

extension Bulk {
  /// A dossier someone chose, with what can be done with it here or why nothing can.
  package struct Chosen: Sendable {
    package var code: String
    package var offer: BulkOffer?
    package var refusal: (any Refusal)?
    package var applicant = ""
    package var procedure: Procedure?
    package var processID: ID<PublishedProcess>?
    /// A fee that is still owed: said before a result goes out.
    package var owed: Int?
  }

  /// - Throws: `BulkRefusal.tooManyAtOnce`; what is wrong with one dossier stands beside it.
  package static func look(
    at places: [(code: String, step: Step.ID?)], for officer: Officer, under rules: Rulebook, at now: Instant,
    in tx: Transaction
  ) throws -> [Chosen] {
    guard places.count <= most else { throw BulkRefusal.tooManyAtOnce }
    let dossiers = try Dossier.find(places.map(\.code), under: rules, in: tx)
    let readable = try Dossier.readable(dossiers.values, by: officer, in: tx)
    let facts = try BulkFacts.find(dossiers.values.map(\.id), in: tx)
    return try places.map { place in
      do {
        let code = try Dossier.code(typed: place.code)
        guard let dossier = dossiers[code] else { throw CaseworkRefusal.unknownDossier(code) }
        guard readable.contains(dossier.id) else { throw CaseworkRefusal.notYourDossier }
        var chosen = Chosen(
          code: dossier.code, applicant: dossier.applicant.name, procedure: dossier.procedure)
        chosen.offer = dossier.bulkOffer(to: officer, at: place.step, now: now)
        if chosen.offer == nil {
          throw try dossier.whyNotTogether(place.step, by: Hand(officer, under: rules, at: now, in: tx))
        }
        let facts = facts[dossier.id]
        chosen.processID = facts?.processID
        if chosen.offer?.deed == .handOver, facts?.isFeePaid == false { chosen.owed = facts?.feeAmount }
        return chosen
      } catch let refusal as any Refusal {
        return Chosen(code: place.code, refusal: refusal)
      }
    }
  }
}

extension Dossier {
  fileprivate func whyNotTogether(
    _ step: Step.ID?, by hand: Hand<Officer>
  ) throws -> any Refusal {
    // Who names no step has a result in mind.
    let deed = step.flatMap(process.step).flatMap { Bulk.Deed(of: $0.kind) } ?? .handOver
    do {
      _ = try self.deed(deed.action, at: step, by: hand)
      return BulkRefusal.notTogether
    } catch let refusal as any Refusal {
      return refusal
    }
  }
}

private struct BulkFacts: Decodable {
  var id: ID<Dossier>
  var processID: ID<PublishedProcess>
  var feeAmount: Int?
  var isFeePaid: Bool

  static func find(_ dossiers: [ID<Dossier>], in tx: Transaction) throws -> [ID<Dossier>: BulkFacts] {
    if dossiers.isEmpty { return [:] }
    let facts: [BulkFacts] = try tx.all(
      """
      SELECT id, process_id, NULLIF(fee_amount, 0) AS fee_amount, is_fee_paid FROM dossier
      WHERE id IN \(list: dossiers)
      """)
    return Dictionary(uniqueKeysWithValues: facts.map { ($0.id, $0) })
  }
}
