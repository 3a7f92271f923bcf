import Casework
import Dossiers
import Hummingbird
import Identity
import Markup
import Slips
import WebShared

/// A feature as one would be added: a page in each area, an entry beside the others, a style, a printed form. Nothing of
/// the site knows of it.
extension WebFeature {
  static let sample = WebFeature(
    "sample",
    routes: [
      .portal: { routes in
        routes.get(Paths.sample, for: .citizen) { request, _ in request.page(SamplePage(area: .portal)) }
      },
      .desk: { routes in
        routes.get(Paths.deskSample, for: .role(.leader)) { request, _ in request.page(SamplePage(area: .desk)) }
      },
      .administration: { routes in
        routes.get(Paths.adminSample, for: .role(.provinceAdministrator)) { request, _ in
          request.page(SamplePage(area: .administration))
        }
      },
      .api: { routes in
        routes.api(.get, Paths.apiSample, for: .anyone) { request, _ in try request.json(["sample": true]) }
      },
    ],
    navigation: [.sample, .deskSample, .adminSample],
    styles: [".sample { color: #123456; }"], forms: [.sample])
}

extension Paths {
  static let sample = Path("/viec-mau")
  static let deskSample = Path("/lam-viec/viec-mau")
  static let adminSample = Path("/quan-tri/viec-mau")
  static let apiSample = Path("/api/v1/samples")
}

extension Entry {
  static let sample = Entry("Việc mẫu", Paths.sample, in: .portal, order: 25, for: .citizen)
  static let deskSample = Entry("Việc mẫu", Paths.deskSample, in: .desk, order: 25, for: .role(.leader))
  static let adminSample = Entry(
    "Việc mẫu", Paths.adminSample, in: .administration, order: 25, for: .role(.provinceAdministrator),
    detail: "Một dòng về việc mẫu.")
}

extension PrintedForm {
  static let sample = PrintedForm(
    "phieu-mau", number: 7, title: "Phiếu mẫu",
    owner: OwnersWords(title: "Phiếu mẫu", link: "In phiếu mẫu", missing: ("Chưa có phiếu mẫu", "Phiếu sẽ có sau.")),
    exists: PrintedForm.acceptance.exists,
    sheet: { source, _ in
      PrintedForm.acceptance.exists(source.file) ? "<p class=\"sample\">Phiếu của \(source.dossier.code)</p>" : nil
    })
}

struct SamplePage: Page {
  var area: Area
  var title: String { "Việc mẫu" }
  var section: Entry? {
    switch area {
    case .desk: .deskSample
    case .administration: .adminSample
    default: .sample
    }
  }
  var body: HTML { "<h1 class=\"sample\">\(title)</h1>" }
}
