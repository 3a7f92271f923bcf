import Agencies
import Identity
import Storage
import Workflow
package import WorkingTime

/// What stopped a dossier's clock, and the new date it was given: with acceptance, term and policy enough to work the
/// appointment out again under any calendar.
package struct TermStops: Hashable, Sendable {
  package var stops: [TermRun.Stop] = []
  package var newDate: TermRun.Extension?

  package init() {}
}

/// As a row keeps it: `from-to` in milliseconds for each stop, `!` behind one after which the term began anew, and
/// `at+to` for the new date: `1772434800000-1772521200000!,1772600000000+1772700000000`.
extension TermStops: RawRepresentable, Codable {
  package init?(rawValue: String) {
    for part in rawValue.split(separator: ",") {
      if let plus = part.firstIndex(of: "+") {
        guard let at = Instant(digits: part[..<plus]), let to = Instant(digits: part[part.index(after: plus)...]) else {
          return nil
        }
        newDate = TermRun.Extension(at: at, to: to)
      } else {
        let isRestart = part.hasSuffix("!")
        let ends = (isRestart ? part.dropLast() : part).split(separator: "-")
        guard ends.count == 2, let from = Instant(digits: ends[0]), let to = Instant(digits: ends[1]) else {
          return nil
        }
        stops.append(TermRun.Stop(from: from, to: to, then: isRestart ? .restart : .resume))
      }
    }
  }

  package var rawValue: String {
    let stops = stops.map { stop in
      "\(stop.from.rawValue)-\((stop.to ?? stop.from).rawValue)\(stop.then == .restart ? "!" : "")"
    }
    return (stops + (newDate.map { ["\($0.at.rawValue)+\($0.to.rawValue)"] } ?? [])).joined(separator: ",")
  }
}

extension Instant {
  fileprivate init?(digits: Substring) {
    guard let milliseconds = Int64(digits) else { return nil }
    self.init(rawValue: milliseconds)
  }
}
