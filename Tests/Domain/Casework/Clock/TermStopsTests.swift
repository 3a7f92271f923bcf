import Casework
import Dossiers
import Procedures
import Rules
import TestSupport
import Testing
import WorkingTime

@Suite("What stopped a dossier's clock")
struct TermStopsTests {
  @Test("A row keeps it as it is")
  func roundTrip() throws {
    var stops = TermStops()
    #expect(stops.rawValue == "" && TermStops(rawValue: "") == stops)
    let (one, two) = (Day(2026, 3, 2).at(hour: 9), Day(2026, 3, 3).at(hour: 10))
    stops.stops = [
      TermRun.Stop(from: one, to: two, then: .resume), TermRun.Stop(from: two, to: two, then: .restart),
    ]
    stops.newDate = TermRun.Extension(at: one, to: two)
    #expect(TermStops(rawValue: stops.rawValue) == stops)
    for nonsense in ["x", "1-", "-1", "1+2+x", "1-2-3", "1-2?"] { #expect(TermStops(rawValue: nonsense) == nil) }
  }

  @Test(
    "Supplements and payments are stops; the term of the law is explained with them", arguments: TestEngine.allCases)
  func told(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.resumingPermit, by: .receptionistHoa, on: "2026-03-02 09:00")
    try await world.requestSupplement(dossier, by: .officerDat, on: "2026-03-04 09:00")
    try await world.supply(dossier, by: .receptionistHoa, on: "2026-03-05 09:00")
    try await world.requestPayment(dossier, by: .officerDat, on: "2026-03-06 09:00")

    let waiting = try await world.dossier(dossier)
    let use = try #require(waiting.run).use(at: ("2026-03-12 09:00" as Moment).instant, in: waiting.calendar)
    try await world.confirmPayment(dossier, on: "2026-03-12 09:00")

    let run = try #require(try await world.dossier(dossier).run)
    #expect(use.used == 3 * 480 && use.total == 10 * 480)
    #expect(run.stops.map(\.then) == [.resume, .resume])
    let explanation = run.explanation(in: world.rules.calendar)
    #expect(explanation.countedMinutes == 10 * 480)
    #expect(Moment(explanation.due).description == (try await world.dueAt(of: dossier)))
    #expect(explanation.sentences.contains { $0.contains("Tạm dừng tính thời hạn từ 09:00 thứ Sáu 6/3/2026") })
  }

  @Test("After a restart the run begins when the papers came", arguments: TestEngine.allCases)
  func restart(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 09:00")
    try await world.requestSupplement(dossier, by: .officerDat, on: "2026-03-04 09:00")
    try await world.supply(dossier, by: .receptionistHoa, on: "2026-03-11 09:00")

    let run = try #require(try await world.dossier(dossier).run)
    #expect(run.stops.map(\.then) == [.restart])
    #expect(Moment(run.explanation(in: world.rules.calendar).beginning).description == "2026-03-11 09:00")
  }
}
