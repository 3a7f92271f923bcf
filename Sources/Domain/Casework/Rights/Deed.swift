import Agencies
package import Dossiers
package import Identity
import Storage
package import Workflow
package import WorkingTime

/// Something that may be done with a dossier, or why it may not be done now: asked once, shown by pages, carried out by
/// verbs, one by one or many at once.
package struct Deed: Hashable, Sendable {
  package var action: Action
  package var act: Act
  package var step: Step.ID?
  package var needs: [Need]

  /// The step; empty where the act is about the dossier as a whole.
  var at: Step.ID { step ?? "" }
}

extension Dossier {
  /// Exactly what the process's machine would accept from this officer, or from its owner, in the words of the desk.
  package func deeds(of who: some Acting, at now: Instant) -> [Deed] {
    machine.offers(in: state.flow, facts(for: who.actor, at: now)).flatMap { offer in
      actions(for: offer.act).map { Deed(action: $0, act: offer.act, step: stepOf(offer.act), needs: offer.needs) }
    }
  }

  /// The actions an officer may take now, in the order a person looks for them. The default is none.
  package func offers(to officer: Officer, at now: Instant) -> [Action] {
    let offered = Set(deeds(of: officer, at: now).map(\.action))
    return Action.allCases.filter(offered.contains)
  }

  /// The first deed of this name that may be done now, at the step named if one is.
  /// - Throws: why not. Who did what meanwhile is told as well.
  package func deed(
    _ action: Action, at step: Step.ID? = nil, by hand: Hand<some Acting>, where suits: (Act) -> Bool = { _ in true }
  ) throws -> Deed {
    do {
      return try deed(action, at: step, of: hand.who, now: hand.now, where: suits)
    } catch {
      throw try told(error, of: action, at: step, to: hand)
    }
  }

  /// The same for a page, which only shows it.
  package func deed(
    _ action: Action, at step: Step.ID? = nil, of who: some Acting, now: Instant,
    where suits: (Act) -> Bool = { _ in true }
  ) throws(CaseworkRefusal) -> Deed {
    let facts = facts(for: who.actor, at: now)
    let verdicts = machine.judge({ actions(for: $0).contains(action) && suits($0) }, in: state.flow, facts)
    let here = verdicts.filter { step == nil || stepOf($0.act) == nil || stepOf($0.act) == step }
    if let allowed = here.first(where: { $0.refusal == nil }) {
      return Deed(action: action, act: allowed.act, step: stepOf(allowed.act), needs: allowed.needs)
    }
    throw refusal(of: action, at: step, here.compactMap(\.refusal), to: who.actor)
  }

  /// What an act is called at the desk; completing a step has the names of its kind.
  private func actions(for act: Act) -> [Action] {
    switch act {
    case .accept: return [.accept]
    case .refuse: return [.refuse]
    case .requestSupplement: return [.requestSupplement]
    case .supply: return [.supply]
    case .assign: return [.assign]
    case .cover: return [.cover]
    case .skip: return [.skip]
    case .takeBack: return [.takeBack]
    case .sendBack: return [.sendBack]
    case .ask: return [.consult]
    case .answer: return [.answerConsultation]
    case .requestPayment: return [.requestPayment]
    case .confirmPayment: return [.confirmPayment]
    // A leg is called off from above.
    case .withdraw: return parent == nil ? [.withdraw] : []
    case .stop: return [.stop]
    case .apologise: return [.apologise]
    case .complete(let id, _): return process.step(id).map { $0.completions } ?? []
    case .look, .countSilence, .closeForSilence, .legReturned, .legRefused, .legLate: return []
    }
  }

  private func stepOf(_ act: Act) -> Step.ID? {
    switch act {
    case .complete(let step, _), .skip(let step), .sendBack(let step, _), .takeBack(let step), .assign(let step),
      .cover(let step), .ask(let step):
      step
    case .answer(let number): "c\(number)"
    default: nil
    }
  }
}

extension Step {
  /// What doing it is called.
  fileprivate var completions: [Action] {
    switch kind {
    case .work: [.forward, .decide]
    case .issue, .publication, .consultation, .leg: [.forward]
    case .approval, .signature: [.decide, .signOff]
    case .delivery: [.handOver]
    case .payment: [.confirmPayment]
    case .supplement: [.supply]
    case .reception, .automaticReception: []
    }
  }
}
