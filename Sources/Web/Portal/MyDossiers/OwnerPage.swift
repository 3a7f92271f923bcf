import Agencies
import Casework
import Dossiers
import Identity
import Markup
import Procedures
import Rules
import WebShared
import WorkingTime

/// Everything about a dossier for the one whose it is: what is asked, where it is, the papers, who looked.
struct OwnerPage: Page {
  var owned: OwnedDossier
  /// Those that may be printed; shown are the owner's, where there are some.
  var forms: [PrintedForm]
  var looks: [AccessLog.Look]
  var now: Instant
  /// What was just done here: "bo-sung", "rut".
  var done: String?

  var title: String { "Hồ sơ \(owned.code)" }
  var section: Entry? { .myDossiers }
  var breadcrumb: [Crumb] {
    owned.key == nil
      ? [Crumb("Trang đầu", Paths.home), Crumb("Hồ sơ của tôi", Paths.myDossiers)] : [Crumb("Trang đầu", Paths.home)]
  }
  private var file: DossierFile { owned.file }
  private var stage: Stage { file.dossier.state.stage }

  var body: HTML {
    let standing = Standing(owned)
    let answer = StatusAnswer(standing, calendar: file.dossier.calendar, now: now)
    return """
      \(justDone)
      <h1>\(answer.headline)</h1>
      <p class="under">\(file.dossier.procedure.shortName)<br>\(statusTag(stage.nationalStatus)) \(code(owned.code))</p>
      \(Asked(owned: owned, now: now).html ?? answer.html(StatusAnswer.bar(standing, calendar: file.dossier.calendar, now: now)))
      <div class="columns">
      <section><h2>Đường đi của hồ sơ</h2>
      \(timeline(OwnerTimeline(file: file, rules: owned.rules).steps))
      \(details("Sơ đồ quy trình", processDrawing(
        file.dossier.process, id: "so-do", title: "Hồ sơ \(owned.code) trong quy trình", progress: file.dossier.state.progress,
        note: StepWords.place)))</section>
      <div>
      <section><h2>Về hồ sơ này</h2>\(definitionList(facts))\(whyThisDate)</section>
      <section><h2>Giấy tờ</h2>\(OwnerPapers(owned: owned).html)</section>
      \(links)
      </div>
      </div>
      <section><h2>Điều đã khai</h2>\(details("Xem những gì đã ghi trong tờ khai", OwnerAnswers(file: file).html))</section>
      <section><h2>Ai đã xem hồ sơ của bạn</h2>\(lookList)</section>
      """
  }

  private var justDone: HTML? {
    switch done {
    case "bo-sung": notice(.good, "Đã gửi giấy tờ bổ sung", isAnswer: true, "<p>Cơ quan sẽ xem và giải quyết tiếp.</p>")
    case "rut": notice(.good, "Đã rút hồ sơ", isAnswer: true, "<p>Cơ quan không giải quyết tiếp hồ sơ này.</p>")
    default: nil
    }
  }

  private var facts: [(name: String, value: HTML)] {
    let state = file.dossier.state
    var facts: [(name: String, value: HTML)] = [
      ("Người đứng hồ sơ", "\(file.dossier.applicant.name)"), ("Nơi nộp", "\(file.dossier.agency.title)"),
    ]
    if file.dossier.agency.id != file.dossier.solvingAgency.id {
      facts.append(("Nơi giải quyết", "\(file.dossier.solvingAgency.title)"))
    }
    facts.append(("Nộp lúc", dateTime(file.dossier.submittedAt)))
    if let pause = file.dossier.pause {
      facts.append(("Hẹn trả kết quả", "\(pause.sentence)"))
    } else if let due = state.dueAt, !stage.isEnd {
      facts.append(("Hẹn trả kết quả", "<b>\(dateTime(due))</b>"))
    }
    if let fee = file.feeAmount, fee > 0 {
      facts.append(("Phí, lệ phí", "\(money(fee)) \(file.isFeePaid ? tag(.good, "đã nộp") : tag(.plain, "chưa nộp"))"))
    }
    return facts
  }

  private var whyThisDate: HTML? {
    guard !stage.isEnd, let run = file.dossier.run else { return nil }
    let why = file.dossier.whyThisDate(run.explanation(in: file.dossier.calendar))
    return details(why.title, explanation(why.sentences))
  }

  private var links: HTML {
    """
    <section><h2>Việc khác</h2>
    <ul class="plainlist">
    \(forms.compactMap(printLink))\
    <li><a href="\(url: Paths.dossier(owned.code))">Trang tra cứu công khai</a> <small>(gửi cho người thân được)</small></li>
    \(topLink)\
    \(if: owned.refusal(of: .withdraw, at: now) == nil, "<li><a href=\"\(url: Paths.withdraw(owned.code).query("khoa", owned.key))\">Rút hồ sơ</a></li>")
    </ul></section>
    """
  }

  /// From a leg to the dossier it belongs to; the private link opens only its own.
  private var topLink: HTML? {
    guard let top = file.top else { return nil }
    let path = owned.key == nil ? Paths.myDossier(top.code) : Paths.dossier(top.code)
    return """
      <li><a href="\(url: path)">Hồ sơ chính \(top.code)</a></li>

      """
  }

  private func printLink(_ form: PrintedForm) -> HTML? {
    guard let words = form.owner, form.exists(file) else { return nil }
    return """
      <li><a href="\(url: Paths.printed(form, of: owned.code).query("khoa", owned.key))">\(words.link)</a></li>

      """
  }

  private var lookList: HTML {
    if looks.isEmpty { return "<p>Chưa có cán bộ nào mở xem thông tin của hồ sơ này.</p>" }
    return table(
      "Cán bộ đã xem hồ sơ", [Column("Lúc"), Column("Ai"), Column("Để làm gì")],
      looks.map { look in
        let agency = look.agencyID.flatMap { owned.rules.territory.agency($0) }?.title
        return [
          shortDateTime(look.at, now: now), "\(look.name)\(agency.map { ", \($0)" })",
          "\(LookWords.reason(look.reason))",
        ]
      })
  }
}
