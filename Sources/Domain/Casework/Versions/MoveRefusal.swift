package import Agencies
import Dossiers
import Identity
import Storage
import Workflow
import WorkingTime

/// Why dossiers are not moved to another version.
package enum MoveRefusal: Refusal, Hashable {
  case otherProcess
  case notInForce(version: Int)
  case faultyMapping([String])
  case nothingRuns(version: Int)
  case underWay

  package var sentence: String {
    switch self {
    case .otherProcess: "Hồ sơ chỉ chuyển được sang một bản khác của cùng quy trình. Hãy chọn lại bản."
    case .notInForce(let version): "Bản \(version) chưa áp dụng. Hãy đợi đến ngày áp dụng rồi chuyển hồ sơ."
    case .faultyMapping(let sentences): "Cách nối các bước chưa đúng. \(sentences.joined(separator: " "))"
    case .nothingRuns(let version): "Không còn hồ sơ nào đang giải quyết theo bản \(version)."
    case .underWay: "Hồ sơ của bản này đang được chuyển. Hãy đợi lệnh trước chạy xong."
    }
  }

  package var kind: RefusalKind {
    switch self {
    case .otherProcess, .faultyMapping: .invalid
    case .notInForce, .nothingRuns, .underWay: .conflict
    }
  }
}
