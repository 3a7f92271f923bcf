import Agencies
import Casework
import Dossiers
import Hummingbird
import Identity
import Rules
import Storage
import WebShared

/// Taking a task right from the list.
func takeTaskRoute(_ routes: Routes, _ desk: Desk) {
  routes.post(Paths.takeTask, for: .officer) { request, officer in
    let form = try await request.form()
    guard let task = StepReference(form["viec"]) else { throw PageError.badRequest }
    let back = Path(local: form["ve"]) ?? Paths.worklist
    let rules = try await desk.rulebooks.current()
    let now = request.site.now()
    do {
      try await request.site.db.write { tx in
        try Dossier.assign(
          task.code, step: task.step, to: officer.code, by: Hand(officer, under: rules, at: now, in: tx))
      }
      return .redirect(to: back.query("bao", WorklistMessage.taken.rawValue))
    } catch let refusal as CaseworkRefusal where refusal.kind == .conflict || refusal.isTooLate {
      return .redirect(to: back.query("bao", WorklistMessage.gone.rawValue))
    }
  }
}

extension CaseworkRefusal {
  /// Someone was quicker: what the page offered is no longer there.
  var isTooLate: Bool {
    switch self {
    case .changedMeanwhile, .noSuchStep, .notNow, .ended, .unknownConsultation: true
    default: false
    }
  }
}
