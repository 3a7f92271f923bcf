import Agencies
import Casework
import Dossiers
import Forms
import Language
import Procedures
import Rules
import WorkingTime

/// Someone who comes with a dossier.
struct Arrival: Sendable {
  var submission: Submission
  var pace: Double
  var turn: SimulatedDossier.Turn
}

extension Town {
  /// The day's people; on a rest day only those who write from home.
  mutating func arrivals(_ count: Int, on day: Day) -> [Move] {
    let isRestDay = !rules.calendar.isWorkingDay(day)
    return (0..<count).compactMap { _ in
      guard let (procedure, agency) = counters.pick(onlineOnly: isRestDay, rules: rules, using: &random) else {
        return nil
      }
      let channel: Channel = isRestDay || procedure.isOnline && chance(0.35) ? .online : chance(0.06) ? .post : .counter
      let arrival = Arrival(submission: submission(procedure, agency, channel), pace: pickPace(), turn: pickTurn())
      return move(.arrive(arrival), at: moment(on: day, fromHome: channel == .online))
    }
  }

  private mutating func submission(_ procedure: Procedure, _ agency: Agency, _ channel: Channel) -> Submission {
    let name = names.next()
    let number = "089\(Int.random(in: 0...1, using: &random))" + digits(8)
    let applicant = Applicant(
      name: name, personalID: chance(0.95) ? number : nil, phone: chance(0.85) ? "09" + digits(8) : nil,
      email: chance(0.1) ? "\(name.folded.replacing(" ", with: "."))@example.vn" : nil,
      address: "Ấp \(Int.random(in: 1...9, using: &random)), \(agency.place), tỉnh An Giang")
    var answers: [String: String] = [:]
    if channel == .online { for question in procedure.form.questions { answers[question.name] = answer(question) } }
    return Submission(
      procedureCode: procedure.code, agencyCode: agency.code, channel: channel, applicant: applicant, answers: answers,
      papers: procedure.papers.filter { $0.isRequired && $0.kind != .data }.prefix(8).map {
        SubmittedPaper(name: $0.name, kind: $0.kind.rawValue, copies: max($0.copies, 1))
      },
      isFeePaid: procedure.feeAmount.map { $0 > 0 && channel == .counter } ?? false)
  }

  private mutating func answer(_ question: Form.Question) -> String {
    switch question.kind {
    case .line: names.next()
    case .paragraph: "Đề nghị giải quyết theo quy định."
    case .date: "2026-0\(Int.random(in: 1...9, using: &random))-1\(Int.random(in: 0...9, using: &random))"
    case .number: String(Int.random(in: 1...200, using: &random))
    case .choice: question.choices?.randomElement(using: &random) ?? ""
    }
  }

  /// Some 96 in 100 are on time or early.
  private mutating func pickPace() -> Double {
    let share = Double.random(in: 0..<1, using: &random)
    if share < 0.85 { return Double.random(in: 0.15..<0.75, using: &random) }
    return share < 0.965 ? Double.random(in: 0.75..<0.98, using: &random) : Double.random(in: 1.15..<2, using: &random)
  }

  private mutating func pickTurn() -> SimulatedDossier.Turn {
    switch Double.random(in: 0..<100, using: &random) {
    case ..<2: .refused
    case ..<5: .supplementAtReception
    case ..<9: .supplement
    case ..<9.5: .silent
    case ..<10.5: .withdrawn
    case ..<12: .consulted
    case ..<14.5: .sentBack
    case ..<17: .denied
    case ..<17.4: .stopped
    case ..<19: .fee
    case ..<20: .apology
    default: .ordinary
    }
  }
}
