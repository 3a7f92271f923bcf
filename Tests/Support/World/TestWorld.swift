package import Features
package import Identity
package import Rules
package import Storage
import Synchronization
package import WorkingTime

/// A small province in a database of its own. People, matters and places come by name; verbs are short methods.
package struct TestWorld: Sendable {
  package let db: Database
  package private(set) var rules: Rulebook
  package let engine: TestEngine
  /// Those of the product, and those the test adds.
  package let features: [Feature]
  private let actors: [String: Actor]

  /// `url`: a database made from the same seed, which others open too.
  package init(
    on engine: TestEngine, seed: TestSeed = .world, at url: String? = nil, adding more: [Feature] = []
  ) async throws {
    self.engine = engine
    features = .builtIn + more
    if let url {
      db = try await Database.open(url, options: .test)
    } else {
      db = try await engine.database(migrations: features.schema, seed: seed)
    }
    let cast = try await Cast.load(for: engine, seed, features, from: db)
    (rules, actors) = (cast.rules, cast.actors)
  }

  /// The same world with the rules as they stand now.
  package func reloaded(on day: Day = WorldSeed.start.day) async throws -> TestWorld {
    var world = self
    world.rules = try await db.read { [features] in try Rulebook.load(today: day, with: features.additions, in: $0) }
    return world
  }

  package func actor(_ person: Person) -> Actor { actors[person.login] ?? .visitor }

  package func officer(_ person: Person) throws -> Officer {
    guard case .officer(let officer) = actor(person) else { throw TestWorldError("\(person.name) is no officer") }
    return officer
  }

  package func citizen(_ person: Person) throws -> Citizen {
    guard case .citizen(let citizen) = actor(person) else { throw TestWorldError("\(person.name) has no account") }
    return citizen
  }

  package func account(_ person: Person) throws -> ID<Account> {
    guard let id = actor(person).accountID else { throw TestWorldError("\(person.name) has no account") }
    return id
  }
}

/// What every copy of the seeded database has in common, read once for each engine.
private struct Cast: Sendable {
  var rules: Rulebook
  var actors: [String: Actor]

  private static let known = Mutex<[String: Cast]>([:])

  static func load(
    for engine: TestEngine, _ seed: TestSeed, _ features: [Feature], from db: Database
  ) async throws -> Cast {
    let key = (["\(engine)", seed.name] + features.map(\.name)).joined(separator: "/")
    if let cast = known.withLock({ $0[key] }) { return cast }
    let cast = try await db.read { tx in
      var actors: [String: Actor] = [:]
      for person in Person.officers {
        guard let account = try Account.find(.officer, login: person.login, in: tx),
          let officer = try Officer.load(account.id, on: WorldSeed.start.day, in: tx)
        else { throw TestWorldError("\(person.name) was not hired") }
        actors[person.login] = .officer(officer)
      }
      for person in [Person.lan, .binh] {
        guard let account = try Account.find(.citizen, login: person.login, in: tx) else {
          throw TestWorldError("\(person.name) was not registered")
        }
        actors[person.login] = .citizen(
          Citizen(accountID: account.id, name: account.name, phone: account.phone, personalID: account.personalID))
      }
      let rules = try Rulebook.load(today: WorldSeed.start.day, with: features.additions, in: tx)
      return Cast(rules: rules, actors: actors)
    }
    known.withLock { $0[key] = cast }
    return cast
  }
}
