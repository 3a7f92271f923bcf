import Forms
import Foundation
import Identity
import Markup
import Processes
import WebShared
import Workflow

/// A dossier played through the draft, every offer a button.
struct TrialPage: Page {
  var officer: Officer
  var draft: ProcessDraft
  var trial: Trial
  var moves: [Trial.Move]
  /// The fields that conditions look at.
  var asked: [Form.Question]
  var state: FormState
  /// Why the last move was none.
  var refusal: String?
  var names = ProcessNames()

  var title: String { "Chạy thử quy trình" }
  var area: Area { .administration }
  var section: Entry? { .processes }
  var breadcrumb: [Crumb] { draftCrumbs(draft) }
  var errorCount: Int { state.errorCount }

  private var process: ProcessDefinition { draft.process }

  var body: HTML {
    """
    \(errorSummary(state))\
    \(refusal.map { notice(.bad, "Không làm được", isAnswer: true, "<p>\($0)</p>") })
    <h1>\(title)</h1>
    <p>Một hồ sơ giả đi qua bản nháp; bạn đóng vai mọi người. Không có gì được lưu.</p>
    <div class="panes"><div>
    \(form(to: Paths.adminDraft(draft.slug, "chay-thu"), """
      \(hiddenField("moves", Self.text(of: moves)))
      \(standing)
      \(if: !asked.isEmpty, dataFields)
      \(buttons)
      """))
    <section aria-labelledby="dien-bien"><h2 id="dien-bien">Diễn biến</h2>\(history)</section>
    </div>
    <section class="pane" aria-labelledby="so-do"><h2 id="so-do">Đang ở đâu</h2>
    \(processDrawing(process, id: "so-do-ve", title: "Hồ sơ thử trong quy trình \(draft.slug)", progress: trial.state.progress, note: names.note))</section>
    </div>
    """
  }

  private var standing: HTML {
    let open = trial.state.progress.open
    return """
      <p role="status"><b>\(trial.state.ending == nil ? (open.isEmpty ? "Không còn bước nào" : "Đang chờ: \(stepNames(open, in: process))") : "Hồ sơ đã kết thúc")</b>, \
      \(time(trial.minute)) kể từ lúc nộp\(trial.state.status.map { ". \(Effect.status($0).label)" }).</p>
      """
  }

  private var dataFields: HTML {
    """
    <fieldset class="field"><legend>Dữ liệu của hồ sơ mà điều kiện xem đến</legend>
    \(each: asked, { question in
      question.kind == .choice
        ? selectField("data-\(question.name)", question.label, (question.choices ?? []).map { Choice($0, $0) }, in: state, isOptional: true, width: .half)
        : textField("data-\(question.name)", question.label, in: state, isOptional: true, width: .half, maxLength: 200)
    })
    </fieldset>
    """
  }

  private var buttons: HTML {
    let offers = trial.offers
    let (forward, other) = (offers.filter(\.act.isForward), offers.filter { !$0.act.isForward })
    return """
      <div class="actions">\(each: forward.enumerated(), { index, offer in offerButton(offer, index == 0 ? .primary : .secondary) })</div>
      \(if: trial.state.ending == nil, actions(
        button("Chờ một ngày làm việc", .secondary, name: "move", value: Self.text(of: .wait(480))),
        button("Chờ năm ngày làm việc", .secondary, name: "move", value: Self.text(of: .wait(2_400)))))
      \(if: !other.isEmpty, details("Việc khác có thể làm lúc này", "<div class=\"actions\">\(each: other, { offerButton($0, .secondary) })</div>"))
      \(actions(
        moves.isEmpty ? "" : button("Lùi một việc", .secondary, name: "verb", value: "undo"),
        buttonLink("Chơi lại từ đầu", to: Paths.adminDraft(draft.slug, "chay-thu"), .secondary),
        buttonLink("Về bản nháp", to: Paths.adminDraft(draft.slug), .secondary)))
      """
  }

  private func offerButton(_ offer: Offer, _ kind: ButtonKind) -> HTML {
    let needs =
      offer.needs.isEmpty ? "" : " (cần: \(offer.needs.map { $0.label.lowercased() }.joined(separator: ", ")))"
    return button(offer.act.label(in: process) + needs, kind, name: "move", value: Self.text(of: .act(offer.act)))
  }

  private var history: HTML {
    let lines = trial.events.compactMap { event in event.sentence(in: process, names).map { (Int(event.at), $0) } }
    if lines.isEmpty { return "<p>Hồ sơ vừa được nộp.</p>" }
    return """
      <ol>\(each: lines, { minute, sentence in "<li>\(sentence) <small>\(time(minute))</small></li>\n" })</ol>
      """
  }

  private func time(_ minute: Int) -> String { minute == 0 ? "0 giờ" : workingTimeWords(minute) }

  static func text(of move: Trial.Move) -> String { jsonText(move) }
  static func text(of moves: [Trial.Move]) -> String { jsonText(moves) }
}

/// A value that a form carries along; the same value is always the same text.
func jsonText(_ value: some Encodable) -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? ""
}
