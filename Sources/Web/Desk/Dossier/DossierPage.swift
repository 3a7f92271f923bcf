import Agencies
import Casework
import Dossiers
import Markup
import Procedures
import WebShared

/// Everything about one dossier, without scrolling on 1024×768: what to do, who and what, where and when.
struct DossierPage: Page {
  var view: DossierView
  /// Those that may be printed; shown are those there are.
  var forms: [PrintedForm]
  /// The deed whose form came back with errors.
  var failed: DeedForm?
  var done: (any DeskDeed.Type)?

  var title: String { "Hồ sơ \(view.dossier.code)" }
  var area: Area { .desk }
  var section: Entry? { .worklist }
  var errorCount: Int { failed?.state.errorCount ?? 0 }

  var body: HTML {
    """
    \(failed.flatMap { errorSummary($0.state) })
    \(done.map { notice(.good, isAnswer: true, "Đã ghi: \($0.action.title.lowercased()). \(nextLink)") })
    \(head)
    <div class="cockpit">
    <div>\(deedsPane(view, failed: failed))\(slips)</div>
    <div>\(factsPane(view))</div>
    <div>\(wayPane(view))</div>
    </div>
    \(controlSlipDetails(view.source))
    \(keyHelp(("Alt+N", "làm việc đang mở"), ("Alt+I", "in giấy tờ"), ("Alt+B", "về danh sách việc")))
    """
  }

  private var head: HTML {
    """
    <header class="dossier-head"><div>
    <h1>\(code(view.dossier.code)) \(statusTag(view.dossier.state.stage.nationalStatus))</h1>
    <p class="what" title="\(view.dossier.procedure.name)">\(view.dossier.procedure.name)</p>
    <p class="hint">\(view.dossier.applicant.name) · nhận tại \(view.dossier.agency.title)\
    \(if: view.dossier.agency.id != view.dossier.solvingAgency.id, " · \(view.dossier.solvingAgency.title) giải quyết")</p>
    \(topLine(view))</div>\(clock(view))</header>
    """
  }

  private var nextLink: HTML {
    """
    <a href="\(url: Paths.worklist)" data-key="b">Về danh sách việc</a>
    """
  }

  private var slips: HTML? {
    let there = forms.filter { $0.exists(view.file) }
    if there.isEmpty { return nil }
    return """
      <section class="pane sheets" aria-labelledby="in"><h2 id="in">In</h2><ul>\(each: there.enumerated(), { index, form in
        """
        <li><a href="\(url: Paths.deskSlip(view.dossier.code, form.key))"\(attribute: "data-key", index == 0 ? "i" : nil)>\(form.title)</a></li>
        """
      })</ul></section>
      """
  }
}
