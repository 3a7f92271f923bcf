import Agencies
import Casework
import Dossiers
import HeapModule
import Messaging
package import Rules
package import Storage
package import WorkingTime

/// Plays the province's days through the verbs: people come to the counters and write from home, officers receive, work,
/// ask, sign, hand over, some late. The same seed and last moment give the same dossiers.
package struct DailyWork {
  private let db: Database
  private let rulebooks: RulebookKeeper
  private let dossiers: Int
  private let days: Int
  private let seed: UInt64
  private let until: Instant
  private let crowded: Set<String>

  /// Moves of one transaction: few enough that a server beside it hardly waits, many enough that the commit costs little.
  private static let batch = 400

  package struct DaysPlayed: Sendable {
    package var day: Day
    package var dossiers, moves, toCome: Int
  }

  /// - Parameters:
  ///   - days: working days, the last of them that of `until`.
  ///   - crowded: codes of agencies that get half of their level's people: a demonstration wants something to look at.
  package init(
    _ db: Database, under rulebooks: RulebookKeeper, dossiers: Int, days: Int, seed: UInt64, until: Instant,
    crowded: Set<String> = []
  ) {
    (self.db, self.rulebooks, self.dossiers, self.days) = (db, rulebooks, dossiers, days)
    (self.seed, self.until, self.crowded) = (seed, until, crowded)
  }

  /// - Parameter report: called after each day.
  @discardableResult
  package func run(report: (DaysPlayed) -> Void = { _ in }) async throws -> DaysPlayed {
    let rules = try await rulebooks.current()
    let officials = try await db.read { [until] in try Officials.load(until: until, in: $0) }
    guard !officials.isEmpty else { throw SimulationFault.nobodyWorks }
    var town = Town(rules: rules, officials: officials, seed: seed, until: until, crowded: crowded)
    var queue = Heap<Move>()
    var progress = DaysPlayed(day: until.day, dossiers: 0, moves: 0, toCome: 0)
    for (day, count) in Rhythm(dossiers, over: days, until: until, rules.calendar).days {
      let arrivals = town.arrivals(count, on: day)
      for arrival in arrivals { queue.insert(arrival) }
      try await play(&queue, &town, before: min(day.adding(days: 1).at(hour: 0), until))
      progress = DaysPlayed(
        day: day, dossiers: progress.dossiers + arrivals.count, moves: town.moves, toCome: queue.count)
      report(progress)
    }
    return progress
  }

  private func play(_ queue: inout Heap<Move>, _ town: inout Town, before end: Instant) async throws {
    while let next = queue.min, next.at < end {
      var moves: [Move] = []
      while moves.count < Self.batch, let move = queue.min, move.at < end {
        moves.append(move)
        queue.removeMin()
      }
      let (batch, before) = (moves, town)
      let (after, followers) = try await db.write { tx in
        var town = before
        if let first = batch.first { try town.letTimePass(to: first.at, in: tx) }
        let followers = try town.play(batch, in: tx)
        return (town, followers)
      }
      town = after
      for follower in followers { queue.insert(follower) }
      // A server beside us gets its turn at the database.
      try await Task.sleep(for: .milliseconds(3))
    }
  }
}

extension Town {
  /// What time drives is done before the next people act.
  fileprivate func letTimePass(to now: Instant, in tx: Transaction) throws {
    while true {
      let jobs = try TimeJob.due(limit: 200, at: now, in: tx)
      if try TimeJob.work(jobs, under: rules, at: now, in: tx) == 0 { return }
    }
  }

  /// Plays a stretch of time, what follows within it too, and answers what comes after it.
  fileprivate mutating func play(_ moves: [Move], in tx: Transaction) throws -> [Move] {
    guard let first = moves.first, let last = moves.last else { return [] }
    var followers = Heap<Move>()
    for move in moves {
      while let follower = followers.min, follower < move {
        followers.removeMin()
        for next in try play(follower, in: tx) { followers.insert(next) }
      }
      for follower in try play(move, in: tx) { followers.insert(follower) }
    }
    // The people of the play were told on the day: nothing is left for a worker to send.
    try Outbox.passOver(from: first.at, to: last.at, in: tx)
    return Array(followers.unordered)
  }
}

enum SimulationFault: Error, CustomStringConvertible {
  case nobodyWorks
  case nobodyReceives(String)

  var description: String {
    switch self {
    case .nobodyWorks: "There are no officials to play. Run `motcua seed --demo --dossiers 0` first."
    case .nobodyReceives(let agency):
      "Agency \(agency) has no receptionist. Run `motcua seed --demo --dossiers 0` first."
    }
  }
}
