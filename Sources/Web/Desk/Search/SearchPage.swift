import Agencies
import Casework
import Dossiers
import Worklists
import Markup
import Procedures
import Rules
import WebShared
import WorkingTime

/// Dossiers by what people say at the counter.
struct SearchPage: Page {
  var words: String
  var found: [FoundLine]
  var now: Instant

  var title: String { words.isEmpty ? "Tìm hồ sơ" : "Tìm “\(words)”" }
  var area: Area { .desk }
  var section: Entry? { .search }

  var body: HTML {
    """
    <h1>Tìm hồ sơ</h1>
    \(searchBox(
      to: Paths.deskSearch, "Mã hồ sơ, tên, số định danh hoặc số điện thoại", value: words,
      hint: "Tên gõ không dấu cũng được. Quét mã QR trên giấy hẹn vào ô này.", takesFocus: found.isEmpty))
    \(results)
    \(keyHelp(("↑ ↓", "đi giữa các hồ sơ"), ("Enter", "mở hồ sơ")))
    """
  }

  private var results: HTML? {
    if words.isEmpty { return nil }
    if found.isEmpty {
      return emptyState(
        "Không có hồ sơ nào khớp “\(words)”.",
        "Bạn chỉ tìm được hồ sơ của cơ quan mình. Hãy thử gõ vài chữ đầu của tên, hoặc số điện thoại.")
    }
    let limited = found.count == DossierSearch.limit
    return """
      <p role="status">\(limited ? "\(found.count) hồ sơ mới nhất. Gõ thêm chữ để thu hẹp." : "\(found.count) hồ sơ.")</p>
      <div class="table"><table class="work" data-rows><caption class="unseen">Hồ sơ tìm thấy, mới nhất trước</caption>
      <thead><tr><th scope="col">Hồ sơ</th><th scope="col">Người nộp</th><th scope="col">Tình trạng</th>\
      <th scope="col">Nơi nhận</th><th scope="col">Nộp lúc</th><th scope="col">Hạn</th></tr></thead>
      <tbody>
      \(each: found, row)</tbody></table></div>
      """
  }

  private func row(_ line: FoundLine) -> HTML {
    """
    <tr><th scope="row" data-label="Hồ sơ"><a href="\(url: Paths.deskDossier(line.code))" data-row>\(code(line.code))</a>\
    <span class="what">\(line.procedure)</span></th>\
    <td data-label="Người nộp">\(line.applicant)</td><td data-label="Tình trạng">\(statusTag(line.stage.nationalStatus))</td>\
    <td data-label="Nơi nhận">\(line.agency)</td>\
    <td data-label="Nộp lúc">\(shortDateTime(line.submittedAt, now: now))</td>\
    <td data-label="Hạn">\(line.due.map { $0.mark(at: now) })</td></tr>

    """
  }
}

/// A dossier found.
struct FoundLine: Sendable, Hashable {
  var code, procedure, applicant, agency: String
  var stage: Stage
  var submittedAt: Instant
  /// Of what is still under way.
  var due: DueMark?

  init(_ found: FoundDossier, under rules: Rulebook, at now: Instant) {
    (code, applicant, stage, submittedAt) = (found.code, found.applicantName, found.stage, found.submittedAt)
    procedure = rules.procedure(found.procedureID)?.name ?? ""
    agency = rules.territory.agency(found.agencyID)?.title ?? ""
    due =
      found.finishedAt == nil && !found.stage.isEnd
      ? found.dueAt.map {
        DueMark(
          from: found.submittedAt, due: $0, isPaused: found.pausedAt != nil, at: now,
          in: rules.calendars.calendar(of: found.agencyID))
      } : nil
  }
}
