import Casework
import Dossiers
import Identity
import Language
import Markup
import Procedures
import Rules
import Storage
import WebShared
import WorkingTime
import Workflow

/// Where the running dossiers of a version would stand under another, and the order to move them there.
struct MovePage: Page {
  var officer: Officer
  var slug: String
  var old: PublishedProcess
  /// The version they would go to; without a number it is the draft, to which nothing can be moved yet.
  var new: ProcessDefinition
  var newVersion: Int?
  var mapping: Mapping
  /// What was counted; nil before it was ordered.
  var preview: MovePreview?
  var seen: ID<DossierWalk>?
  /// How much has been counted; nil once it is all.
  var share: Double?
  /// Why it does not get on.
  var fault: String?
  /// Why nothing can be moved there today.
  var refusal: MoveRefusal?
  /// The order was given: there is nothing left to confirm.
  var isOrdered = false
  var mayChange: Bool
  var breadcrumb: [Crumb]
  var state = FormState()

  var title: String { "Chuyển hồ sơ đang giải quyết" }
  var area: Area { .administration }
  var section: Entry? { .processes }
  var errorCount: Int { state.errorCount }

  var isWhole: Bool { share == nil }
  var isFilling: Bool { !isWhole && fault == nil }

  func answering(_ state: FormState) -> MovePage {
    var page = self
    page.state = state
    return page
  }

  private var newName: String { newVersion.map { "bản \($0)" } ?? "bản nháp" }

  var body: HTML {
    """
    \(errorSummary(state))
    <h1>\(title)</h1>
    <p>Từ bản \(old.version) sang \(newName) của quy trình <code>\(slug)</code>. Hồ sơ không tự chuyển: nộp theo bản nào thì theo bản \
    đó đến khi xong, trừ khi bạn chuyển ở đây. Ngày hẹn trả không đổi, người dân không phải làm gì.</p>
    \(old.version == newVersion ? emptyState("Quy trình này chỉ có một bản.", "Công bố bản mới rồi mới có nơi để chuyển hồ sơ sang.") : preview?.running == 0 && isWhole ? emptyState("Không còn hồ sơ nào theo bản \(old.version).", "Không có gì phải chuyển.") : work)
    """
  }

  private var work: HTML {
    """
    <div class="panes"><div>
    <section aria-labelledby="noi-buoc"><h2 id="noi-buoc">Nối các bước</h2>\(connecting)</section>
    </div>
    <section class="pane" aria-labelledby="ket-qua"><h2 id="ket-qua">Nếu chuyển bây giờ</h2>\(result)</section>
    </div>
    """
  }

  private var connecting: HTML {
    form(
      to: path,
      """
      \(hiddenField("xem", "1"))
      \(each: MoveForm.shown(old.process, new, preview), { step in
        selectField(MoveForm.field(step), "\(step.id). \(step.name)", MoveForm.targets(new), in: filled, prompt: "Không chuyển", hint: standing(at: step), width: .half)
      })
      \(if: !waivable.isEmpty, checkboxes("mien", "Miễn cho hồ sơ cũ", waivable, in: filled, hint: "Bước mới mà hồ sơ đã đi qua chỗ ấy thì không phải làm lại. Việc duyệt, ký, nộp tiền, trả kết quả không miễn được.", isOptional: true))
      \(if: mayChange, actions(button("Xem thử", preview == nil ? .primary : .secondary)))
      """)
  }

  /// Where previews and the order are asked for.
  private var path: Path {
    let path = newVersion == nil ? Paths.adminDraft(slug, "chuyen-ho-so") : Paths.adminProcess(slug, "chuyen-ho-so")
    return path.query("tu", String(old.version)).query("den", newVersion.map(String.init))
  }

  private func standing(at step: Step) -> String? {
    guard let preview else { return nil }
    let count = preview.standing[step.id] ?? 0
    return count == 0
      ? "Không hồ sơ nào đang ở bước này; có hồ sơ đã làm xong bước này." : "\(grouped(count)) hồ sơ đang ở bước này."
  }

  private var filled: FormState {
    var state = state
    for step in old.process.steps { state[MoveForm.field(step)] = mapping.steps[step.id] ?? "" }
    state.fill("mien", mapping.waived.sorted())
    return state
  }

  private var waivable: [Choice] {
    let images = Set(mapping.steps.values)
    return new.steps.filter { $0.mayBeWaived && !images.contains($0.id) }.map { Choice($0.id, "\($0.id). \($0.name)") }
  }

  private var faults: [MappingFault] { mapping.faults(from: old.process, to: new) }

  private var result: HTML {
    if !mayChange { return notice(.info, "<p>\(CatalogueRefusal.notYourProcess.sentence)</p>") }
    if !faults.isEmpty {
      return notice(
        .bad, "Cách nối các bước chưa đúng",
        "<ul>\(each: faults, { "<li>\($0.sentence(from: old.process, to: new))</li>" })</ul>")
    }
    if isOrdered {
      return notice(
        .good, "Đã ra lệnh chuyển",
        "<p><a href=\"\(url: Paths.adminProcess(slug).fragment("chuyen"))\">Xem đã chuyển được bao nhiêu</a></p>")
    }
    guard let preview else { return "<p>Bấm “Xem thử” để biết bao nhiêu hồ sơ chuyển được.</p>" }
    return """
      \(fault.map { walkFault($0) } ?? "")\
      <p role="status">\(if: isFilling, "\(walkSentence(seen: preview.running, share: share ?? 0, "theo bản \(old.version)")) ")\
      \(if: isWhole || preview.running > 0, "<b>\(grouped(preview.goes))</b> trong \(grouped(preview.running)) hồ sơ chuyển được.")</p>
      \(if: preview.unreadable > 0, "<p>\(grouped(preview.unreadable)) hồ sơ không đọc được dữ liệu, không chuyển được.</p>")\
      \(if: !preview.stays.isEmpty, "<p>Ở lại bản \(old.version):</p><ul>\(each: preview.stays, stay)</ul>")
      \(if: isWhole, order(preview))
      """
  }

  private func stay(_ stay: MovePreview.Stay) -> HTML {
    """
    <li>\(grouped(stay.count)) hồ sơ: \(stay.fault.sentence(from: old.process, to: new))
    <small>\(each: stay.codes, { "<code>\($0)</code> " })\(if: stay.count > stay.codes.count, "…")</small></li>
    """
  }

  private func order(_ preview: MovePreview) -> HTML {
    if newVersion == nil { return "<p>Công bố bản nháp rồi mới chuyển hồ sơ được.</p>" }
    if let refusal { return notice(.info, "<p>\(refusal.sentence)</p>") }
    if preview.goes == 0 { return "" }
    return form(
      to: path,
      """
      \(hiddenField("chuyen", seen?.description ?? ""))
      \(actions(button("Chuyển \(grouped(preview.goes)) hồ sơ sang \(newName)")))
      <p><small>Chuyển đúng theo cách nối đang xem. Ai đang làm dở hồ sơ nào thì hồ sơ ấy được xét lại lúc chuyển.</small></p>
      """)
  }
}

/// How the steps of two versions are connected, as a form holds it.
enum MoveForm {
  static func field(_ step: Step) -> String { "buoc-\(step.id)" }

  static func targets(_ new: ProcessDefinition) -> [Choice] { new.steps.map { Choice($0.id, "\($0.id). \($0.name)") } }

  /// Steps somebody stands at, and those that went by another name.
  static func shown(_ old: ProcessDefinition, _ new: ProcessDefinition, _ preview: MovePreview?) -> [Step] {
    old.steps.filter { preview?.standing[$0.id] != nil || new.step($0.id) == nil }
  }

  /// Every step goes to the one of the same id where nothing else was chosen.
  static func read(_ form: FormState, _ old: ProcessDefinition, _ new: ProcessDefinition) -> Mapping {
    var mapping = Mapping(sameIDs: old, new)
    guard form.has("xem") else { return mapping }
    for step in old.steps where form.has(field(step)) {
      let image = form[field(step)]
      mapping.steps[step.id] = image.isEmpty ? nil : image
    }
    mapping.waived = Set(form.all("mien"))
    return mapping
  }
}
