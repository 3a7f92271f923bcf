import Blobs
import Casework
import Dossiers
import Features
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Identity
import Logging
import NIOCore
import Papers
import Portal
import Rules
import Storage
import TestSupport
import Testing
import WebFeatures
import WebShared
import WorkingTime

/// The citizens' pages over a test world. Lan and Bình are signed in with their names as tokens, Hà as an officer.
struct PortalSite: Sendable {
  let world: TestWorld
  let client: any TestClientProtocol
  let site: Site
  private let clock: Shared<Moment>

  /// The time of every request from here on.
  func now(_ moment: Moment) { clock.change { $0 = moment } }

  var link: PrivateLink { PrivateLink(site.settings) }

  static func open(
    on moment: Moment = "2026-03-02 09:00", engine: TestEngine = .sqlite, seed: TestSeed = .world,
    change: @Sendable (Transaction) throws -> Void = { _ in },
    _ body: @escaping @Sendable (PortalSite) async throws -> Void
  ) async throws {
    let (world, clock) = (try await TestWorld(on: engine, seed: seed), Shared(moment))
    try await withoutActuallyEscaping(change) { change in try await world.db.write { try change($0) } }
    let folder = FileManager.default.temporaryDirectory.appending(path: "portal-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let actors = ["lan": world.actor(.lan), "binh": world.actor(.binh), "ha": world.actor(.officerHa)]
    let rulebooks = RulebookKeeper(world.db, additions: .builtIn) { clock.value.instant }
    let site = Site(
      db: world.db,
      settings: SiteSettings(
        provinceName: "tỉnh An Giang", baseURL: "https://motcua.vn", isDemo: false,
        secretKey: Array(repeating: 7, count: 32), postsPerMinute: 100_000),
      logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }), now: { clock.value.instant },
      findSession: { actors[$0].map { SignedIn(actor: $0) } }, findBearer: { _ in nil },
      features: webFeatures(with: try .ofTests(rulebooks, PaperStore(BlobStore(folder: folder), world.db))))
    let router = website(site)
    try await Application(router: router).test(.router) { client in
      try await body(PortalSite(world: world, client: client, site: site, clock: clock))
    }
    await world.db.close()
  }

  func browser(_ token: String? = nil) -> Browser { Browser(client: client, token: token) }
}

/// A browser without JavaScript: keeps its cookies, fills in the forms it is shown.
final class Browser: Sendable {
  let client: any TestClientProtocol
  let cookies: Shared<[String: String]>

  init(client: any TestClientProtocol, token: String?) {
    self.client = client
    cookies = Shared(token.map { ["__Host-phien": $0] } ?? [:])
  }

  func open(_ address: String, headers: HTTPFields = [:]) async throws -> TestResponse {
    try await ask(address, .get, headers)
  }

  func open(_ path: Path) async throws -> TestResponse { try await open(path.description) }

  /// Sends a form with the token of the page it stands on.
  func send(
    _ fields: [String: String], to address: String, from page: String? = nil
  ) async throws -> TestResponse {
    let token = try await open(page ?? address).text.between("name=\"_csrf\" value=\"", "\"") ?? ""
    let body = ([("_csrf", token)] + fields.map { ($0.key, $0.value) })
      .map { "\(encoded($0.0))=\(encoded($0.1))" }.joined(separator: "&")
    return try await ask(address, .post, [.contentType: "application/x-www-form-urlencoded"], ByteBuffer(string: body))
  }

  struct Upload: Sendable {
    var field: String
    var name: String
    var bytes: [UInt8]
  }

  /// The same with files.
  func send(
    _ fields: [String: String] = [:], files: [Upload], to address: String
  ) async throws -> TestResponse {
    let token = try await open(address).text.between("name=\"_csrf\" value=\"", "\"") ?? ""
    var body = ByteBuffer()
    for (name, value) in [("_csrf", token)] + fields.map({ ($0.key, $0.value) }) {
      body.writeString("--cut\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n")
    }
    for file in files {
      body.writeString(
        "--cut\r\nContent-Disposition: form-data; name=\"\(file.field)\"; filename=\"\(file.name)\"\r\n\r\n")
      body.writeBytes(file.bytes + Array("\r\n".utf8))
    }
    body.writeString("--cut--\r\n")
    return try await ask(address, .post, [.contentType: "multipart/form-data; boundary=cut"], body)
  }

  private func ask(
    _ address: String, _ method: HTTPRequest.Method, _ headers: HTTPFields, _ body: ByteBuffer? = nil
  ) async throws -> TestResponse {
    var headers = headers
    let kept = cookies.value.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: "; ")
    if !kept.isEmpty { headers[.cookie] = kept }
    let answer = try await client.execute(uri: address, method: method, headers: headers, body: body)
    for line in answer.headers[values: .setCookie] {
      let halves = line.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1)
      if halves.count == 2 { cookies.change { $0[String(halves[0])] = String(halves[1]) } }
    }
    return answer
  }

  private func encoded(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
  }
}

extension TestResponse {
  var location: String { headers[.location] ?? "" }
}

extension String {
  /// What stands between two texts, the first time.
  func between(_ start: String, _ end: String) -> String? {
    guard let from = range(of: start)?.upperBound, let to = self[from...].range(of: end)?.lowerBound else { return nil }
    return String(self[from..<to])
  }
}
