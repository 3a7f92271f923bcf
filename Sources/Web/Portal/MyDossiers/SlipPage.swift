import Casework
import Dossiers
import Markup
import WebShared

/// The printed form 01, or word that there is none yet.
struct SlipPage: Page {
  var owned: OwnedDossier
  var settings: SiteSettings

  var title: String { "Giấy tiếp nhận hồ sơ \(owned.code)" }
  var section: Section? { .myDossiers }

  var body: HTML {
    """
    <div class="screen-only">
    <h1>Giấy tiếp nhận hồ sơ</h1>
    \(if: slip == nil, notice(.info, "Chưa có giấy tiếp nhận", "<p>Cơ quan chưa tiếp nhận hồ sơ này. Khi tiếp nhận, bạn được báo và in giấy ở đây.</p>"))
    <p><a href="\(url: Paths.myDossier(owned.code, key: owned.key))">Về trang hồ sơ</a></p>
    \(if: slip != nil, "<p>\(printButton("In giấy này", .primary))</p>")
    </div>
    \(slip.map(acceptanceSlip))
    """
  }

  private var slip: AcceptanceSlip? { AcceptanceSlip(of: owned.file, settings: settings) }
}
