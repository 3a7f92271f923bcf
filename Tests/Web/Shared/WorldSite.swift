import Admin
import Blobs
import Desk
import Features
import Hummingbird
import HummingbirdTesting
import Identity
import Logging
import Messaging
import Papers
import Portal
import Rules
import Storage
import TestSupport
import Testing
import WebFeatures
import WebShared
import WorkingTime

/// The whole site over the test world, with real sessions. Everybody comes as a `Guest`.
struct WorldSite: Sendable {
  let world: TestWorld
  let clock: Shared<Moment>
  let site: Site
  let table: RouteTable
  let client: any TestClientProtocol

  static let morning: Moment = "2026-03-02 09:00"
  static let password = "bốn con cò trắng bay"

  static func open(
    on engine: TestEngine = .sqlite, isDemo: Bool = false, adding plug: Plug? = nil,
    with settings: [String: String] = [:],
    body: @escaping @Sendable (WorldSite) async throws -> Void
  ) async throws {
    let world = try await TestWorld(on: engine, adding: [plug?.feature].compactMap(\.self))
    let clock = Shared(morning)
    let now: @Sendable () -> Instant = { clock.value.instant }
    let db = world.db
    let rulebooks = world.rulebooks(at: now)
    let hasher = PasswordHasher(cost: PasswordCost(rounds: 2, blockSize: 1, parallelism: 1))
    let demo = [
      DemoAccount(login: "binh.hoa", password: password, work: "Cán bộ tiếp nhận", agency: "UBND phường Mỹ Bình")
    ]
    var parts = try WebParts.ofTests(
      rulebooks, PaperStore(BlobStore(folder: "/nowhere"), db), of: world.features, with: settings)
    (parts.hasher, parts.demo) = (hasher, { demo })
    let site = Site(
      db: db,
      settings: SiteSettings(
        provinceName: "tỉnh An Giang", baseURL: "http://localhost:8080", isDemo: isDemo,
        secretKey: Array(repeating: 7, count: 32), postsPerMinute: 10_000),
      logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }), now: now,
      findSession: { text in
        guard let token = SecretToken(text: text), let session = try await Session.resume(token, at: now(), on: db)
        else {
          return nil
        }
        return SignedIn(actor: session.actor, mustChangePassword: session.mustChangePassword)
      }, findBearer: { _ in nil },
      features: webFeatures(with: parts) + [plug?.web(parts)].compactMap(\.self))
    let table = RouteTable()
    let router = website(site, table: table)
    try await Application(router: router).test(.router) { client in
      try await body(WorldSite(world: world, clock: clock, site: site, table: table, client: client))
    }
  }

  /// A browser nobody has signed in with.
  func guest() -> Guest { Guest(client) }

  /// A browser in which the person is signed in.
  func guest(_ person: Person) async throws -> Guest {
    var random = SystemRandomNumberGenerator()
    let token = SecretToken(using: &random)
    let (id, now) = (try world.account(person), clock.value.instant)
    let kind: Account.Kind = person.isOfficer ? .officer : .citizen
    try await world.db.write { try Session.open(token, for: id, kind: kind, at: now, in: $0) }
    return Guest(client, session: token.text)
  }

  /// Gives an official of the world the password of these tests.
  func setPassword(of person: Person) async throws {
    var random = SystemRandomNumberGenerator()
    let hasher = PasswordHasher(cost: PasswordCost(rounds: 2, blockSize: 1, parallelism: 1))
    let hash = try await hasher.hash(Self.password, using: &random)
    let id = try world.account(person)
    try await world.db.write { try $0.run("UPDATE account SET password_hash = \(hash) WHERE id = \(id)") }
  }

  func value<Value: Decodable & Sendable>(_ sql: SQL, as type: Value.Type = Value.self) async throws -> Value? {
    try await world.db.read { try $0.value(sql, as: type) }
  }
}
