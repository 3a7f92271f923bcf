import TestSupport
import Testing

@Suite("API: procedures")
struct ProcedureTests {
  @Test(
    "The best comes first, with or without marks",
    arguments: ["khai sinh", "Khai Sinh", "dang ky khai sinh", "1.001193"])
  func search(_ words: String) async throws {
    try await APIWorld.run(on: .sqlite) { api in
      let found = try await api.get("/api/v1/procedures?q=\(words.replacing(" ", with: "%20"))")
      #expect(found.status == 200)
      #expect(found["items"].list.first?["code"].text == "1.001193")
      #expect(found["items"].list.first?["name"].text == "Thủ tục đăng ký khai sinh")
    }
  }

  @Test("Pages hold every procedure exactly once, in search as in the list", arguments: TestEngine.allCases)
  func pages(on engine: TestEngine) async throws {
    try await APIWorld.run(on: engine) { api in
      for query in ["", "&q=%C4%91%C4%83ng%20k%C3%BD", "&level=commune"] {
        let whole = try await api.get("/api/v1/procedures?limit=100\(query)")["items"].list.compactMap {
          $0["code"].text
        }
        #expect(whole.count > 2)
        var (found, cursor): ([String], String?) = ([], nil)
        repeat {
          let page = try await api.get("/api/v1/procedures?limit=2\(query)" + (cursor.map { "&cursor=\($0)" } ?? ""))
          found += page["items"].list.compactMap { $0["code"].text }
          cursor = page["next"].text
        } while cursor != nil && found.count < 100
        #expect(found == whole)
      }
    }
  }

  @Test("One procedure tells its papers, steps and questions")
  func one() async throws {
    try await APIWorld.run(on: .sqlite) { api in
      let found = try await api.get("/api/v1/procedures/1.000894")
      #expect(found["term"]["kind"].text == "sameDay")
      #expect(found["papers"].list.first?["name"].text == "Tờ khai")
      #expect(found["steps"].list.map { $0["id"].text } == ["1", "2", "3", "4", "5"])
      #expect(found["questions"].list.map { $0["name"].text } == ["spouse", "wedding"])
      let missing = try await api.get("/api/v1/procedures/0.000000")
      #expect(missing.status == 404 && missing.isProblem)
    }
  }
}
