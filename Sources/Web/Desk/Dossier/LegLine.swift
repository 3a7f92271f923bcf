import Agencies
import Casework
import Dossiers
import Markup
import Rules
import WebShared
import Workflow

/// What another agency does at a step: where it is, by when, and whether it is late or was refused.
func legLine(_ step: Step, of view: DossierView) -> HTML? {
  guard let leg = view.file.legs.last(where: { $0.parentStep == step.id }) else { return nil }
  let agency = view.dossier.titleOfLeg(step) ?? ""
  let state: HTML =
    if leg.isRefused {
      tag(.bad, "Không giải quyết")
    } else if leg.isLate(at: view.now, under: view.rules) {
      tag(.bad, "Đang trễ")
    } else {
      "\(leg.stage.title)"
    }
  return """
    \(agency) · <a href="\(url: Paths.deskDossier(leg.code))">\(leg.code)</a> · \(state)\
    \(leg.stage.isEnd ? nil : leg.dueAt.map { " · hẹn \(shortDateTime($0, now: view.now))" as HTML })
    """
}

/// On the page of a leg: the dossier it belongs to.
func topLine(_ view: DossierView) -> HTML? {
  view.file.top.map { top in
    """
    <p class="hint">Phần liên thông của hồ sơ <a href="\(url: Paths.deskDossier(top.code))">\(top.code)</a>, \
    \(view.rules.territory.agency(top.agencyID)?.title ?? "") nhận</p>
    """
  }
}
