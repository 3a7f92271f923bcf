import Agencies
import Language
package import Rules
package import Workflow
package import WorkingTime

/// Since when the clock stands still, and what it waits for: told in the same words wherever somebody asks.
package struct Pause: Hashable, Sendable {
  package var since: Instant
  package var reason: Reason

  package enum Reason: Hashable, Sendable {
    /// The citizen's turn.
    case supplement, payment
    /// Others do what does not count: these.
    case elsewhere([String])
    /// The process itself holds the clock.
    case held
  }

  /// For citizens and officials alike.
  package var sentence: String {
    let beginning = "Tạm dừng tính thời hạn từ \(DateText.dateTime(since))"
    return switch reason {
    case .supplement: "\(beginning), chờ bổ sung giấy tờ. Bổ sung xong, ngày hẹn được tính lại."
    case .payment: "\(beginning), chờ nộp tiền. Nộp xong, ngày hẹn được tính lại."
    case .elsewhere(let names):
      """
      \(beginning) vì \(names.joined(separator: " và ")) đang làm phần việc không tính vào thời hạn. \
      Xong phần việc đó, ngày hẹn được tính lại.
      """
    case .held: "\(beginning) theo quy trình của thủ tục này. Khi tính tiếp, ngày hẹn được tính lại."
    }
  }
}

extension Pause {
  /// nil while the clock runs, and where it has not begun.
  package init?(_ state: DossierState, _ process: ProcessDefinition, in course: Course, under rules: Rulebook) {
    guard let since = state.pausedAt else { return nil }
    let open = state.progress.open.compactMap(process.step)
    let reason: Reason =
      switch state.stage {
      case .awaitingSupplement: .supplement
      case .awaitingPayment: .payment
      case _ where open.contains(where: \.runsClock): .held
      default: .elsewhere(open.filter { !$0.isCitizens }.map { rules.title(of: $0, in: course) }.withoutDoubles)
      }
    self.init(since: since, reason: reason)
  }
}

extension Dossier {
  package var pause: Pause? { Pause(state, process, in: course, under: rules) }
}

extension [String] {
  fileprivate var withoutDoubles: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
