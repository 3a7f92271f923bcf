import Casework
import Dossiers
import Language
import Worklists
import Markup
import Storage
import WebShared
import Workflow

/// Chosen dossiers at the same step of the same process: for them one way on is chosen.
struct BulkGroup: Sendable {
  var deed: Bulk.Deed
  var process: String
  var step: Step
  var dossiers: [Bulk.Chosen]

  var wayField: String { "huong-\(process)-\(step.id)" }

  /// Signing first, as the page's main work; then in the order in which they were chosen.
  static func all(_ chosen: [Bulk.Chosen]) -> [BulkGroup] {
    var groups: [BulkGroup] = []
    for dossier in chosen {
      guard let offer = dossier.offer else { continue }
      let process = dossier.processID?.description ?? ""
      if let place = groups.firstIndex(where: {
        $0.deed == offer.deed && $0.process == process && $0.step.id == offer.step.id
      }) {
        groups[place].dossiers.append(dossier)
      } else {
        groups.append(BulkGroup(deed: offer.deed, process: process, step: offer.step, dossiers: [dossier]))
      }
    }
    return Bulk.Deed.allCases.flatMap { deed in groups.filter { $0.deed == deed } }
  }

  var items: [ChosenItem] {
    dossiers.map { ChosenItem(deed, process: process, code: $0.code, step: step.id) }
  }

  /// Every way that is open to at least one of them, with to how many.
  var ways: [(way: StepChoice, count: Int)] {
    step.choices.compactMap { way in
      let count = dossiers.count { $0.offer?.ways.contains { $0.id == way.id } == true }
      return count == 0 ? nil : (way, count)
    }
  }

  /// Whether what is chosen asks for a word said.
  func needsReason(_ form: FormState) -> Bool {
    let way = form[wayField]
    if way == FormState.leftForLater { return false }
    if let chosen = step.choice(way) {
      return chosen.needs.contains(.reason) || step.needs.contains(.reason) || chosen.back != nil
    }
    return dossiers.contains { $0.offer?.needsReason == true }
  }
}

extension BulkGroup {
  /// Reads the form against what was chosen: a way where there are several, a reason where one is asked for.
  static func check(_ groups: [BulkGroup], _ form: inout FormState) {
    for group in groups where !group.ways.isEmpty {
      let way = form[group.wayField]
      if way != FormState.leftForLater, !group.ways.contains(where: { $0.way.id == way }) {
        form.fail(group.wayField, "Chọn hướng xử lý cho bước “\(group.step.name)”, hoặc để lại các hồ sơ này.")
      }
    }
    if form["note"].trimmed.isEmpty, groups.contains(where: { $0.needsReason(form) }) {
      form.fail("note", "Hướng xử lý đã chọn cần lý do. Hãy ghi lý do để người dân hiểu.")
    }
  }
}
