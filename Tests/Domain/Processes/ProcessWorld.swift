import Features
import Identity
import Procedures
import Processes
import Rules
import Storage
import TestSupport
import WorkingTime
import Workflow

/// The test world with somebody who changes its processes.
struct ProcessWorld: Sendable {
  static let now: Moment = "2026-03-02 09:00"
  let here: TestWorld

  init(on engine: TestEngine) async throws { here = try await TestWorld(on: engine) }

  func rules(on moment: Moment = now) async throws -> Rulebook {
    try await here.db.read { try Rulebook.load(today: moment.instant.day, with: .builtIn, in: $0) }
  }

  @discardableResult
  func begin(
    _ slug: String, from other: String? = nil, procedure: String? = nil, by person: Person = .provinceAdministrator
  )
    async throws -> ProcessDraft
  {
    let (rules, officer) = (try await rules(), try here.officer(person))
    let base = rules.process(other ?? slug, on: Self.now.instant.day)
    return try await here.db.write {
      try ProcessDraft.begin(
        slug, with: base?.process ?? ProcessDefinition(steps: []), from: base, procedure: procedure, under: rules,
        by: officer,
        at: Self.now.instant, in: $0)
    }
  }

  @discardableResult
  func change(
    _ slug: String, revision: Int, by person: Person = .provinceAdministrator,
    _ edit: @escaping @Sendable (inout ProcessDefinition) -> Void
  ) async throws -> ProcessDraft {
    let (rules, officer) = (try await rules(), try here.officer(person))
    return try await here.db.write {
      try ProcessDraft.change(
        slug, revision: revision, "thử", under: rules, by: officer, at: Self.now.instant, in: $0, edit)
    }
  }

  @discardableResult
  func publish(
    _ slug: String, revision: Int, from day: Day = now.instant.day, by person: Person = .provinceAdministrator
  ) async throws -> Int {
    let (rules, officer) = (try await rules(), try here.officer(person))
    return try await here.db.write {
      try ProcessDraft.publish(
        slug, revision: revision, from: day, under: rules, by: officer, at: Self.now.instant, in: $0)
    }
  }

  func draft(_ slug: String) async throws -> ProcessDraft? {
    try await here.db.read { try ProcessDraft.find(slug, in: $0) }
  }

  func changes(_ slug: String) async throws -> [ProcessChange] {
    try await here.db.read { try ProcessChange.of(slug, in: $0) }
  }
}
