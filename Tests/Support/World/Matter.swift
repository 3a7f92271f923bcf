import Agencies
import Forms
import Foundation
import Procedures
import Processes
import Storage
import WorkingTime
package import Workflow

/// The procedures of the test world.
package struct Matter: Hashable, Sendable, CustomStringConvertible {
  package var code: String
  var name: String
  var process: String?
  var term: Term
  var levels: [Level]
  var rooms: [Level: String]
  var onlineLevel = 4
  var fee: Int? = 0
  var policy = ClockPolicy.standard
  var department: String?
  var form = Form.plain
  var result: String?

  package var description: String { code }
}

extension Matter {
  /// Same day, its own process of five steps.
  package static let birth = Matter(
    code: "1.001193", name: "Thủ tục đăng ký khai sinh", process: "khai-sinh", term: .sameDay, levels: [.commune],
    rooms: [.commune: "justice"])
  /// Ten working days under the standard process.
  package static let buildingPermit = Matter(
    code: "1.013225", name: "Cấp giấy phép xây dựng mới đối với nhà ở riêng lẻ", process: nil, term: .workingDays(10),
    levels: [.commune], rooms: [.commune: "land"], fee: 75_000)
  /// The same, but its law lets the term go on after a supplement.
  package static let resumingPermit = Matter(
    code: "9.000001", name: "Cấp phép theo luật riêng", process: nil, term: .workingDays(10), levels: [.commune],
    rooms: [.commune: "land"], policy: ClockPolicy(afterSupplement: .resume))
  /// Commune and district in one chain.
  package static let allowance = Matter(
    code: "1.001776", name: "Trợ cấp xã hội hàng tháng", process: "tcxh-2013", term: .workingDays(22),
    levels: [.commune], rooms: [.commune: "social", .district: "social"])
  /// Two parallel ways that join.
  package static let birthBundle = Matter(
    code: "2.000986", name: "Liên thông khai sinh, thường trú, thẻ BHYT", process: "lt-khai-sinh",
    term: .workingDays(4), levels: [.commune], rooms: [.commune: "justice"])
  /// Solved by the district; a tax office and a payment outside the clock.
  package static let landTransfer = Matter(
    code: "1.013831", name: "Đăng ký biến động quyền sử dụng đất", process: "dat-dai-thue", term: .workingDays(8),
    levels: [.district], rooms: [.district: "land-registry"], policy: ClockPolicy(afterSupplement: .resume))
  /// Received by the program itself.
  package static let promotion = Matter(
    code: "2.000033", name: "Thông báo hoạt động khuyến mại", process: "khuyen-mai", term: .workingDays(1),
    levels: [.province], rooms: [.department: "expert"], department: Place.trade,
    result: "Không quy định kết quả")
  /// Not online, with a form of its own.
  package static let petition = Matter(
    code: "9.000002", name: "Đơn đề nghị tại quầy", process: nil, term: .calendarDays(30),
    levels: [.commune, .district],
    rooms: [.commune: "office", .district: "office"], onlineLevel: 2)
  /// Online, with questions that must be answered.
  package static let marriage = Matter(
    code: "1.000894", name: "Đăng ký kết hôn", process: "ket-hon", term: .sameDay, levels: [.commune],
    rooms: [.commune: "justice"],
    form: Form(questions: [
      Form.Question(name: "spouse", label: "Họ tên vợ hoặc chồng", kind: .line, isRequired: true),
      Form.Question(name: "wedding", label: "Ngày đăng ký", kind: .date, isRequired: false),
    ]))

  /// Several offices are asked at once, where the specialist wants it.
  package static let consultedPermit = Matter(
    code: "9.000003", name: "Cấp giấy phép xây dựng có lấy ý kiến", process: "gpxd", term: .workingDays(10),
    levels: [.commune], rooms: [.commune: "land"])

  package static let all: [Matter] = [
    .birth, .buildingPermit, .consultedPermit, .resumingPermit, .allowance, .birthBundle, .landTransfer, .promotion,
    .petition, .marriage,
  ]

  func procedure(_ process: ID<PublishedProcess>) -> Procedure {
    Procedure(
      id: ID(0), code: code, version: 0, name: name, fieldCode: nil, sector: nil, levels: levels, solverText: nil,
      term: term, termText: nil, termBasis: .process, feeAmount: fee, feeText: nil, onlineLevel: onlineLevel,
      resultText: result, processID: process, policy: policy, departmentCode: department, rooms: rooms, form: form,
      papers: [
        RequiredPaper(name: "Tờ khai", kind: .form, copies: 1, isRequired: true, note: nil),
        RequiredPaper(name: "Giấy chứng sinh", kind: .original, copies: 1, isRequired: true, note: nil),
      ], popularity: 0, validFrom: Day(2013, 1, 1), validTo: nil)
  }
}

extension Matter {
  /// One for every process that ships, where it is solved.
  package static let shipped: [Matter] = shippedPlaces.map { shipped($0.0, $0.1, $0.2) }

  private static let shippedPlaces: [(String, Level, String)] = [
    ("chung-thuc", .commune, "justice"), ("gpxd", .commune, "justice"), ("ho-kinh-doanh", .commune, "finance"),
    ("ket-hon", .commune, "justice"), ("khai-sinh", .commune, "justice"), ("khieu-nai", .commune, "justice"),
    ("lt-khai-sinh", .commune, "justice"), ("tcxh-2013", .commune, "social"), ("tcxh-2025", .commune, "culture"),
    ("dat-dai-thue", .district, "land-registry"), ("gphn", .province, "expert"), ("gplx", .province, "expert"),
    ("khuyen-mai", .province, "expert"), ("ton-giao", .province, "expert"),
  ]

  private static func shipped(_ slug: String, _ level: Level, _ room: String) -> Matter {
    var rooms: [Level: String] = [.district: "social"]
    rooms[level == .province ? .department : level] = room
    return Matter(
      code: "8.\(slug)", name: "Thủ tục theo quy trình \(slug)", process: slug, term: .workingDays(22), levels: [level],
      rooms: rooms, department: level == .province ? Place.trade : nil)
  }

  /// Where people bring it.
  package var counter: String { department ?? Place.myBinh }
}

extension Matter {
  /// For a definition made by a test, at a ward.
  package static func made(_ slug: String) -> Matter {
    Matter(
      code: "7.\(slug)", name: "Thủ tục theo quy trình \(slug)", process: slug, term: .workingDays(30),
      levels: [.commune], rooms: [.commune: "justice", .district: "social"], form: RandomDefinition.form)
  }
}

extension TestWorld {
  /// A version of a process, in force from the moment on; the first one gives its procedure too.
  package func publish(_ process: ProcessDefinition, for matter: Matter, on moment: Moment) async throws -> TestWorld {
    try await db.write { tx in
      let id = try CatalogueRegister.publish(process, slug: matter.process ?? "", at: moment.instant, in: tx)
      try Procedure.publish(matter.procedure(id), in: tx)
    }
    return try await reloaded(on: moment.instant.day)
  }
}

/// A process of the folder `Data/processes`.
package enum ReferenceProcess {
  package static func named(_ slug: String) throws -> ProcessDefinition {
    let data = try Data(contentsOf: ReferenceTable.folder.appending(path: "processes/\(slug).json"))
    return try JSONDecoder().decode(ProcessDefinition.self, from: data)
  }
}
