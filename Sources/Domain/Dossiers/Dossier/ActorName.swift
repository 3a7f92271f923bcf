import Agencies
package import Identity
import Storage
import Workflow
import WorkingTime

extension Actor {
  /// As the history calls who acted.
  package var name: String {
    switch self {
    case .officer(let officer): officer.name
    case .citizen(let citizen): citizen.name.isEmpty ? "Người nộp hồ sơ" : citizen.name
    case .visitor: "Người nộp hồ sơ"
    case .system: "Hệ thống"
    }
  }
}
