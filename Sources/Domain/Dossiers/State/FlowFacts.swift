import Agencies
import Forms
import Foundation
package import Identity
import Language
import Procedures
import Storage
package import Workflow
package import WorkingTime

extension Dossier {
  package var machine: Machine {
    Machine(
      process,
      policy: Workflow.Policy(supplement: procedure.policy.afterSupplement == .restart ? .restart : .resume))
  }

  /// What the process's machine is told: who acts, what stands in the form, and what the working calendar says.
  package func facts(for actor: Actor, at now: Instant) -> Facts {
    let calendar = calendar
    return Facts(
      now: now.rawValue, due: (state.dueAt ?? now).rawValue,
      after: { calendar.adding(workingMinutes: $0, to: now).rawValue },
      left: { calendar.workingMinutes(from: Instant(rawValue: $0), to: Instant(rawValue: $1)) },
      actor: caseActor(actor), data: conditionData, absences: absences, delegations: delegations(to: actor))
  }

  private func caseActor(_ actor: Actor) -> CaseActor {
    switch actor {
    case .officer(let officer):
      var powers: Set<CaseActor.Power> = []
      if officer.isReceptionist(of: agency.id) { powers.insert(.counter) }
      if officer.leads(agency: solvingAgency.id) { powers.insert(.head) }
      return officer.caseActor(at: places, powers: powers)
    case .citizen(let citizen):
      return CaseActor(id: citizen.code.rawValue, powers: isOwned(by: citizen) ? [.applicant] : [])
    // Comes with the dossier's own link, which the web has checked.
    case .visitor: return CaseActor(id: nil, powers: [.applicant])
    case .system: return CaseActor(id: nil, powers: [.program, .counter])
    }
  }

  private var places: [WorkPlace] {
    tasks.compactMap { task in
      let performer = task.question.map { state.flow.questions[$0]?.whom } ?? process.step(task.step)?.performer
      return performer.map { WorkPlace(performer: $0, role: task.role, unitID: task.unitID, agencyID: task.agencyID) }
    }
  }

  private func delegations(to actor: Actor) -> [Delegation] {
    if case .officer(let officer) = actor { officer.delegations(at: places) } else { [] }
  }

  /// The answers as conditions see them; nothing is read where the process asks nothing.
  private var conditionData: [String: Value] {
    guard process.steps.contains(where: { $0.choices.contains { $0.condition != nil } }) else { return [:] }
    let answers = (try? JSONDecoder().decode([String: String].self, from: Data(form.utf8))) ?? [:]
    var data: [String: Value] = [:]
    for question in procedure.form.questions {
      data[question.name] = answers[question.name].flatMap { question.value(of: $0) }
    }
    return data
  }
}

extension Form.Question {
  /// An answer with the type its question gives it; nothing where it is blank or cannot be read.
  fileprivate func value(of answer: String) -> Value? {
    let text = answer.oneLine
    guard !text.isEmpty else { return nil }
    return switch kind {
    case .number: Number(text.replacing(",", with: ".")).map(Value.number)
    case .date: CalendarDate(text).map(Value.date)
    case .line, .paragraph, .choice: .text(text)
    }
  }
}
