import Agencies
import Casework
import Catalogue
import Hummingbird
import Identity
import Markup
import Storage
import WebShared
import WorkingTime

/// A leader signs what is ticked: each dossier in a transaction of its own, so that one that cannot be signed keeps
/// back no other.
func signSeveralRoute(_ routes: Routes, _ desk: Desk) {
  routes.post(Paths.signSeveral, for: .role(.leader)) { request, officer in
    let form = try await request.form()
    let back = Path(local: form["ve"]) ?? Paths.worklist
    let tasks = form.all("viec").compactMap(StepReference.init).prefix(100)
    if tasks.isEmpty { return .redirect(to: back.query("bao", WorklistMessage.nothing.rawValue)) }

    let rules = try await desk.rulebooks.current()
    let now = request.site.now()
    var outcomes: [BatchOutcome] = []
    for task in tasks {
      outcomes.append(
        try await BatchOutcome.of(task.code, on: request.site.db) { tx in
          try Dossier.signOff(task.code, step: task.step, by: officer, under: rules, at: now, in: tx)
        })
    }
    return request.page(
      BatchPage(title: "Ký duyệt nhiều hồ sơ", done: "Đã ký", section: .worklist, outcomes: outcomes, back: back))
  }
}
