import Casework
import Dossiers
import Identity
import Procedures
import Processes
import Rules
import Storage
import TestSupport
import WorkingTime
import Workflow

/// The test world with a second version of a process, and dossiers that may follow to it.
struct MoveWorld: Sendable {
  /// Under both versions.
  private(set) var here: TestWorld
  private(set) var old: PublishedProcess
  private(set) var new: PublishedProcess

  /// Publishes the process anew, changed.
  init(
    _ slug: String, in world: TestWorld, by change: @escaping @Sendable (inout ProcessDefinition) -> Void
  ) async throws {
    let (rules, now) = (world.rules, ("2026-03-04 12:00" as Moment).instant)
    let officer = try world.officer(.provinceAdministrator)
    guard let base = rules.process(slug, on: now.day) else { throw TestWorldError("There is no process \(slug)") }
    try await world.db.write { tx in
      try ProcessDraft.begin(slug, with: base.process, from: base, under: rules, by: officer, at: now, in: tx)
      try ProcessDraft.change(slug, revision: 1, "", under: rules, by: officer, at: now, in: tx, change)
      try ProcessDraft.publish(slug, revision: 2, from: now.day, under: rules, by: officer, at: now, in: tx)
    }
    here = try await world.reloaded(on: now.day)
    old = base
    guard let published = here.rules.process(slug, on: now.day), published.id != base.id else {
      throw TestWorldError("\(slug) was not published")
    }
    new = published
  }

  /// Puts the version in as it is, whoever holds what in this world.
  init(
    unchecked slug: String, in world: TestWorld, on day: Day, by change: (inout ProcessDefinition) -> Void
  ) async throws {
    guard let base = world.rules.process(slug, on: day) else { throw TestWorldError("There is no process \(slug)") }
    var process = base.process
    change(&process)
    try await world.db.write { [process] tx in
      try PublishedProcess.insert(
        process, as: base.version + 1, of: slug, from: day, at: day.at(hour: 0), in: tx)
    }
    (here, old) = (try await world.reloaded(on: day), base)
    guard let published = here.rules.process(slug, on: day), published.id != base.id else {
      throw TestWorldError("\(slug) was not published")
    }
    new = published
  }

  /// Same ids, and these.
  func mapping(_ steps: [Step.ID: Step.ID] = [:], waiving: Set<Step.ID> = []) -> Mapping {
    var mapping = Mapping(sameIDs: old.process, new.process)
    mapping.steps.merge(steps) { $1 }
    mapping.waived = waiving
    return mapping
  }

  /// Returns how many stand in line then.
  @discardableResult
  func order(
    _ mapping: Mapping, by person: Person = .provinceAdministrator, on moment: Moment = "2026-03-05 08:00"
  ) async throws -> Int {
    let (rules, officer) = (here.rules, try here.officer(person))
    try await here.db.write { [old, new] in
      try MoveOrder.give(from: old, to: new, by: mapping, under: rules, by: officer, at: moment.instant, in: $0)
    }
    try await here.rounds(of: "walk", at: moment.instant)
    return try await progress()?.waiting ?? 0
  }

  func preview(_ mapping: Mapping) async throws -> MovePreview {
    let (rules, officer) = (here.rules, try here.officer(.provinceAdministrator))
    let moment: Moment = "2026-03-05 07:55"
    let id = try await here.db.write { [old, new] in
      try MovePreviewing(from: old, to: new, by: mapping).order(
        under: rules, by: officer, at: moment.instant, in: $0)
    }
    try await here.rounds(of: "walk", at: moment.instant)
    guard let seen = try await here.db.read({ try Walked<MovePreviewing>.find(id, in: $0) }), seen.endedAt != nil
    else { throw TestWorldError("The preview was not counted") }
    return seen.found
  }

  /// One worker's rounds, until nothing can be done. Returns how many left the line.
  @discardableResult
  func work(on moment: Moment = "2026-03-05 08:05") async throws -> Int {
    let rules = here.rules
    var done = 0
    while true {
      let waiting = try await here.db.read { try WaitingMove.next(limit: 3, at: moment.instant, in: $0) }
      var some = 0
      for move in waiting {
        let hasLeft = try await here.db.write { try move.work(under: rules, at: moment.instant, in: $0) }
        some += hasLeft ? 1 : 0
      }
      if some == 0 { return done }
      done += some
    }
  }

  func progress() async throws -> MoveProgress? {
    try await here.db.read { [old] in try MoveProgress.of(old.slug, in: $0).first }
  }

  func stayed() async throws -> [StayedDossier] {
    guard let last = try await progress() else { return [] }
    return try await here.db.read { try StayedDossier.of(last.id, in: $0) }
  }
}
