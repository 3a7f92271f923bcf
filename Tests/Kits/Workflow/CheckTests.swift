import Foundation
import Testing
import Workflow

@Suite("A process is checked before it is published")
struct CheckTests {
  @Test("Each seeded fault is found, by its own check and no other", arguments: BrokenProcess.all)
  func seeded(_ broken: BrokenProcess) {
    #expect(broken.process.faults(in: broken.context) == [broken.fault])
  }

  @Test("There are at least thirty broken definitions, no two alike")
  func many() {
    #expect(BrokenProcess.all.count >= 30)
    #expect(Set(BrokenProcess.all.map(\.name)).count == BrokenProcess.all.count)
  }

  @Test("The shipped processes pass within their legal terms", arguments: Shipped.all)
  func shipped(_ shipped: Shipped) {
    #expect(Shipped.all.count == 18)
    let context = CheckContext(
      fields: [:], legalMinutes: shipped.legalMinutes, givesResult: shipped.slug != "khuyen-mai" && shipped.leg != true,
      procedures: Set(Shipped.all.filter { $0.leg == true }.map(\.slug)), procedure: shipped.slug)
    #expect(shipped.process.faults(in: context) == [])
  }

  @Test(
    "A process is the same after storing and reading",
    arguments: Shipped.all.map(\.process) + BrokenProcess.all.map(\.process))
  func coding(_ process: ProcessDefinition) throws {
    #expect(try JSONDecoder().decode(ProcessDefinition.self, from: JSONEncoder().encode(process)) == process)
  }

  @Test("A choice leads on, back or to the end, never two of them")
  func choiceCoding() {
    let text = #"{"id": "a", "title": "A", "back": "1", "end": true}"#
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(StepChoice.self, from: Data(text.utf8)) }
  }
}
