@testable import Casework
@testable import Dossiers
import Foundation
import Identity
import Rules
import Storage
import TestSupport
import Testing
import WorkingTime
import Workflow

/// The hashed form holds for good: what is kept in Tests/Chain/vector.jsonl is recomputed here, played again on both
/// engines, and recomputed by the program of docs/chain.md (Tests/App/ChainTests.swift).
@Suite("The hashed form of a history")
struct ChainVectorTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  private static func vector() throws -> (facts: SubmittedFacts, lines: [ChainLine], text: [String]) {
    let text = try text("Tests/Chain/vector.jsonl").split(separator: "\n").map(String.init)
    let (first, rest) = (try #require(text.first), text.dropFirst())
    return (
      try JSONDecoder().decode(SubmittedFacts.self, from: Data(first.utf8)),
      try rest.map { try JSONDecoder().decode(ChainLine.self, from: Data($0.utf8)) }, text
    )
  }

  @Test("The kept chain has the hashes it had")
  func hashes() throws {
    let (facts, lines, _) = try Self.vector()
    var hash = facts.hash
    for line in lines {
      let papers = line.papers.flatMap { paper in
        SubmittedPaper(
          name: paper.name, kind: paper.kind, copies: paper.copies,
          file: paper.blobHash.map {
            StoredFile(hash: $0, name: paper.fileName ?? "", mediaType: paper.mediaType ?? "", size: paper.size ?? 0)
          }
        ).facts(as: paper.origin)
      }
      hash = DossierEvent.hash(
        after: hash, seq: line.seq, kind: line.kind, at: line.at, actor: line.actorCode, actorName: line.actorName,
        dueAt: line.dueAt, payload: line.payload, moves: line.moves, papers: papers)
      #expect(line.hash == hash.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined(), "event \(line.seq)")
    }
    #expect(lines.contains { $0.papers.contains { $0.blobHash != nil } } && lines.contains { $0.kind == "moved" })
    #expect(lines.contains { !$0.moves.isEmpty } && facts.ownerCode != nil)
  }

  @Test("Its payloads and moves are read, and written again they are the same text")
  func coding() throws {
    let kinds = HappeningKinds(CaseworkFeature.happenings)
    for line in try Self.vector().lines {
      #expect(try Payload.text(kinds.read(line.kind, line.payload)) == line.payload)
      #expect(try Moves(text: line.moves).text == line.moves)
    }
  }

  @Test("The page for strangers tells every kind, and every field of the kept payloads")
  func told() throws {
    let rows = try Self.text("docs/chain.md").split(separator: "\n").filter { $0.hasPrefix("| `") }
    for kind in CaseworkFeature.happenings {
      #expect(rows.contains { $0.split(separator: "|")[0].contains("`\(kind.kind)`") }, "\(kind.kind)")
    }
    for line in try Self.vector().lines {
      let row = try #require(rows.first { $0.hasPrefix("| `\(line.kind)`") })
      let fields = try #require(JSONSerialization.jsonObject(with: Data(line.payload.utf8)) as? [String: Any])
      for field in fields.keys { #expect(row.contains("`\(field)`"), "\(field) of \(line.kind)") }
    }
  }

  @Test("Played again in a database with other row numbers it is the same to the byte", arguments: TestEngine.allCases)
  func played(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    try await world.submit(.birth, by: .receptionistLong, at: Place.myLong, on: "2026-03-02 08:00")
    try await world.know(Self.content)
    let code = try await world.submit(.consultedPermit, by: .lan, on: "2026-03-02 09:00") {
      ($0.applicant.personalID, $0.applicant.address) = ("089190000001", "Ấp Bình Hòa 1,\nxã Mỹ Khánh")
      $0.authorisedPerson = AuthorisedPerson(name: "Đặng Ngọc Ưng", personalID: nil, phone: nil)
      $0.papers = [Self.paper("Bản vẽ móng", "bản vẽ – tầng 1.pdf"), SubmittedPaper(name: "Tờ khai", kind: "form")]
    }
    try await world.accept(code, on: "2026-03-02 10:00")
    try await world.forward(code, by: .headLand, on: "2026-03-02 10:05")
    try await world.assign(code, to: .officerDat, by: .headLand, on: "2026-03-02 10:10")
    try await world.requestSupplement(
      code, items: ["Bản vẽ \"mặt đứng\""], reason: "Thiếu bản vẽ", by: .officerDat, on: "2026-03-03 09:00")
    try await world.supply(
      code, papers: [Self.paper("Bản vẽ mặt đứng", "mat-dung.pdf")], by: .lan, on: "2026-03-04 09:00")
    let moved = try await MoveWorld("gpxd", in: world, by: MoveTests.change)
    try await moved.order(moved.mapping(["3": "tham-dinh"], waiving: ["2b"]))
    try await moved.work()
    try await moved.here.forward(code, choice: "trinh", by: .officerDat, on: "2026-03-05 10:00")

    let lines = try await moved.here.db.read { [rules = moved.here.rules] in
      try ChainLines.of(code, under: rules, in: $0)
    }
    let kept = try Self.vector().text
    #expect(lines.count == kept.count)
    for (line, kept) in zip(lines, kept) {
      #expect(
        line == kept, "What is hashed has changed. Where that is meant, keep the new lines and say so in docs/chain.md."
      )
    }
    #expect(try await moved.here.faults().isEmpty)
  }

  private static let content = String(repeating: "0123456789abcdef", count: 4)

  private static func paper(_ name: String, _ file: String) -> SubmittedPaper {
    SubmittedPaper(
      name: name, kind: "original", copies: 2,
      file: StoredFile(hash: content, name: file, mediaType: "application/pdf", size: 48_213))
  }
}
