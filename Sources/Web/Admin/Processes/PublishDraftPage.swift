import Identity
import Language
import Markup
import Procedures
import Processes
import WebShared
import WorkingTime
import Workflow

/// What will be, before it is: the checks, what changes, from which day on, for whom.
struct PublishDraftPage: Page {
  var officer: Officer
  var draft: ProcessDraft
  var heading: String
  var faults: [ProcessFault]
  /// The version in force now.
  var base: PublishedProcess?
  var procedureCount: Int
  var agencyCount: Int
  var mayChange: Bool
  var names = ProcessNames()
  var state: FormState

  var title: String { "Công bố: \(heading)" }
  var area: Area { .administration }
  var section: Entry? { .processes }
  var breadcrumb: [Crumb] { draftCrumbs(draft) }
  var errorCount: Int { state.errorCount }

  var body: HTML {
    """
    \(errorSummary(state))
    <h1>\(title)</h1>
    <div class="panes"><div>
    <section aria-labelledby="kiem-tra"><h2 id="kiem-tra">Kiểm tra</h2>\(faultList(faults, of: draft.process, slug: draft.slug))</section>
    <section aria-labelledby="khac"><h2 id="khac">Khác bản đang áp dụng</h2>
    \(base.map { differences(from: $0.process, to: draft.process, names) } ?? "<p>Chưa có bản nào trước đó.</p>")</section>
    </div>
    <section class="pane" aria-labelledby="tu-ngay"><h2 id="tu-ngay">Áp dụng</h2>
    <p>\(grouped(procedureCount)) thủ tục, \(grouped(agencyCount)) cơ quan. Hồ sơ nộp từ ngày áp dụng đi theo bản này; hồ sơ nộp trước \
    giữ bản cũ đến khi xong, trừ khi bạn chuyển sau khi công bố.</p>
    \(mayChange ? publishing : notice(.info, "<p>\(CatalogueRefusal.notYourProcess.sentence)</p>"))
    \(base.map { _ in "<p><a href=\"\(url: Paths.adminDraft(draft.slug, "chuyen-ho-so"))\">Xem hồ sơ đang giải quyết có chuyển sang được không</a></p>" })
    </section></div>
    """
  }

  private var publishing: HTML {
    form(
      to: Paths.adminDraft(draft.slug, "cong-bo"),
      """
      \(hiddenField("revision", String(draft.revision)))
      \(dateField("from", "Áp dụng từ ngày", in: state, hint: "Hôm nay hoặc một ngày sau."))
      \(actions(button("Công bố"), buttonLink("Về bản nháp", to: Paths.adminDraft(draft.slug), .secondary)))
      """)
  }
}
