package import Agencies
package import Identity
package import Storage
package import Workflow

/// A month of dossiers of one agency, played through a process with the people there are: where would they queue?
/// The same question with the same seed has the same answer.
package struct QueueForecast: Sendable {
  /// A place where work waits for people.
  package struct Queue: Hashable, Sendable {
    package var post: Post
    package var done = 0
    package var longest = 0
    /// Minutes the done ones waited, together.
    package var waited = 0
    package var left = 0
    /// Minutes people worked.
    package var worked = 0

    package var meanWait: Int { done == 0 ? 0 : waited / done }
    /// Share of the time its people are there that they are at work, in percent.
    package var load: Int {
      let there = post.present.reduce(0, +) * 480
      return there == 0 ? 100 : worked * 100 / there
    }
  }

  /// Who does a step's work, and how many of them are there on each day of the month.
  package struct Post: Hashable, Sendable {
    package var unit: ID<AgencyUnit>
    package var role: Role
    package var present: [Int]

    package init(unit: ID<AgencyUnit>, role: Role, present: [Int]) {
      (self.unit, self.role) = (unit, role)
      self.present = (0..<QueueForecast.days).map { $0 < present.count ? present[$0] : present.last ?? 0 }
    }

    /// The same number every day.
    package init(unit: ID<AgencyUnit>, role: Role, people: Int) { self.init(unit: unit, role: role, present: [people]) }

    package var most: Int { present.max() ?? 0 }
    package var least: Int { present.min() ?? 0 }
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

  /// Working days.
  package static let days = 22
  package static let minutes = days * 480
  /// More would take longer than anybody waits for a page.
  package static let mostDossiers = 2_200

  package private(set) var queues: [Queue]
  package private(set) var submitted = 0
  package private(set) var finished = 0
  /// Longest working minutes from submission to the end, of the finished ones.
  package private(set) var slowest = 0

  /// - Parameter post: who does a performer's work; nil where nobody does.
  package init(_ process: ProcessDefinition, question: Question, post: (Performer) -> Post?) {
    var town = QueueTown(process, question, post)
    town.run()
    queues = town.queues.sorted {
      ($1.meanWait, $1.left, $0.post.unit.rawValue) < ($0.meanWait, $0.left, $1.post.unit.rawValue)
    }
    (submitted, finished, slowest) = (town.cases.count, town.finished, town.slowest)
  }
}
