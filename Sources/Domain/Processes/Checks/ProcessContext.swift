package import Agencies
package import Forms
import Identity
package import Procedures
package import Rules
import Storage
package import WorkingTime
package import Workflow

/// What a process is checked against: the procedures that go by it, their forms and terms, the people in every agency.
package struct ProcessContext: Sendable {
  package private(set) var context: CheckContext
  package private(set) var procedures: [Procedure]
  package private(set) var agencies: [Agency]
  /// The terms of the procedures differ too much for one sum to be held against them all.
  package private(set) var isTermUnchecked: Bool

  /// A process that more procedures share is a pattern: each of them counts its own term.
  private static let mostOwn = 20

  package init(
    _ slug: String, _ process: ProcessDefinition, procedureCode: String?, under rules: Rulebook, staffing: Staffing,
    on day: Day
  ) {
    var procedures = rules.procedures(by: slug, on: day)
    if let code = procedureCode, let own = rules.procedure(code: code, on: day), !procedures.contains(own) {
      procedures.append(own)
    }
    self.procedures = procedures
    isTermUnchecked = procedures.count > Self.mostOwn
    let minutes = isTermUnchecked ? nil : procedures.map(\.term.workingMinutes).min()
    context = CheckContext(
      fields: Self.fields(procedures.map(\.form)), legalMinutes: minutes,
      givesResult: procedures.contains(where: \.givesResult),
      statuses: rules.answers.statuses, forms: rules.answers.forms, messages: rules.answers.messages,
      procedures: rules.openableByLegs(on: day), procedure: procedures.count == 1 ? procedures[0].code : nil)
    agencies = []
    fillStaff(process, rules, staffing, day)
    context.places = rules.readablePlaces(of: process, on: day)
    context.bodies = rules.bodies(of: process, usedBy: agencies, on: day)
  }

  /// For every agency at work that solves one of the procedures: which performers of the process someone there fills.
  private mutating func fillStaff(_ process: ProcessDefinition, _ rules: Rulebook, _ staffing: Staffing, _ day: Day) {
    let performers = Set(process.steps.flatMap { [$0.performer] + $0.asked })
    var seen: Set<[String]> = []
    var users: [ID<Agency>: Agency] = [:]
    // Thousands of procedures share a pattern and few ways through the agencies: each way is gone once.
    var ways: Set<Way> = []
    for procedure in procedures where ways.insert(Way(procedure)).inserted {
      for agency in rules.solvers(of: procedure, on: day) where staffing.isAtWork(agency.id) {
        users[agency.id] = agency
        guard seen.insert([agency.code, procedure.rooms[agency.level] ?? ""]).inserted else { continue }
        let course = Course(receivedBy: agency, solvedBy: agency, on: day)
        let filled = performers.filter { performer in
          guard let role = Role(rawValue: performer.role),
            let unit = rules.unit(for: performer, of: procedure, in: course)
          else { return false }
          return staffing.count(role, in: unit.id) > 0
        }
        context.staff[agency.title] = context.staff[agency.title]?.intersection(filled) ?? filled
      }
    }
    agencies = users.values.sorted { $0.code < $1.code }
  }

  /// The fields that every one of the forms has, with the same meaning.
  package static func fields(_ forms: [Form]) -> [String: FieldType] {
    guard var common = forms.first?.fieldTypes else { return [:] }
    for form in forms.dropFirst() {
      common = common.merging(form.fieldTypes) { FieldType($0.content, isRequired: $0.isRequired && $1.isRequired) }
        .filter { name, type in form.fieldTypes[name]?.content == type.content && common[name] != nil }
    }
    return common
  }
}

/// All that decides which agencies and rooms a procedure goes through.
private struct Way: Hashable {
  var levels: [Level]
  var departmentCode: String?
  var rooms: [Level: String]

  init(_ procedure: Procedure) {
    (levels, departmentCode, rooms) = (procedure.levels, procedure.departmentCode, procedure.rooms)
  }
}

extension Form {
  /// The questions as conditions see them.
  package var fieldTypes: [String: FieldType] {
    Dictionary(
      questions.map { question in
        let content: FieldType.Content =
          switch question.kind {
          case .line, .paragraph: .text
          case .date: .date
          case .number: .number(isWhole: false)
          case .choice: question.choices.map { .option($0) } ?? .text
          }
        return (question.name, FieldType(content, isRequired: question.isRequired))
      }, uniquingKeysWith: { first, _ in first })
  }
}

extension Procedure {
  /// Some only tell the State something: the catalogue says then that there is no result ("Không quy định kết quả").
  fileprivate var givesResult: Bool { resultText?.hasPrefix("Không") != true }
}

extension Term {
  /// About as many working minutes; days of the calendar and months are those of an ordinary week.
  package var workingMinutes: Int {
    switch self {
    case .workingMinutes(let minutes): minutes
    case .sameDay: 480
    case .calendarDays(let days): days * 480 * 5 / 7
    case .calendarMonths(let months): months * 480 * 21
    }
  }
}
