package import Agencies
package import Identity
package import Storage
package import Workflow

/// A month of dossiers of one agency, played through a process with the people there are: where would they queue?
/// The same question with the same seed has the same answer.
package struct QueueForecast: Sendable {
  /// A place where work waits for people.
  package struct Queue: Hashable, Sendable {
    package var unit: ID<Unit>
    package var role: Role
    package var people: Int
    package var done = 0
    package var longest = 0
    /// Minutes the done ones waited, together.
    package var waited = 0
    package var left = 0
    /// Minutes people worked.
    package var worked = 0

    package var meanWait: Int { done == 0 ? 0 : waited / done }
    /// Share of the month its people were at work, in percent.
    package var load: Int { people == 0 ? 100 : worked * 100 / (people * QueueForecast.minutes) }
  }

  package struct Question: Hashable, Sendable {
    package var dossiersPerDay: Int
    /// Minutes of hands on the dossier for each act.
    package var minutesOfAct: Int
    package var seed: UInt64

    package init(dossiersPerDay: Int, minutesOfAct: Int, seed: UInt64 = 1) {
      (self.dossiersPerDay, self.minutesOfAct, self.seed) = (dossiersPerDay, minutesOfAct, seed)
    }
  }

  /// 22 working days.
  package static let minutes = 22 * 480
  /// More would take longer than anybody waits for a page.
  package static let mostDossiers = 2_200

  package private(set) var queues: [Queue]
  package private(set) var submitted = 0
  package private(set) var finished = 0
  /// Longest working minutes from submission to the end, of the finished ones.
  package private(set) var slowest = 0

  package init(_ process: Process, question: Question, place: (Performer) -> (unit: ID<Unit>, role: Role, people: Int)?)
  {
    var town = QueueTown(process, question, place)
    town.run()
    queues = town.queues.sorted { ($1.meanWait, $1.left, $0.unit.rawValue) < ($0.meanWait, $0.left, $1.unit.rawValue) }
    (submitted, finished, slowest) = (town.cases.count, town.finished, town.slowest)
  }
}
