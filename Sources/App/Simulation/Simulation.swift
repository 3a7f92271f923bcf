import Agencies
import Casework
import Catalogue
import Foundation
import HeapModule
import Storage
import WorkingTime

/// Plays the province's days through the verbs: people come to the counters and write from home, officers receive, work,
/// ask, sign, hand over, some late. The same seed and last day give the same dossiers.
struct Simulation {
  let composition: Composition
  let dossiers: Int
  let days: Int
  let seed: UInt64
  var until: Instant = Composition.now()

  /// Moves of one transaction: a commit to disk is what costs.
  private static let batch = 400

  func run(progress: Bool) async throws {
    let rules = try await composition.rulebooks.current()
    let officials = try await composition.db.read { try Officials.load(rules: rules, until: until, in: $0) }
    guard !officials.isEmpty else { throw SimulationFault.nobodyWorks }
    var town = Town(rules: rules, officials: officials, seed: seed, until: until)
    var queue = Heap<Move>()
    let calendar = workingDays(rules.calendar)
    guard !calendar.isEmpty else { return }

    var done = 0
    for (number, day) in calendar.enumerated() {
      let today = dossiers * (number + 1) / calendar.count - dossiers * number / calendar.count
      for arrival in town.arrivals(today, on: day) { queue.insert(arrival) }
      let night = day.adding(days: 1).at(hour: 0, minute: 0)
      try await play(&queue, &town, before: min(night, until))
      done += today
      if progress { report(done, moves: town.moves, on: day) }
    }
    try await play(&queue, &town, before: until)
    if progress { print("\nPlayed \(town.moves) moves, \(queue.count) still to come after the last day.") }
  }

  private func play(_ queue: inout Heap<Move>, _ town: inout Town, before end: Instant) async throws {
    while let next = queue.min, next.at < end {
      var moves: [Move] = []
      while moves.count < Self.batch, let move = queue.min, move.at < end { moves.append(queue.removeMin()); _ = move }
      let (batch, before) = (moves, town)
      let (after, followers) = try await composition.db.write { tx in
        var town = before
        var followers: [Move] = []
        for move in batch {
          if let follower = try town.play(move, in: tx) { followers.append(follower) }
        }
        return (town, followers)
      }
      town = after
      for follower in followers { queue.insert(follower) }
    }
  }

  private func workingDays(_ calendar: WorkingCalendar) -> [Day] {
    var days: [Day] = []
    var day = until.day
    while days.count < self.days {
      if calendar.isWorkingDay(day) { days.append(day) }
      day = day.adding(days: -1)
    }
    return days.reversed()
  }

  private func report(_ done: Int, moves: Int, on day: Day) {
    let line = "\r\(day.rawValue): \(done) of \(dossiers) dossiers, \(moves) moves"
    FileHandle.standardOutput.write(Data(line.utf8))
  }
}

enum SimulationFault: Error, CustomStringConvertible {
  case nobodyWorks

  var description: String { "There are no officials to play. Run `motcua seed --demo --dossiers 0` first." }
}
