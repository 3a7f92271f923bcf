import Casework
import Dossiers
import Logging
import Rules
import ServiceLifecycle
import Storage
import WorkingTime

/// Moves the dossiers that were ordered to another version of their process, as long as there are any in line. Several
/// copies of the program do it side by side.
struct MoveWorker: Service {
  var db: Database
  var rulebooks: RulebookKeeper
  var log: Logger
  var now: @Sendable () -> Instant
  var pause: Duration = .seconds(2)

  func run() async throws {
    while !Task.isShuttingDownGracefully && !Task.isCancelled {
      await cancelWhenGracefulShutdown {
        let isBusy = await work()
        if !isBusy { try? await Task.sleep(for: pause) }
      }
    }
  }

  /// True while there may be more to do at once.
  func work() async -> Bool {
    do {
      let waiting = try await db.read { try WaitingMove.next(in: $0) }
      if waiting.isEmpty { return false }
      let (rules, now) = (try await rulebooks.current(), now())
      var done = 0
      // Each by itself, so that one that fails keeps none of the others from being moved.
      for move in waiting where !Task.isCancelled { done += await work(move, under: rules, at: now) }
      return done > 0
    } catch {
      if Task.isCancelled { return false }
      log.error("Dossiers cannot be moved to another version", metadata: ["error": "\(error)"])
      return false
    }
  }

  private func work(_ move: WaitingMove, under rules: Rulebook, at now: Instant) async -> Int {
    do {
      return try await db.write { try move.work(under: rules, at: now, in: $0) } ? 1 : 0
    } catch {
      if Task.isCancelled { return 0 }
      log.error(
        "A dossier could not be moved and stays under its version",
        metadata: ["dossier": "\(move.dossierID)", "error": "\(error)"])
      try? await db.write { try move.setAside(in: $0) }
      return 1
    }
  }
}
