import API
import Features
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Identity
import Logging
import NIOCore
import Rules
import Storage
import TestSupport
import WebShared
import WorkingTime

/// The API over the test world, called by people with tokens of their own. Nobody named means no token.
struct APIWorld: Sendable {
  let world: TestWorld
  let client: any TestClientProtocol
  let clock: Shared<Instant>

  static func run(
    on engine: TestEngine, _ body: @escaping @Sendable (APIWorld) async throws -> Void
  ) async throws {
    let world = try await TestWorld(on: engine)
    let clock = Shared(TestSupport.Moment("2026-03-02 09:00").instant)
    let rulebooks = RulebookKeeper(world.db, additions: .builtIn, now: { clock.value })
    let site = Site(
      db: world.db,
      settings: SiteSettings(
        provinceName: "tỉnh An Giang", baseURL: "http://localhost:8080", isDemo: false,
        secretKey: Array(repeating: 7, count: 32)),
      logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }), now: { clock.value },
      findSession: { _ in nil },
      findBearer: { try await APIToken.officer(bearing: $0, at: clock.value, on: world.db) },
      features: [.api(rulebooks: rulebooks)])
    let router = website(site)
    try await Application(router: router).test(.router) { client in
      try await body(APIWorld(world: world, client: client, clock: clock))
    }
    await world.db.close()
  }

  func at(_ moment: TestSupport.Moment) { clock.change { $0 = moment.instant } }

  func token(of person: Person) async throws -> String {
    let (account, now) = (try world.account(person), clock.value)
    return try await world.db.write { tx in
      var random = SystemRandomNumberGenerator()
      return try APIToken.create(SecretToken(using: &random), named: "thử", for: account, by: .system, at: now, in: tx)
    }
  }

  func get(_ path: String, as person: Person? = nil) async throws -> Reply {
    try await send(.get, path, as: person)
  }

  func post(
    _ path: String, _ body: String, as person: Person? = nil, key: String? = nil
  ) async throws -> Reply {
    var headers: HTTPFields = [.contentType: "application/json"]
    if let key, let name = HTTPField.Name("Idempotency-Key") { headers[name] = key }
    return try await send(.post, path, as: person, headers: headers, body: body)
  }

  func send(
    _ method: HTTPRequest.Method, _ path: String, as person: Person? = nil, headers: HTTPFields = [:],
    body: String? = nil
  ) async throws -> Reply {
    var headers = headers
    if let person { headers[.authorization] = "Bearer \(try await token(of: person))" }
    return Reply(
      try await client.execute(
        uri: path, method: method, headers: headers, body: body.map { ByteBuffer(string: $0) }))
  }
}

/// Dossiers as the examples need them.
extension APIWorld {
  func create(
    _ matter: Matter = .birth, channel: String = "counter", more: String = "", as person: Person? = .receptionistHoa,
    key: String? = nil, phone: String = "0912345678"
  ) async throws -> Reply {
    try await post(
      "/api/v1/dossiers",
      """
      {"procedureCode":"\(matter.code)","agencyCode":"\(Place.myBinh)","channel":"\(channel)",
       "applicant":{"kind":"person","name":"Nguyễn Thị Lan","phone":"\(phone)","address":"Phường Mỹ Bình"}\(more)}
      """, as: person, key: key)
  }

  func act(_ action: String, on code: String, _ more: String = "", as person: Person) async throws -> Reply {
    try await post("/api/v1/dossiers/\(code)/actions", "{\"action\":\"\(action)\"\(more)}", as: person)
  }
}

/// An answer, read as JSON.
struct Reply: Sendable {
  var status: Int
  var headers: HTTPFields
  var text: String
  var json: Value

  init(_ response: TestResponse) {
    (status, headers, text) = (response.status.code, response.headers, String(buffer: response.body))
    json = (try? JSONDecoder().decode(Value.self, from: Data(text.utf8))) ?? .null
  }

  subscript(_ key: String) -> Value { json[key] }

  /// RFC 9457 with a sentence that says what to do.
  var isProblem: Bool {
    headers[.contentType] == "application/problem+json" && self["status"].number == Double(status)
      && self["title"].text?.isEmpty == false && self["detail"].text?.hasSuffix(".") == true
  }
}

enum Value: Decodable, Hashable, Sendable {
  case null, truth(Bool), number(Double), text(String), list([Value]), object([String: Value])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .truth(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode([Value].self) {
      self = .list(value)
    } else {
      self = .object(try container.decode([String: Value].self))
    }
  }

  subscript(_ key: String) -> Value { if case .object(let values) = self { values[key] ?? .null } else { .null } }
  var text: String? { if case .text(let value) = self { value } else { nil } }
  var number: Double? { if case .number(let value) = self { value } else { nil } }
  var list: [Value] { if case .list(let values) = self { values } else { [] } }
  var keys: Set<String> { if case .object(let values) = self { Set(values.keys) } else { [] } }
}
