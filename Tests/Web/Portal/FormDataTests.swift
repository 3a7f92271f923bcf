import Forms
import Foundation
import TestSupport
import Testing

@Suite("The electronic forms that ship with the product")
struct FormDataTests {
  private static let codes = [
    "1.000656", "1.000894", "1.001193", "1.001612", "1.001776", "1.004194", "1.004222", "1.004873", "1.013225",
    "2.000635", "3.000347",
  ]

  @Test("Each can be asked on a page", arguments: codes)
  func questions(_ code: String) throws {
    let data = try Data(contentsOf: ReferenceTable.folder.appending(path: "forms/\(code).json"))
    let form = try JSONDecoder().decode(Form.self, from: data)

    let (names, labels) = (form.questions.map(\.name), form.questions.map(\.label))
    let isAsking = form.questions.contains { $0.isRequired }
    #expect(isAsking)
    #expect(Set(names).count == names.count)
    #expect(Set(labels).count == labels.count)
    for question in form.questions {
      #expect(question.name.wholeMatch(of: #/[a-z][A-Za-z0-9]*/#) != nil, "\(question.name)")
      #expect((question.choices?.count ?? 0 > 1) == (question.kind == .choice), "\(question.name)")
      #expect(question.label.first?.isUppercase == true, "\(question.label)")
    }
  }

  @Test("Every file in the folder is one of them, for a procedure of the catalogue")
  func files() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: ReferenceTable.folder.appending(path: "forms").path)
    #expect(names.sorted() == Self.codes.map { "\($0).json" })
    let known = Set(try ReferenceTable.rows("procedures.csv").compactMap { $0["code"] })
    #expect(Self.codes.allSatisfy(known.contains))
  }
}
