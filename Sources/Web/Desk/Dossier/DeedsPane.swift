import Casework
import Dossiers
import Markup
import WebShared
import Workflow

/// What may be done now: the first deed as an open form, the others folded. Exactly what the dossier offers.
func deedsPane(_ view: DossierView, failed: DeedForm?) -> HTML {
  let offers = view.offers
  let deeds = Deeds.all.filter { offers.contains($0.action) }
  let open = failed?.slug ?? view.mainDeed(among: deeds)?.slug
  return """
    <section class="pane deeds" aria-labelledby="viec"><h2 id="viec">Việc của bạn</h2>
    \(deeds.isEmpty ? idle(view) : "")\
    \(each: deeds, { deed in
      folded(deed, failed?.slug == deed.slug ? failed ?? DeedForm(deed.slug) : DeedForm(deed.slug), view, isOpen: deed.slug == open)
    })</section>
    """
}

private func folded(_ deed: any DeskDeed.Type, _ state: DeedForm, _ view: DossierView, isOpen: Bool) -> HTML {
  """
  <details name="viec" id="viec-\(deed.slug)"\(attribute: "open", if: isOpen)>\
  <summary>\(deed.action.title)</summary>
  \(WebShared.form(
    to: Paths.deskDossier(view.dossier.code, deed.slug), sendsFiles: deed.takesFiles,
    """
    \(deed.fields(state, of: view))
    \(actions(button(deed.action.title, deed.action.endsBadly ? .danger : .primary, key: isOpen ? "n" : nil)))
    """))
  </details>
  """
}

private func idle(_ view: DossierView) -> HTML {
  if view.dossier.state.stage.isEnd { return "<p>Hồ sơ đã kết thúc: \(view.dossier.state.stage.title).</p>" }
  if view.dossier.state.stage.isWaiting { return "<p>Đang chờ người dân. Chưa có việc nào cho bạn.</p>" }
  return "<p>Bước đang mở thuộc đơn vị hoặc người khác. Bạn xem được, chưa phải làm gì.</p>"
}

extension DossierView {
  /// What most people come for. Work goes on when the next step is more work, and is laid before a leader when the
  /// next step is a signature.
  func mainDeed(among deeds: [any DeskDeed.Type]) -> (any DeskDeed.Type)? {
    let first = deeds.first { !$0.action.endsBadly }
    guard first?.action == .decide, deeds.contains(where: { $0.action == .forward }) else { return first }
    let next = steps { $0.kind == .work }.flatMap(\.next).compactMap(dossier.step)
    return next.contains { $0.kind == .approval } ? first : ForwardDeed.self
  }
}

extension Action {
  /// Ends the dossier against the wish of the one who brought it.
  var endsBadly: Bool { [.refuse, .withdraw, .stop].contains(self) }
}
