import Agencies
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Identity
import Logging
import NIOCore
import Storage
import TestSupport
import Testing
import WebShared
import WorkingTime

/// A site of nothing but the shared parts and what the test brings, and two people: tokens "lan" (citizen) and "ha"
/// (receptionist).
func testSite(
  _ routes: [@Sendable (Routes) -> Void] = [], features: [WebFeature] = [], isSecure: Bool = false,
  table: RouteTable = RouteTable(),
  body: @escaping @Sendable (any TestClientProtocol) async throws -> Void
) async throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: "web-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let db = try await Database.open("sqlite:\(folder.path)/web.sqlite")
  let own = routes.map { WebFeature("of the test", routes: [.portal: $0]) }
  let site = try testSite(db: db, features: [.service] + own + features, isSecure: isSecure)
  try await Application(router: website(site, table: table)).test(.router, body)
  await db.close()
}

func testSite(db: Database, features: [WebFeature], isSecure: Bool = false) throws -> Site {
  let now = try #require(Instant(local: "2026-11-20 09:30"))
  let lan = Citizen(accountID: ID(1), name: "Nguyễn Thị Lan", phone: "0912345678", personalID: nil)
  let counter = Position(
    id: ID(1), accountID: ID(2), unitID: ID(1), unitKind: .counter, agencyID: ID(1), role: .receptionist,
    title: "Công chức Một cửa")
  let ha = Officer(accountID: ID(2), name: "Trần Thu Hà", positions: [counter])
  return Site(
    db: db,
    settings: SiteSettings(
      provinceName: "tỉnh An Giang", baseURL: isSecure ? "https://a.vn" : "http://localhost:8080", isDemo: false,
      secretKey: Array(repeating: 7, count: 32)),
    logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }), now: { now },
    findSession: { token in
      switch token {
      case "lan": SignedIn(actor: .citizen(lan))
      case "ha": SignedIn(actor: .officer(ha))
      case "moi": SignedIn(actor: .officer(ha), mustChangePassword: true)
      default: nil
      }
    },
    findBearer: { $0 == "mc_ha" ? ha : nil }, features: features)
}

extension TestResponse {
  var text: String { String(buffer: body) }
  func header(_ name: HTTPField.Name) -> String? { headers[name] }
}

extension TestClientProtocol {
  func get(_ path: Path, as token: String? = nil, headers: HTTPFields = [:]) async throws -> TestResponse {
    var headers = headers
    if let token { headers[.cookie] = "phien=\(token)" }
    return try await execute(uri: path.description, method: .get, headers: headers)
  }

  /// Opens a page, and sends its form back with the token and cookie of a real browser.
  func post(
    _ fields: String, to path: Path, from page: Path? = nil, as token: String? = nil
  ) async throws -> TestResponse {
    let opened = try await get(page ?? path, as: token)
    let form = opened.text
    let mark = "name=\"_csrf\" value=\""
    let csrf = form.range(of: mark).map { String(form[$0.upperBound...].prefix { $0 != "\"" }) } ?? ""
    let cookie = token.map { "phien=\($0)" } ?? opened.headers[.setCookie].map { String($0.prefix { $0 != ";" }) } ?? ""
    return try await execute(
      uri: path.description, method: .post,
      headers: [.contentType: "application/x-www-form-urlencoded", .cookie: cookie],
      body: ByteBuffer(string: "_csrf=\(csrf)&\(fields)"))
  }
}
