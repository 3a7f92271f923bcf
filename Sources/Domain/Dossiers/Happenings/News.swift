package import Messaging

/// What the people of a dossier are sent because of a happening: a kind of message, and what fills its blanks beside
/// what every message about a dossier says.
package struct News: Sendable {
  package var kind: NoticeKind
  package var values: NoticeValues

  package init(_ kind: NoticeKind, _ values: NoticeValues = [:]) {
    (self.kind, self.values) = (kind, values)
  }
}
