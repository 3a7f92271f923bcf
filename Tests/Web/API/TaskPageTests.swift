import TestSupport
import Testing
import WorkingTime

@Suite("API: pages of tasks")
struct TaskPageTests {
  @Test("Pages hold every task exactly once, also those due at the same moment", arguments: TestEngine.allCases)
  func pages(on engine: TestEngine) async throws {
    try await APIWorld.run(on: engine) { api in
      var made: Set<String> = []
      for number in 0..<11 {
        if number % 4 == 0 { api.clock.change { $0 = $0.adding(minutes: 30) } }
        made.insert(try #require(try await api.create(.buildingPermit)["code"].text))
      }
      var (found, dues, cursor): ([String], [String], String?) = ([], [], nil)
      repeat {
        let page = try await api.get(
          "/api/v1/tasks?state=open&limit=3" + (cursor.map { "&cursor=\($0)" } ?? ""), as: .officerDat)
        #expect(page["counts"]["all"].number == 11)
        found += page["items"].list.compactMap { $0["code"].text }
        dues += page["items"].list.compactMap { $0["dueAt"].text }
        cursor = page["next"].text
      } while cursor != nil && found.count < 50
      #expect(found.count == 11 && Set(found) == made)
      #expect(dues == dues.sorted())
    }
  }

  @Test("Waiting work and results at the counter are lists of their own")
  func queues() async throws {
    try await APIWorld.run(on: .sqlite) { api in
      let waiting = try #require(try await api.create(.buildingPermit)["code"].text)
      _ = try await api.act("requestSupplement", on: waiting, ",\"reason\":\"Thiếu bản vẽ.\"", as: .officerDat)
      let ready = try #require(try await api.create()["code"].text)
      for (action, person) in [("forward", Person.officerHa), ("signOff", .leaderMinh), ("forward", .clerkThu)] {
        let reply = try await api.act(action, on: ready, as: person)
        #expect(reply.status == 200)
      }
      let lists: [(String, Person, [String])] = [
        ("open", .officerDat, []), ("waiting", .officerDat, [waiting]), ("ready", .receptionistHoa, [ready]),
      ]
      for (state, person, codes) in lists {
        let page = try await api.get("/api/v1/tasks?state=\(state)", as: person)
        #expect(page["items"].list.compactMap { $0["code"].text } == codes, "\(state)")
      }
    }
  }
}
