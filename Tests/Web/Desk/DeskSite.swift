import Blobs
import Features
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Identity
import Logging
@testable import Markup
import NIOCore
import Papers
import Rules
import Storage
import TestSupport
import Testing
import WebFeatures
import WebShared
import WorkingTime

/// The desk over the test world: everyone of the cast is signed in under their own name.
struct DeskSite: Sendable {
  let world: TestWorld
  let client: any TestClientProtocol
  /// Officials that are not of the cast, by their login.
  var guests = Shared<[String: Officer]>([:])

  /// Monday morning; `now` can be moved in a test through `clock`.
  static let morning: Moment = "2026-03-02 09:00"

  static func open(
    at moment: Moment = morning, seed: TestSeed = .world,
    body: @escaping @Sendable (DeskSite, Shared<Moment>) async throws -> Void
  ) async throws {
    let world = try await TestWorld(on: .sqlite, seed: seed)
    let clock = Shared(moment)
    let guests = Shared<[String: Officer]>([:])
    let now: @Sendable () -> Instant = { clock.value.instant }
    let folder = FileManager.default.temporaryDirectory.appending(path: "desk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let papers = PaperStore(BlobStore(folder: folder.path), world.db)
    let rulebooks = RulebookKeeper(world.db, additions: .builtIn, now: now)
    let site = Site(
      db: world.db,
      settings: SiteSettings(
        provinceName: "tỉnh An Giang", baseURL: "http://localhost:8080", isDemo: false,
        secretKey: Array(repeating: 7, count: 32), postsPerMinute: 10_000),
      logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }), now: now,
      findSession: { login in
        if let guest = guests.value[login] { return SignedIn(actor: .officer(guest)) }
        let people = Person.officers + [.lan]
        guard let person = people.first(where: { $0.login == login }) else { return nil }
        guard person.isOfficer, let account = try? world.account(person) else {
          return SignedIn(actor: world.actor(person))
        }
        let officer = try await world.db.read { try Officer.load(account, on: now().day, in: $0) }
        return officer.map { SignedIn(actor: .officer($0)) }
      }, findBearer: { _ in nil },
      features: webFeatures(with: try .ofTests(rulebooks, papers)))
    let router = website(site)
    try await Application(router: router).test(.router) { client in
      try await body(DeskSite(world: world, client: client, guests: guests), clock)
    }
  }

  /// A page, which is well-formed whatever it says.
  func get(_ path: Path, as person: Person?, _ status: HTTPResponse.Status = .ok) async throws -> String {
    let response = try await client.get(path, as: person?.login)
    return try checked(response, status)
  }

  /// Opens a page and sends one of its forms, as a browser does.
  @discardableResult
  func post(
    _ fields: [(String, String)], to path: Path, from page: Path, as person: Person, files: [TestFile] = [],
    _ status: HTTPResponse.Status = .seeOther
  ) async throws -> TestResponse {
    let token = try await token(on: page, as: person)
    let boundary = "ranh-gioi"
    var body = ByteBuffer()
    for (name, value) in [("_csrf", token)] + fields {
      body.writeString("--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n")
    }
    for file in files {
      body.writeString(
        "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(file.field)\"; filename=\"\(file.name)\"\r\n\r\n")
      body.writeBytes(file.bytes)
      body.writeString("\r\n")
    }
    body.writeString("--\(boundary)--\r\n")
    let response = try await client.execute(
      uri: path.description, method: .post,
      headers: [.contentType: "multipart/form-data; boundary=\(boundary)", .cookie: "phien=\(person.login)"], body: body
    )
    _ = try checked(response, status)
    return response
  }

  func token(on page: Path, as person: Person) async throws -> String {
    let text = try await client.get(page, as: person.login).text
    let mark = try #require(text.range(of: "name=\"_csrf\" value=\""), "no form on \(page)")
    return String(text[mark.upperBound...].prefix { $0 != "\"" })
  }

  /// A deed sent from the dossier's page, with fields by their short names.
  @discardableResult
  func act(
    _ deed: String, _ fields: [(String, String)] = [], on code: String, by person: Person, files: [TestFile] = [],
    _ status: HTTPResponse.Status = .seeOther
  ) async throws -> TestResponse {
    try await post(
      fields.map { ("\(deed)-\($0.0)", $0.1) }, to: Paths.deskDossier(code, deed), from: Paths.worklistWithForm,
      as: person,
      files: files, status)
  }

  /// What a browser would send of a page's forms: hidden fields, ticked boxes and what is chosen.
  func fields(of page: String, but left: Set<String> = []) -> [(String, String)] {
    var fields: [(String, String)] = []
    for tag in page.components(separatedBy: "<").dropFirst().map({ String($0.prefix { $0 != ">" }) }) {
      guard tag.hasPrefix("input "), let name = tag.attribute("name"), name != "_csrf", !left.contains(name) else {
        continue
      }
      let isBox = tag.contains("type=\"checkbox\"") || tag.contains("type=\"radio\"")
      if !isBox || tag.contains(" checked") { fields.append((name, tag.attribute("value") ?? "")) }
    }
    return fields
  }

  /// The page a form's answer leads to.
  func follow(_ answer: TestResponse, as person: Person) async throws -> String {
    let path = try #require(answer.headers[.location].flatMap(Path.init(local:)))
    return try await get(path, as: person)
  }

  private func checked(_ response: TestResponse, _ status: HTTPResponse.Status) throws -> String {
    #expect(response.status == status, "\(response.text.prefix(2_000))")
    if response.headers[.contentType]?.hasPrefix("text/html") == true, response.text.hasPrefix("<!doctype") {
      #expect(Checker.problems(in: HTML(bytes: Array(response.body.readableBytesView))) == [])
    }
    return response.text
  }
}

struct TestFile: Sendable {
  var field, name: String
  var bytes: [UInt8]

  static func pdf(_ field: String, _ name: String = "ket-qua.pdf") -> TestFile {
    TestFile(field: field, name: name, bytes: Array("%PDF-1.4 bản quét".utf8))
  }
}

extension Paths {
  /// A page of the desk that has a form for everyone: the sign-out in its head.
  static let worklistWithForm = worklist
}

extension String {
  /// The value of an attribute in a tag.
  func attribute(_ name: String) -> String? {
    range(of: " \(name)=\"").map { String(self[$0.upperBound...].prefix { $0 != "\"" }) }
  }

  /// How often a piece of text stands in a page.
  func count(of piece: String) -> Int { components(separatedBy: piece).count - 1 }
}
