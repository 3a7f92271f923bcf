import Processes
@testable import BPMN
import Testing

@Suite("What became of a file, in words")
struct ImportWordsTests {
  @Test(
    "What is no process is refused with what to do",
    arguments: [ImportError.tooLarge, .tooManyParts, .documentType, .notXML, .notBPMN, .noProcess])
  func errors(_ error: ImportError) {
    #expect(error.sentence.contains("Hãy") && error.sentence.hasSuffix("."))
  }

  @Test("A note names the element as well as the file does")
  func notes() {
    #expect(
      ImportNote(element: "laneSet", id: "l1", name: "", fate: .leftOut).sentence.hasPrefix("Phần tử “laneSet” (l1) "))
    #expect(
      ImportNote(element: "task", id: "t1", name: "Ký", fate: .becameWork).sentence.hasPrefix("Phần tử “task” “Ký” "))
    #expect(
      ImportNote(element: "lane", id: "", name: "", fate: .passedThrough).sentence.hasPrefix("Phần tử “lane” không"))
  }
}
