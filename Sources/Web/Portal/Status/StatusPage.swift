import Casework
import Dossiers
import Markup
import WebShared
import WorkingTime

/// What anyone with the code may see. No name, no number, no address.
struct StatusPage: Page {
  var status: PublicStatus
  var calendar: WorkingCalendar
  var now: Instant

  var title: String { "Hồ sơ \(status.code)" }
  var section: Entry? { .lookUp }

  var body: HTML {
    let standing = Standing(status)
    let answer = StatusAnswer(standing, calendar: calendar, now: now)
    return """
      <h1>\(answer.headline)</h1>
      <p class="under">\(statusTag(status.stage.nationalStatus)) \(code(status.code))</p>
      \(answer.html(StatusAnswer.bar(standing, calendar: calendar, now: now)))
      \(if: status.isApologised, apology)
      <div class="columns even">
      <section><h2>Đường đi của hồ sơ</h2>
      \(timeline(PublicTimeline(status, now: now).steps))</section>
      <section><h2>Về hồ sơ này</h2>
      \(definitionList([
        ("Thủ tục", "<a href=\"\(url: Paths.procedure(status.procedureCode))\">\(status.procedureName)</a>"),
        ("Nơi nộp", "\(status.agencyTitle)"),
        ("Nơi giải quyết", "\(status.solvingAgencyTitle)"),
        ("Cách nộp", "\(status.channel.title)"),
      ]))
      <p>Hồ sơ của bạn? <a href="\(url: Paths.myDossier(status.code))">Mở trang riêng</a> để xem giấy tờ và những việc bạn làm được.</p>
      </section>
      </div>
      """
  }

  private var apology: HTML {
    notice(.warn, "Cơ quan xin lỗi vì trễ hẹn", "<p>Ngày hẹn ở trên là ngày hẹn lại, và chỉ được hẹn lại một lần.</p>")
  }
}

/// The way of a dossier in five stations.
struct PublicTimeline {
  let steps: [TimelineStep]

  init(_ status: PublicStatus, now: Instant) {
    let isReceived = status.receivedAt != nil
    let isEnded = status.stage.isEnd && status.stage != .returned
    var steps = [
      TimelineStep("Nộp hồ sơ", .done, time: dateTime(status.submittedAt)),
      TimelineStep(
        "Cơ quan tiếp nhận", isReceived ? .done : status.stage == .submitted ? .current : isEnded ? .stopped : .current,
        time: status.receivedAt.map(dateTime),
        detail: status.stage == .awaitingSupplement && !isReceived ? "Chờ bạn bổ sung giấy tờ." : nil),
    ]
    if isEnded {
      if isReceived { steps.append(TimelineStep(status.stage.title, .stopped, time: status.finishedAt.map(dateTime))) }
      self.steps = steps
      return
    }
    let due = status.isPaused ? nil : status.dueAt
    let isSolved = status.stage == .decided || status.stage == .returned
    steps += [
      TimelineStep(
        "Giải quyết", isSolved ? .done : isReceived ? .current : .coming,
        detail: isReceived && status.stage.isWaiting ? "\(status.stage.title)" : nil),
      TimelineStep(
        "Có kết quả", isSolved ? .done : .coming,
        time: status.finishedAt.map(dateTime) ?? due.map { "hẹn \(dateTime($0))" }),
      TimelineStep(
        "Trả kết quả", status.stage == .returned ? .done : status.stage == .decided ? .current : .coming,
        time: status.returnedAt.map(dateTime)),
    ]
    self.steps = steps
  }
}
