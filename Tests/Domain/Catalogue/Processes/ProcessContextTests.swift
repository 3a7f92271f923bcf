import Catalogue
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
}
