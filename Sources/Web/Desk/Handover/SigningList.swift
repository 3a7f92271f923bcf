import Agencies
import Casework
import Dossiers
import Hummingbird
import Identity
import Markup
import Procedures
import Rules
import Storage
import WebShared
import WorkingTime

/// The list that people sign when they take their results, as the register of the regulation has it.
struct SigningListPage: Page {
  var agency: String
  var officer: String
  var now: Instant
  var lines: [Line]

  struct Line: Sendable, Hashable {
    var code, procedure, applicant: String
  }

  var title: String { "Danh sách ký nhận kết quả" }
  var area: Area { .desk }
  var section: Entry? { .handover }

  var body: HTML {
    """
    <div class="screen-only">\(actions(printButton("In danh sách", .primary), buttonLink("Về trang trả kết quả", to: Paths.handover, .secondary, key: "b")))</div>
    <h1>\(title)</h1>
    <p>\(agency) · \(dateTime(now)) · người trả: \(officer)</p>
    <div class="table"><table class="signing"><caption class="unseen">\(title)</caption>
    <thead><tr><th scope="col">STT</th><th scope="col">Mã hồ sơ</th><th scope="col">Thủ tục</th><th scope="col">Người nộp</th>\
    <th scope="col">Người nhận</th><th scope="col">Ký nhận</th></tr></thead>
    <tbody>\(each: lines.enumerated(), { index, line in
      "<tr><td class=\"number\">\(index + 1)</td><td>\(code(line.code))</td><td>\(line.procedure)</td><td>\(line.applicant)</td><td></td><td></td></tr>\n"
    })</tbody></table></div>
    """
  }
}

func signingListRoute(_ routes: Routes, _ desk: Desk) {
  routes.post(Paths.handoverList, for: .role(.receptionist)) { request, officer in
    try await request.submission(
      again: { try await desk.handoverPage(request, officer, words: $0["q"], form: $0) },
      { form in
        let codes = form.chosenCodes()
        try form.check()
        let rules = try await desk.rulebooks.current()
        let now = request.site.now()
        let lines = try await request.site.db.write { tx in
          let dossiers = try Dossier.find(codes, under: rules, in: tx)
          let readable = try Dossier.readable(dossiers.values, by: officer, in: tx)
          return try codes.map { code in
            guard let dossier = dossiers[code] else { throw CaseworkRefusal.unknownDossier(code) }
            guard readable.contains(dossier.id) else { throw CaseworkRefusal.notYourDossier }
            try AccessLog.record(.dossier(code), for: "print signing list", by: officer, at: now, in: tx)
            return SigningListPage.Line(
              code: code, procedure: dossier.procedure.name, applicant: dossier.applicant.name)
          }
        }
        let agency = officer.counters(under: rules).first?.title ?? ""
        return request.page(SigningListPage(agency: agency, officer: officer.name, now: now, lines: lines))
      })
  }
}
