import Agencies
import Forms
import Procedures
import Rules
import WorkingTime
import Workflow

/// A procedure as programs see it.
struct ProcedureBody: Encodable {
  var code, name: String
  var version: Int
  var fieldCode, fieldName, sector: String?
  var levels: [String]
  var term: TermBody
  var feeAmount: Int?
  var feeText: String?
  var onlineLevel: Int?
  var isOnline: Bool

  init(_ procedure: Procedure, rules: Rulebook) {
    (code, name, version) = (procedure.code, procedure.name, procedure.version)
    fieldCode = procedure.fieldCode
    fieldName = procedure.fieldCode.flatMap { rules.field($0)?.name }
    sector = procedure.sector
    levels = procedure.levels.map(\.rawValue)
    term = TermBody(procedure)
    (feeAmount, feeText) = (procedure.feeAmount, procedure.feeText)
    (onlineLevel, isOnline) = (procedure.onlineLevel, procedure.isOnline)
  }
}

struct TermBody: Encodable {
  var kind: String
  /// Working minutes, calendar days or months; nothing for "same day".
  var amount: Int?
  var text: String?
  /// catalogue, process, or assumed when the source names no term.
  var basis: String

  init(_ procedure: Procedure) {
    switch procedure.term {
    case .workingMinutes(let minutes): (kind, amount) = ("workingMinutes", minutes)
    case .calendarDays(let days): (kind, amount) = ("calendarDays", days)
    case .calendarMonths(let months): (kind, amount) = ("calendarMonths", months)
    case .sameDay: (kind, amount) = ("sameDay", nil)
    }
    text = procedure.termText
    basis = procedure.termBasis.rawValue
  }
}

/// A procedure with its papers, steps and questions.
struct ProcedureDetail: Encodable {
  var procedure: ProcedureBody
  var solverText, resultText: String?
  var papers: [RequiredPaper]
  var steps: [StepBody]
  var questions: [Form.Question]

  struct StepBody: Encodable {
    var id, name, kind, role: String
    var minutes: Int
    var isCounted: Bool
  }

  init(_ procedure: Procedure, rules: Rulebook) {
    self.procedure = ProcedureBody(procedure, rules: rules)
    (solverText, resultText, papers) = (procedure.solverText, procedure.resultText, procedure.papers)
    steps = (rules.process(of: procedure, on: rules.today)?.process.steps ?? []).map {
      StepBody(
        id: $0.id, name: $0.name, kind: $0.kind.rawValue, role: $0.performer.role, minutes: $0.minutes,
        isCounted: $0.isCounted)
    }
    questions = procedure.form.questions
  }

  private enum CodingKeys: CodingKey { case solverText, resultText, papers, steps, questions }

  func encode(to encoder: any Encoder) throws {
    try procedure.encode(to: encoder)
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encodeIfPresent(solverText, forKey: .solverText)
    try values.encodeIfPresent(resultText, forKey: .resultText)
    try values.encode(papers, forKey: .papers)
    try values.encode(steps, forKey: .steps)
    try values.encode(questions, forKey: .questions)
  }
}
