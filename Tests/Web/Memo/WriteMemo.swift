import Agencies
import Dossiers
import Identity
import Storage

extension Dossier {
  /// An official of the agency that has the dossier leaves a memo.
  static func writeMemo(_ words: String, on code: String, by hand: Hand<Officer>) throws {
    let words = try Prose(words, field: "words").text
    var dossier = try Dossier.locked(code, for: hand)
    guard hand.who.agencies.contains(dossier.agency.id) else { throw MemoRefusal.otherAgency }

    try dossier.record(MemoWritten(words: words), by: hand)
  }
}

enum MemoRefusal: Refusal, Hashable {
  case otherAgency

  var sentence: String { "Chỉ cơ quan đang giữ hồ sơ mới ghi nhớ được." }
  var kind: RefusalKind { .notAllowed }
}
