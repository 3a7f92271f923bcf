import Casework
import Dossiers
import Markup
import WebShared

/// The process the dossier follows, drawn, with its place marked.
func drawnWay(_ view: DossierView) -> HTML {
  details(
    "Sơ đồ quy trình",
    processDrawing(
      view.dossier.process, id: "so-do", title: "Hồ sơ \(view.dossier.code) trong quy trình",
      progress: view.dossier.state.progress))
}
