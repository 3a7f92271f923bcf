import Agencies
@testable import Identity
import Storage
import TestSupport
import Testing
import WorkingTime

@Suite("Lists of accounts")
struct AccountListTests {
  @Test("The pages of a list hold each account once, by name", arguments: TestEngine.allCases)
  func pages(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)
    let names = ["Đặng Ánh", "Lê Hà", "Lê Hà", "Ông Ích Khiêm", "Ăng Kót", "Trần Ạnh", "Bùi Đức"]
    for (index, name) in names.enumerated() {
      try await world.create("user\(index)", name: name, in: "30280", by: .myBinhAdmin)
    }

    let rows = try await world.list(of: "30280", limit: 3, by: .myBinhAdmin)

    #expect(
      rows.map(\.name) == [
        "Ăng Kót", "Bùi Đức", "Đặng Ánh", "Lê Hà", "Lê Hà", "Người myBinhAdmin", "Người myBinhLeader",
        "Người myBinhReceptionist", "Ông Ích Khiêm", "Trần Ạnh",
      ])
    #expect(Set(rows.map(\.id)).count == rows.count)
  }

  @Test(
    "A name is found with and without marks, by a part, and by the user name",
    arguments: TestEngine.allCases, ["Ánh", "anh", "đặng á", "DANG ANH", "nvha.m", " Đặng  Ánh "])
  func search(on engine: TestEngine, _ words: String) async throws {
    let world = try await IdentityWorld(on: engine)
    try await world.create("nvha.mybinh", name: "Đặng Ánh", in: "30280", by: .myBinhAdmin)

    #expect(try await world.list(of: "30280", matching: words, by: .myBinhAdmin).map(\.login) == ["nvha.mybinh"])
  }

  @Test(
    "Signs that mean something to SQL are only signs", arguments: TestEngine.allCases, ["%", "_", "\\", "' OR 1=1 --"])
  func wildcards(on engine: TestEngine, _ words: String) async throws {
    let world = try await IdentityWorld(on: engine)
    #expect(try await world.list(of: "30280", matching: words, by: .myBinhAdmin).isEmpty)
  }

  @Test("An administrator lists the own agency, the province's all", arguments: TestEngine.allCases)
  func scope(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)

    #expect(try await world.list(of: nil, by: .provinceAdmin).count == IdentityWorld.Name.allCases.count)
    #expect(try await world.list(of: "30295", by: .provinceAdmin).count == 2)
    #expect(try await world.list(of: "30295", by: .myThoiAdmin).map(\.positions.count) == [1, 1])
    await #expect(throws: IdentityRefusal.notYourAgency) { try await world.list(of: "30280", by: .myThoiAdmin) }
    await #expect(throws: IdentityRefusal.notYourAgency) { try await world.list(of: nil, by: .myThoiAdmin) }
    await #expect(throws: IdentityRefusal.notAdministrator) { try await world.list(of: "30280", by: .myBinhLeader) }
  }
}

extension IdentityWorld {
  /// All pages of a list, one after the other.
  func list(
    of agency: String?, matching words: String = "", limit: Int = 50, by administrator: Name
  ) async throws -> [AccountList.Row] {
    let (agency, admin) = (try agency.map { try self.agency($0) }, try actor(administrator))
    var rows: [AccountList.Row] = []
    var cursor: AccountList.Cursor?
    repeat {
      let page = try await db.read { [cursor] tx in
        try AccountList.page(of: agency, matching: words, after: cursor, limit: limit, by: admin, in: tx)
      }
      rows += page.rows
      cursor = page.next
    } while cursor != nil
    return rows
  }
}
