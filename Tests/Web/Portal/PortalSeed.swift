import Agencies
import Forms
import Procedures
import Storage
import WorkingTime

/// Procedures beside those of the test world.
enum PortalSeed {
  /// Fifty whose name begins alike.
  static let manyProcedures: @Sendable (Transaction) throws -> Void = { tx in
    for number in 1...50 {
      try publish(
        "7.0000\(number < 10 ? "0" : "")\(number)", "Thủ tục có nhiều bản số \(number)", .catalogue, papers: [], in: tx)
    }
    try Revision.rise(in: tx)
  }

  /// One about which the catalogue says little.
  static let assumedProcedure: @Sendable (Transaction) throws -> Void = { tx in
    let papers = [
      RequiredPaper(name: "Đơn đề nghị", kind: .form, copies: 1, isRequired: true, note: nil),
      RequiredPaper(name: "Giấy ủy quyền", kind: .original, copies: 2, isRequired: false, note: "khi nộp thay"),
      RequiredPaper(name: "Căn cước công dân", kind: .data, copies: 0, isRequired: false, note: "xuất trình"),
    ]
    try publish("8.000001", "Thủ tục không rõ thời hạn", .assumed, papers: papers, in: tx)
    try Revision.rise(in: tx)
  }

  private static func publish(
    _ code: String, _ name: String, _ basis: TermBasis, papers: [RequiredPaper], in tx: Transaction
  ) throws {
    let process: ID<PublishedProcess>? = try tx.value("SELECT id FROM process WHERE slug = 'chung'")
    guard let process else { return }
    try Procedure.publish(
      Procedure(
        id: ID(0), code: code, version: 0, name: name, fieldCode: nil, sector: nil, levels: [.commune],
        solverText: "UBND cấp xã", term: .workingDays(5), termText: nil, termBasis: basis, feeAmount: nil,
        feeText: "theo nghị quyết của HĐND tỉnh", onlineLevel: 2, resultText: nil, processID: process,
        policy: .standard, departmentCode: nil, rooms: [.commune: "office"], form: .plain, papers: papers,
        popularity: 0, validFrom: Day(2013, 1, 1), validTo: nil),
      in: tx)
  }
}
