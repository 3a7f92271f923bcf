import Agencies
import Forms
import Foundation
package import Procedures
import Storage
import WorkingTime

/// The province's whole catalogue, as the index of the search sees it.
package enum ReferenceCatalogue {
  package static func index() throws -> ProcedureIndex {
    let processes = try FileManager.default.contentsOfDirectory(
      at: ReferenceTable.folder.appending(path: "processes"), includingPropertiesForKeys: nil)
    struct ProcessFile: Decodable { var procedure: String? }
    let own = Set(
      try processes.compactMap { try JSONDecoder().decode(ProcessFile.self, from: Data(contentsOf: $0)).procedure })
    let papers = try ReferenceTable.rows("procedure-papers.csv")
    let curated = Set(papers.filter { $0["basis"] == "curated" }.compactMap { $0["procedure_code"] })
    let fields = try ReferenceTable.rows("fields.csv").map { ($0["code"] ?? "", $0["name"] ?? "") }
    return ProcedureIndex(
      try ReferenceTable.rows("procedures.csv").enumerated().map { number, row in
        procedure(row, id: Int64(number + 1), popularity: popularity(row["code"] ?? "", own, curated))
      },
      fieldNames: Dictionary(fields, uniquingKeysWith: { first, _ in first }),
      words: try ReferenceTable.rows("search-words.csv").map {
        SearchWord(peopleSay: $0["people_say"] ?? "", catalogueSays: $0["catalogue_says"] ?? "")
      })
  }

  private static func popularity(_ code: String, _ own: Set<String>, _ curated: Set<String>) -> Int {
    own.contains(code) ? 2 : curated.contains(code) ? 1 : 0
  }

  private static func procedure(_ row: [String: String], id: Int64, popularity: Int) -> Procedure {
    Procedure(
      id: ID(id), code: row["code"] ?? "", version: 1, name: row["name"] ?? "", fieldCode: row["field"],
      sector: row["ministry_or_sector"],
      levels: (row["levels"] ?? "").split(separator: "|").compactMap { Level(rawValue: String($0)) },
      solverText: row["agency"], term: .workingDays(5), termText: nil, termBasis: .assumed, feeAmount: nil,
      feeText: nil,
      onlineLevel: row["online_level"].flatMap { Int($0) }, resultText: row["result"], processID: ID(1),
      policy: .standard, departmentCode: nil, rooms: [:], form: .plain, papers: [], popularity: popularity,
      validFrom: Day(2013, 1, 1), validTo: nil)
  }
}
