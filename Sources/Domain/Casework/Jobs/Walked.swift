package import Agencies
import Dossiers
import Foundation
import Procedures
import Rules
package import Storage
package import WorkingTime

/// A walk with what it is for and what it has found so far.
package struct Walked<Purpose: WalkPurpose>: Sendable {
  package var id: ID<DossierWalk>
  package var purpose: Purpose
  package var found: Purpose.Found
  package var endedAt: Instant?
  /// When what it showed was carried out.
  package var carriedOutAt: Instant?
  /// Why it failed the last time.
  private var failure: String?
  /// How much of the way lies behind, from 0 to 1.
  package var share: Double
  private var isReplaced: Bool
  private var revision: Int
  private var orderedAt: Instant

  init(_ walk: DossierWalk) throws {
    func decoded<Value: Decodable>(_ text: String, as type: Value.Type = Value.self) throws -> Value {
      try JSONDecoder().decode(type, from: Data(text.utf8))
    }
    (id, revision, orderedAt) = (walk.id, walk.revision, walk.orderedAt)
    isReplaced = walk.replacedAt != nil
    (endedAt, carriedOutAt) = (walk.endedAt, walk.carriedOutAt)
    (purpose, found) = (try decoded(walk.purpose), try decoded(walk.found))
    share = walk.last == 0 ? 1 : Double(walk.reached) / Double(walk.last)
  }

  /// nil where there is none of this kind.
  package static func find(_ id: ID<DossierWalk>, in tx: Transaction) throws -> Walked? {
    let walk: DossierWalk? = try tx.first(
      "SELECT \(DossierWalk.columns) FROM dossier_walk WHERE id = \(id) AND kind = \(Purpose.kind)")
    guard let walk else { return nil }
    var walked = try Walked(walk)
    if walk.endedAt == nil { walked.failure = try DossierWalking.fault(of: id, in: tx) }
    return walked
  }

  /// Why a preview does not get on.
  package func fault(at now: Instant) -> String? {
    if isReplaced { return PreviewRefusal.replaced.sentence }
    return endedAt == nil && now >= orderedAt.adding(minutes: DossierWalk.lifetime)
      ? PreviewRefusal.outdated.sentence : failure
  }

  /// - Returns: false where it has been carried out already: a form that is sent twice does it once.
  /// - Throws: `PreviewRefusal` where it has not been seen whole, or what it showed may hold no more.
  func carryOut(at now: Instant, in tx: Transaction) throws -> Bool {
    let isFirst =
      try tx.changes("UPDATE dossier_walk SET carried_out_at = \(now) WHERE id = \(id) AND carried_out_at IS NULL") > 0
    guard isFirst else { return false }
    guard !isReplaced else { throw PreviewRefusal.replaced }
    guard endedAt != nil else { throw PreviewRefusal.unfinished }
    guard try Revision.current(in: tx) == revision, now < orderedAt.adding(minutes: DossierWalk.lifetime) else {
      throw PreviewRefusal.outdated
    }
    return true
  }
}

/// Why what was previewed is not carried out.
package enum PreviewRefusal: Refusal, Hashable {
  case unfinished, outdated, replaced, gone

  package var sentence: String {
    switch self {
    case .unfinished: "Chưa xem hết hồ sơ. Hãy đợi xem xong rồi xác nhận."
    case .outdated: "Từ lúc xem trước, lịch hoặc quy trình đã thay đổi, hoặc đã quá một giờ. Hãy xem trước lại."
    case .replaced: "Lần xem trước này đã dừng, vì sau đó bạn đã xem trước một thay đổi khác. Hãy xem trước lại."
    case .gone: "Lần xem trước này không còn. Hãy xem trước lại."
    }
  }

  package var kind: RefusalKind { .conflict }
}
