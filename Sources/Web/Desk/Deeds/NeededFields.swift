import Casework
import Dossiers
import Identity
import Language
import Markup
import Storage
import WebShared
import WorkingTime
import Workflow

/// What a process asks of the one who completes a step, beyond a word: a paper, a date, who goes on with it.
struct Needed: Sendable {
  var date: Instant?
  var person: AccountCode?
  var papers: [SubmittedPaper]
}

extension DeedForm {
  /// - Parameter papers: shown in place of the files asked for, where the deed has a field for them anyway.
  func needed(for action: Action, of view: DossierView, besidePapers papers: HTML? = nil) -> HTML {
    let deeds = view.dossier.deeds(of: view.officer, at: view.now).filter { $0.action == action }
    func isNeeded(_ need: Need) -> Bool { deeds.contains { $0.needs.contains(need) } }
    // Where only some ways ask for it, the others go without.
    func isOptional(_ need: Need) -> Bool { !deeds.allSatisfy { $0.needs.contains(need) } }
    return """
      \(if: isNeeded(.date), dateField(name("dueAt"), "Ngày", in: state, isOptional: isOptional(.date)))
      \(if: isNeeded(.person), people(view, isOptional: isOptional(.person)))
      \(papers ?? "")\(if: papers == nil && isNeeded(.paper), filesField(name("files"), "Giấy tờ kèm theo", in: state, isOptional: isOptional(.paper)))
      """
  }

  private func people(_ view: DossierView, isOptional: Bool) -> HTML {
    let choices = view.nextPeople.flatMap { next in
      next.colleagues.map { colleague in
        let away = colleague.awayUntil.map { ", ĐANG VẮNG đến hết \(DateText.short($0))" } ?? ""
        return Choice(
          colleague.code.rawValue,
          "\(colleague.name), \(colleague.title) – đang giữ \(colleague.openTasks) việc\(away)")
      }
    }
    if choices.isEmpty { return "<p>Bước tiếp theo chưa có ai giữ vai trò này. Hãy báo người quản trị.</p>" }
    let label = view.nextPeople.map(\.step.name).joined(separator: ", ")
    return selectField(
      name("account"), "Người làm bước “\(label)”", choices, in: state, isOptional: isOptional)
  }

  mutating func needed() -> Needed {
    let day = state.has(name("dueAt")) && !self["dueAt"].trimmed.isEmpty ? state.day(name("dueAt")) : nil
    return Needed(
      date: day?.at(hour: 17), person: filled("account").flatMap { AccountCode(typed: $0) },
      papers: files.map { $0.paper(kind: "original") })
  }
}
