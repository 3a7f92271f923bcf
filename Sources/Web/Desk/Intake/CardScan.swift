import Identity
import Language
import WebShared

/// What the QR code of a citizen's card says, as a scanner types it into the field for the number:
/// "089190001234|351234567|Nguyễn Thị Lan|01021990|Nữ|12 Lê Lợi, Mỹ Bình, Long Xuyên, An Giang|22122021".
struct CardScan: Sendable, Hashable {
  var personalID, name, address: String

  init?(_ text: String) {
    let parts = text.split(separator: "|", omittingEmptySubsequences: false).map { String($0).trimmed }
    guard parts.count >= 6, let number = PersonalID(rawValue: parts[0]), !parts[2].isEmpty else { return nil }
    (personalID, name, address) = (number.rawValue, parts[2], parts[5])
  }
}

extension FormState {
  /// A card scanned into the field for the number fills the fields it knows.
  mutating func takeInCard() {
    guard let card = CardScan(self["personalId"]) else { return }
    self["personalId"] = card.personalID
    if self["name"].trimmed.isEmpty { self["name"] = card.name }
    if self["address"].trimmed.isEmpty { self["address"] = card.address }
  }
}
