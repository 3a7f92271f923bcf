import Casework
import Dossiers
import Hummingbird
import Identity
import Markup
import Slips
import Storage
import WebShared

/// One form of a dossier on the screen as it comes out of the printer, with where to go on. Right after intake this is
/// the page: print, next please.
struct SlipPage: Page {
  var form: PrintedForm
  var code: String
  var sheet: HTML
  /// The dossier has just been taken in.
  var isNew: Bool

  var title: String { "\(form.title) \(code)" }
  var area: Area { .desk }
  var section: Entry? { isNew ? .intake : .worklist }

  var body: HTML {
    """
    <div class="screen-only">
    \(if: isNew, notice(.good, "Đã tiếp nhận hồ sơ", isAnswer: true, "<p>Mã hồ sơ \(WebShared.code(code)). In giấy hẹn, ký, giao một bản cho người nộp.</p>"))
    <h1>\(form.title)</h1>
    \(actions(
      printNow, isNew ? buttonLink("Hồ sơ tiếp theo", to: Paths.intake, .secondary, key: "n") : "",
      buttonLink("Mở hồ sơ", to: Paths.deskDossier(code), .secondary, key: "b")))
    </div>
    \(sheet)
    """
  }

  /// Takes the focus, so that Enter prints.
  private var printNow: HTML {
    """
    <button type="button" class="button primary" data-print data-key="i" autofocus hidden>In (Alt+I)</button>
    """
  }
}

func slipRoutes(_ routes: Routes, _ desk: Desk) {
  routes.get(Paths.deskSlip(":code", ":slip"), for: .officer) { request, officer in
    guard let form = request.site.house.form(try request.parameter("slip")) else { throw PageError.notFound }
    return try await desk.slipPage(form, request, officer, isNew: false)
  }
  // What intake and acceptance lead to.
  routes.get(Paths.deskReceipt(":code"), for: .officer) { request, officer in
    try await desk.slipPage(.acceptance, request, officer, isNew: true)
  }
}

extension Desk {
  fileprivate func slipPage(
    _ form: PrintedForm, _ request: WebRequest, _ officer: Officer, isNew: Bool
  ) async throws -> Response {
    let view = try await view(of: request.parameter("code"), request, officer, for: "print \(form.key)")
    guard let sheet = form.sheet(view.source, request.site.settings) else { throw PageError.notFound }
    return request.page(SlipPage(form: form, code: view.dossier.code, sheet: sheet, isNew: isNew))
  }
}
