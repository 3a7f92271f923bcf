import Agencies
import Casework
import Dossiers
import Identity
import Procedures
import Rules
import WebShared
import WorkingTime

/// A procedure as a counter can take it in now: where, solved by whom, due when.
struct IntakeOffer: Sendable {
  var procedure: Procedure
  /// Counters this officer receives at; nearly always one.
  var counters: [Agency]
  var counter: Agency
  /// Who may solve it, the counter's own agency first.
  var solvers: [Agency]
  var due: Instant

  /// nil where the procedure is unknown or no counter of this officer can take it in.
  init?(
    _ code: String, at counterCode: String, by officer: Officer, under rules: Rulebook, now: Instant
  ) {
    guard let procedure = rules.procedure(code: code, on: now.day) else { return nil }
    let counters = officer.counters(under: rules).filter {
      !rules.solvers(of: procedure, receivedBy: $0, now.day).isEmpty
    }
    guard let counter = counters.first(where: { $0.code == counterCode }) ?? counters.first else { return nil }
    (self.procedure, self.counters, self.counter) = (procedure, counters, counter)
    solvers = rules.solvers(of: procedure, receivedBy: counter, now.day)
    let calendar = rules.calendar(of: procedure, solvedBy: solvers.first ?? counter)
    due = calendar.deadline(from: now, term: procedure.term, policy: procedure.policy)
  }

  /// Papers to bring; what the State already has is only named.
  var papers: [RequiredPaper] { procedure.papers.filter { $0.kind != .data } }
  var dataInstead: [RequiredPaper] { procedure.papers.filter { $0.kind == .data } }
}

extension Officer {
  /// The agencies at whose counter this officer sits.
  func counters(under rules: Rulebook) -> [Agency] {
    let ids = positions.filter { $0.role == .receptionist }.map(\.agencyID)
    return Set(ids).compactMap(rules.territory.agency).sorted { $0.code < $1.code }
  }
}

extension Rulebook {
  /// A counter receives for its own agency and on behalf of those above it.
  func solvers(of procedure: Procedure, receivedBy counter: Agency, _ day: Day) -> [Agency] {
    let above = Jurisdiction.solversAbove(counter, of: procedure, under: self, on: day)
    return Jurisdiction.solves(procedure, counter) ? [counter] + above : above
  }
}
