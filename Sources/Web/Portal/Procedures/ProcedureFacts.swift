import Agencies
import Markup
import Procedures
import WebShared
import WorkingTime

/// How long, how much, where: in words, honest about what the catalogue does not say.
struct ProcedureFacts {
  let procedure: Procedure

  init(_ procedure: Procedure) { self.procedure = procedure }

  /// "3 ngày làm việc"; an assumed term says so.
  var term: String {
    switch procedure.termBasis {
    case .catalogue, .process: procedure.term.words.firstLetterLarge
    case .assumed: "Ước tính \(procedure.term.words)"
    }
  }

  var fee: HTML {
    if let amount = procedure.feeAmount { return money(amount) }
    return procedure.feeText == nil ? "Chưa có thông tin" : "Tùy trường hợp"
  }

  /// Where it is solved, in a few words.
  var place: String {
    let words = Level.byNearness.filter(procedure.levels.contains).map(\.words)
    return words.isEmpty
      ? (procedure.solverText ?? "Cơ quan có thẩm quyền") : words.joined(separator: ", ").firstLetterLarge
  }

  var isByDepartment: Bool { procedure.levels.contains(.province) || procedure.levels.contains(.department) }

  /// A line of a list.
  var line: HTML {
    let fee: HTML =
      procedure.feeAmount.map { money($0) }
      ?? (procedure.feeText == nil ? "chưa ghi mức phí" : "phí tùy trường hợp")
    return """
      \(term) · \(fee)\(if: procedure.isOnline, " · <span class=\"online\">nộp trực tuyến được</span>")
      """
  }
}

extension Level {
  /// The nearest to people first.
  static let byNearness: [Level] = [.commune, .district, .department, .province]

  /// In the middle of a sentence.
  var words: String {
    switch self {
    case .commune: "UBND xã, phường, thị trấn"
    case .district: "UBND huyện, thị xã, thành phố"
    case .department: "sở, ban, ngành của tỉnh"
    case .province: "cơ quan cấp tỉnh"
    }
  }
}

extension String {
  var firstLetterLarge: String { prefix(1).uppercased() + dropFirst() }
}
