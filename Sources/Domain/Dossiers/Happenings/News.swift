package import Messaging

/// What the people of a dossier are sent because of a happening: a kind of message, and what fills its blanks beside
/// what every message about a dossier says.
package struct News: Sendable {
  package var kind: NoticeKind
  package var values: NoticeValues
  /// Whether a leg says it too: all else is told by the dossier the citizen has the receipt of.
  package var isToldByLegs: Bool

  package init(_ kind: NoticeKind, _ values: NoticeValues = [:], isToldByLegs: Bool = false) {
    (self.kind, self.values, self.isToldByLegs) = (kind, values, isToldByLegs)
  }
}
