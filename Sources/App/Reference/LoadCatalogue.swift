import Agencies
import Forms
import Foundation
import Procedures
import Processes
import Rules
import Storage
import WorkingTime
import Workflow

/// The catalogue of procedures with all that belongs to it.
struct CatalogueFiles {
  let folder: String
  let tiers: Int
  let counting: Counting
  private let procedures: [Table.Row]
  private let papers: [String: [RequiredPaper]]
  private let curated: Set<String>
  private let processes: [ProcessFile]
  private let rooms: SolvingRooms

  init(folder: String, tiers: Int, counting: Counting) throws {
    (self.folder, self.tiers, self.counting) = (folder, tiers, counting)
    procedures = try Table("procedures.csv", in: folder).rows
    let paperRows = try Table("procedure-papers.csv", in: folder).rows
    papers = Dictionary(grouping: paperRows, by: { $0["procedure_code"] ?? "" }).mapValues { $0.compactMap(\.paper) }
    curated = Set(paperRows.filter { $0["basis"] == "curated" }.compactMap { $0["procedure_code"] })
    processes = try ProcessFile.all(in: folder).filter { $0.tiers == nil || $0.tiers == tiers }
    rooms = try SolvingRooms(folder: folder, tiers: tiers)
  }

  func load(at now: Instant, in tx: Transaction) throws {
    try CatalogueRegister.load(
      fields: try Table("fields.csv", in: folder).rows.compactMap { row in
        row["code"].flatMap { code in row["name"].map { Field(code: code, name: $0, sector: row["sector"]) } }
      }, in: tx)
    try CatalogueRegister.load(calendar: try WorkingCalendarFile.entries(in: folder), in: tx)
    try CatalogueRegister.load(
      searchWords: try Table("search-words.csv", in: folder).rows.compactMap { row in
        row["people_say"].flatMap { people in
          row["catalogue_says"].map { SearchWord(peopleSay: people, catalogueSays: $0) }
        }
      }, in: tx)
    let standard = try CatalogueRegister.publish(
      StandardProcess.process, slug: StandardProcess.slug, at: now, in: tx)
    var own: [String: (id: ID<PublishedProcess>, file: ProcessFile)] = [:]
    for file in processes {
      let id = try CatalogueRegister.publish(file.process, slug: file.slug, at: now, in: tx)
      if let procedure = file.procedure { own[procedure] = (id, file) }
    }
    for row in procedures {
      guard let procedure = try procedure(row, standard: standard, own: row["code"].flatMap { own[$0] }) else {
        continue
      }
      try Procedure.publish(procedure, in: tx)
    }
    try Revision.rise(in: tx)
  }

  private func procedure(
    _ row: Table.Row, standard: ID<PublishedProcess>, own: (id: ID<PublishedProcess>, file: ProcessFile)?
  ) throws -> Procedure? {
    guard let code = row["code"], let name = row["name"] else { return nil }
    let term = ReadTerm(row, process: own?.file)
    let entry = rooms.entry(field: row["field"], sector: row["ministry_or_sector"])
    return Procedure(
      id: ID(0), code: code, version: 0, name: name, fieldCode: row["field"], sector: row["ministry_or_sector"],
      levels: row.levels, solverText: row["agency"], term: term.term, termText: row["term_text"],
      termBasis: term.basis, feeAmount: row["fee_vnd"].flatMap { Int($0) }, feeText: row["fee_text"],
      onlineLevel: row["online_level"].flatMap { Int($0) }, resultText: row["result"],
      processID: own?.id ?? standard, policy: ClockPolicy(counting: counting), departmentCode: entry?.department,
      rooms: entry?.rooms ?? [:], form: try form(of: code), papers: papers[code] ?? [],
      popularity: own != nil ? 2 : curated.contains(code) ? 1 : 0, validFrom: Day(2013, 1, 1),
      validTo: nil)
  }

  private func form(of code: String) throws -> Form {
    guard let data = ReferenceForm.data(for: code, in: folder) else { return .plain }
    do {
      return try JSONDecoder().decode(Form.self, from: data)
    } catch {
      throw ReferenceFault.unreadable("\(folder)/forms/\(code).json")
    }
  }
}

extension Table.Row {
  fileprivate var levels: [Level] {
    (self["levels"] ?? "").split(separator: "|").compactMap { Level(rawValue: String($0)) }
  }

  fileprivate var paper: RequiredPaper? {
    guard let name = self["name"] else { return nil }
    return RequiredPaper(
      name: name, kind: self["kind"].flatMap(RequiredPaper.Kind.init) ?? .original,
      copies: self["copies"].flatMap { Int($0) } ?? 1, isRequired: self["required"] == "true", note: self["note"])
  }
}
