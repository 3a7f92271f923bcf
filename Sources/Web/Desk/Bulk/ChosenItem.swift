import Casework
import Worklists
import Dossiers
import WebShared
import Workflow

/// A dossier of an order as its form carries it: what is done, under which process the way is chosen, where.
struct ChosenItem: Sendable, Hashable {
  var deed: Bulk.Deed
  var process: String
  var code: String
  var step: Step.ID

  init(_ deed: Bulk.Deed, process: String, code: String, step: Step.ID) {
    (self.deed, self.process, self.code, self.step) = (deed, process, code, step)
  }

  /// "signOff 12 000.01.21.H01-261120-0007 3"; a step's name may hold blanks, so it stands last.
  init?(_ text: String) {
    let parts = text.split(separator: " ", maxSplits: 3).map(String.init)
    guard parts.count == 4, let deed = Bulk.Deed(rawValue: parts[0]), parts[2].count <= 60, parts[3].count <= 60
    else { return nil }
    self.init(deed, process: parts[1], code: parts[2], step: parts[3])
  }

  var text: String { "\(deed.rawValue) \(process) \(code) \(step)" }
  /// The field in which the way is chosen for everything that stands at this step.
  var wayField: String { "huong-\(process)-\(step)" }
}

extension FormState {
  /// What was ticked in a list: dossiers with the step a row stands for, or by their code alone.
  func chosenPlaces() -> [(code: String, step: Step.ID?)] {
    var seen: Set<String> = []
    let rows = all("viec").compactMap(StepReference.init).map { (code: $0.code, step: Optional($0.step)) }
    let codes = all("ho-so").filter { !$0.isEmpty && $0.count <= 60 }.map { (code: $0, step: Step.ID?.none) }
    return (rows + codes).filter { seen.insert("\($0.code)/\($0.step ?? "")").inserted }
  }

  /// The dossiers of an order to be carried out, each with the way chosen for its step; those left for later are not
  /// among them.
  func bulkItems() -> [Bulk.Item] {
    var seen: Set<ChosenItem> = []
    return all("lam").compactMap(ChosenItem.init).filter { seen.insert($0).inserted }.compactMap { item in
      let way = self[item.wayField]
      if way == Self.leftForLater { return nil }
      return Bulk.Item(item.deed, code: item.code, step: item.step, choice: way.isEmpty ? nil : way)
    }
  }

  static let leftForLater = "de-lai"
}
