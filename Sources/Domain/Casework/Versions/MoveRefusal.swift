package import Agencies
import Dossiers
import Identity
package import Procedures
import Storage
import Workflow
package import WorkingTime

/// Why dossiers are not moved to another version.
package enum MoveRefusal: Refusal, Hashable {
  case otherProcess
  case notInForce(version: Int, from: Day)
  case retired(version: Int)
  case faultyMapping([String])
  case nothingRuns(version: Int)
  case underWay

  /// Why nothing can be moved to a version on a day; nil where it can.
  package init?(movingTo version: PublishedProcess, on day: Day) {
    if version.isInForce(on: day) { return nil }
    self =
      version.validFrom > day
      ? .notInForce(version: version.version, from: version.validFrom) : .retired(version: version.version)
  }

  package var sentence: String {
    switch self {
    case .otherProcess: "Hồ sơ chỉ chuyển được sang một bản khác của cùng quy trình. Hãy chọn lại bản."
    case .notInForce(let version, let from):
      """
      Bản \(version) áp dụng từ ngày \(from.day)/\(from.month)/\(from.year). Từ ngày ấy mới chuyển hồ sơ sang được; hôm đó \
      hãy xem thử lại.
      """
    case .retired(let version): "Bản \(version) đã ngừng áp dụng, không chuyển hồ sơ sang được. Hãy chọn bản khác."
    case .faultyMapping(let sentences): "Cách nối các bước chưa đúng. \(sentences.joined(separator: " "))"
    case .nothingRuns(let version): "Không còn hồ sơ nào đang giải quyết theo bản \(version)."
    case .underWay: "Hồ sơ của bản này đang được chuyển. Hãy đợi lệnh trước chạy xong."
    }
  }

  package var kind: RefusalKind {
    switch self {
    case .otherProcess, .faultyMapping: .invalid
    case .notInForce, .retired, .nothingRuns, .underWay: .conflict
    }
  }
}
