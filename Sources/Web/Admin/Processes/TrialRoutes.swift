import Agencies
import Casework
import Dossiers
import Forms
import Foundation
import Hummingbird
import Identity
import Language
import Processes
import Rules
import Storage
import WebShared
import WorkingTime
import Workflow

/// Trying a draft: one dossier by hand, a month of them at once.
func trialRoutes(_ routes: Routes, _ admin: Admin) {
  routes.get(Paths.adminDraft(":slug", "chay-thu"), for: .administrator) { request, officer in
    let work = try await admin.work(request, officer)
    return request.page(try trialPage(work, officer, FormState(), []))
  }

  routes.post(Paths.adminDraft(":slug", "chay-thu"), for: .administrator) { request, officer in
    let work = try await admin.work(request, officer)
    let form = try await request.form()
    guard form["moves"].utf8.count < 100_000,
      var moves = try? JSONDecoder().decode([Trial.Move].self, from: Data(form["moves"].utf8))
    else { throw PageError.badRequest }
    if form["verb"] == "undo" {
      moves = moves.dropLast()
    } else if !form["move"].isEmpty {
      guard let move = try? JSONDecoder().decode(Trial.Move.self, from: Data(form["move"].utf8)) else {
        throw PageError.badRequest
      }
      moves.append(move)
    }
    let page = try trialPage(work, officer, form, moves)
    let isWhole = page.refusal == nil && page.errorCount == 0
    return request.page(page, status: isWhole ? .ok : .unprocessableContent)
  }

  routes.get(Paths.adminDraft(":slug", "mo-phong"), for: .administrator) { request, officer in
    let work = try await admin.work(request, officer)
    let day = request.site.now().day
    let days = work.rules.calendar.workingDays(QueueForecast.days, from: day)
    let staffing = try await request.site.db.read { try Staffing.load(on: day, over: days, in: $0) }
    return request.page(forecastPage(work, officer, request.queryForm, staffing, days, on: day))
  }
}

/// Plays as many of the moves as can be played.
private func trialPage(
  _ work: DraftWork, _ officer: Officer, _ form: FormState, _ moves: [Trial.Move]
) throws -> TrialPage {
  var form = form
  let process = work.draft.process
  let named = Set(
    process.steps.flatMap(\.choices).compactMap(\.condition)
      .flatMap { text in (try? Condition(text))?.fields ?? [] })
  let asked = work.fields.filter { named.contains($0.name) }
  var data: [String: Value] = [:]
  for question in asked {
    let name = "data-\(question.name)"
    guard let text = form.optional(name, max: 200) else { continue }
    data[question.name] = form.read(name, nil, "Giá trị không đúng kiểu của mục này. Hãy nhập lại.") { _ in
      value(text, as: question.kind)
    }
  }
  let minutes = work.context.context.legalMinutes ?? max(process.countedMinutes, 480)
  // A process whose shape is broken cannot be played.
  var trial = try Trial(process, legalMinutes: minutes, data: data, moves: [])
  var (played, refusal): ([Trial.Move], String?) = ([], nil)
  for move in moves.prefix(Trial.most) where refusal == nil {
    refusal = trial.refusal(of: move)
    if refusal == nil { played.append(move) }
  }
  return TrialPage(
    officer: officer, draft: work.draft, trial: trial, moves: played, asked: asked, state: form, refusal: refusal,
    names: work.names)
}

extension Trial {
  /// Plays the move; why it is none, where it is not.
  fileprivate mutating func refusal(of move: Move) -> String? {
    do throws(CaseRefusal) {
      try play(move)
      return nil
    } catch {
      return error.sentence
    }
  }
}

private func value(_ text: String, as kind: Form.Kind) -> Value? {
  switch kind {
  case .line, .paragraph, .choice: .text(text)
  case .number: Number(text.replacing(",", with: ".")).map(Value.number)
  case .date: Day(typed: text).flatMap { CalendarDate(DateText.short($0)) }.map(Value.date)
  }
}

private func forecastPage(
  _ work: DraftWork, _ officer: Officer, _ query: FormState, _ staffing: Staffing, _ days: [Day], on day: Day
) -> ForecastPage {
  var form = query
  if form["ho-so"].isEmpty { form["ho-so"] = "20" }
  if form["phut"].isEmpty { form["phut"] = "20" }
  let daily = form.number("ho-so", in: 1...100, missing: "Nhập số hồ sơ mỗi ngày.")
  let minutes = form.number("phut", in: 1...480, missing: "Nhập số phút cho mỗi việc.")
  let agency = work.context.agencies.first { $0.code == form["co-quan"] } ?? work.context.agencies.first
  var forecast: QueueForecast?
  if let agency,
    let procedure = work.context.procedures.first(where: { procedure in
      work.rules.solvers(of: procedure, on: day).contains { $0.id == agency.id }
    }), let daily, let minutes, !work.faults.contains(where: \.breaksShape)
  {
    forecast = QueueForecast(
      work.draft.process, question: .init(dossiersPerDay: daily, minutesOfAct: minutes)
    ) { performer in
      guard let role = Role(rawValue: performer.role),
        let unit = work.rules.unit(
          for: performer, of: procedure, in: Course(receivedBy: agency, solvedBy: agency, on: day))
      else { return nil }
      return QueueForecast.Post(
        unit: unit.id, role: role, present: days.map { staffing.present(role, in: unit.id, on: $0) })
    }
  }
  return ForecastPage(
    officer: officer, draft: work.draft, agencies: work.context.agencies, agency: agency, forecast: forecast,
    territory: work.rules.territory, state: form)
}

extension ProcessFault {
  /// Ways cannot be followed.
  fileprivate var breaksShape: Bool {
    switch self {
    case .empty, .doubleID, .unknownNext, .circle: true
    default: false
    }
  }
}

extension WorkingCalendar {
  /// The next ones, today among them.
  fileprivate func workingDays(_ count: Int, from day: Day) -> [Day] {
    var days: [Day] = []
    var next = workingDay(onOrAfter: day)
    for _ in 0..<count {
      days.append(next)
      next = workingDay(after: next)
    }
    return days
  }
}
