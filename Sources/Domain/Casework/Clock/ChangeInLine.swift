import Procedures
import Rules
import Storage

/// A change of the calendar, as it stands in the line of a dossier.
struct ChangeInLine: Decodable {
  /// Of the rules that hold it.
  var revision: Int
  /// nil where everybody's days changed.
  var hoursOf: OfficePlace?
  var reason: String
}

extension [ChangeInLine] {
  /// Why the date of a dossier moves that goes by the hours of a place: what the citizen is told, in the order of the
  /// changes; empty where none is about it.
  func reason(at place: OfficePlace) -> String {
    var reasons: [String] = []
    for change in sorted(by: { $0.revision < $1.revision })
    where (change.hoursOf == nil || change.hoursOf == place) && !reasons.contains(change.reason) {
      reasons.append(change.reason)
    }
    return reasons.joined(separator: " ")
  }
}
