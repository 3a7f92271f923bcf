import Forms
import Procedures
import Processes
import Rules
import Storage
import TestSupport
import Testing
import WorkingTime
import Workflow

@Suite("What a process is checked against")
struct ProcessContextTests {
  @Test("Every shipped process of the test world passes, with its forms, terms and people")
  func shipped() async throws {
    let world = try await TestWorld(on: .sqlite)
    let day = ProcessWorld.now.instant.day
    let staffing = try await world.db.read { try Staffing.load(on: day, in: $0) }
    for slug in world.rules.processSlugs where slug != "chung" {
      let process = try #require(world.rules.process(slug, on: day)).process
      let context = ProcessContext(slug, process, procedureCode: nil, under: world.rules, staffing: staffing, on: day)
      let faults = process.faults(in: context.context).map { $0.sentence(in: process) }
      #expect(faults == [], "\(slug)")
    }
  }

  @Test("Conditions may name what every form asks alike, and nothing else")
  func fields() {
    let first = Form(questions: [
      .init(name: "dien_tich", label: "Diện tích", kind: .number, isRequired: true),
      .init(name: "loai", label: "Loại", kind: .choice, isRequired: true, choices: ["a", "b"]),
    ])
    let second = Form(questions: [
      .init(name: "dien_tich", label: "Diện tích", kind: .number, isRequired: false),
      .init(name: "loai", label: "Loại", kind: .line, isRequired: true),
    ])
    #expect(first.fieldTypes["loai"] == FieldType(.option(["a", "b"]), isRequired: true))
    let context = ProcessContext.fields([first, second])
    #expect(context == ["dien_tich": FieldType(.number(isWhole: false), isRequired: false)])
  }

  @Test(
    "A leg goes to a body that is there and solves what it opens",
    arguments: [
      ("district", "tcxh-2013-huyen", nil), ("agency:89-06", "2.000033", nil), ("agency:89-06", "1.001193", "takes"),
      ("district/leaders", "tcxh-2013-huyen", "body"), ("agency:none", "tcxh-2013-huyen", "body"),
      ("agency:89-06", "khong-co", "opens"),
    ] as [(String, String, String?)])
  func legs(_ body: String, _ opened: String, _ wrong: String?) async throws {
    let world = try await TestWorld(on: .sqlite)
    let day = ProcessWorld.now.instant.day
    let staffing = try await world.db.read { try Staffing.load(on: day, in: $0) }
    var process = try #require(world.rules.process("tcxh-2013", on: day)).process
    let place = try #require(process.steps.firstIndex { $0.kind == .leg })
    let id = process.steps[place].id
    process.steps[place].leg = Leg(procedure: opened, agency: body, minutes: 480)
    let context = ProcessContext(
      "tcxh-2013", process, procedureCode: nil, under: world.rules, staffing: staffing, on: day)
    let fault: ProcessFault? =
      switch wrong {
      case "takes": .bodyDoesNotTake(id, body: body, opened)
      case "body": .unknownBody(id, body)
      case "opens": .unknownProcedure(id, opened)
      default: nil
      }
    #expect(process.faults(in: context.context) == [fault].compactMap { $0 })
  }

  @Test("A step of an agency that is not there is told")
  func places() async throws {
    let world = try await TestWorld(on: .sqlite)
    let day = ProcessWorld.now.instant.day
    let staffing = try await world.db.read { try Staffing.load(on: day, in: $0) }
    var process = try #require(world.rules.process("khai-sinh", on: day)).process
    process.steps[2].performer.place = "agency:none/leaders"
    let context = ProcessContext(
      "khai-sinh", process, procedureCode: nil, under: world.rules, staffing: staffing, on: day)
    #expect(process.faults(in: context.context).contains(.unknownPlace(process.steps[2].id, "agency:none/leaders")))
  }
}
