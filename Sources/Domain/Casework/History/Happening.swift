package import Identity
package import Procedures
package import Storage
package import Workflow

/// What happened to a dossier, in the words of the regulation. Stored as JSON and hashed: a case may be added, none may
/// be renamed.
package enum Happening: Codable, Hashable, Sendable {
  case submitted(channel: Channel, procedure: String, version: Int)
  case accepted(receiptNumber: Int)
  /// Form 03.
  case refused(number: Int, reason: String)
  /// Form 02.
  case supplementRequested(number: Int, items: [String], reason: String)
  case supplied(note: String)
  case assigned(step: Step.ID, to: ID<Account>, name: String)
  case forwarded(step: Step.ID, note: String)
  case sentBack(step: Step.ID, to: Step.ID, reason: String)
  case consulted(step: Step.ID, number: Int, agency: String, question: String)
  case consultationAnswered(number: Int, answer: String)
  case paymentRequested(amount: Int, reason: String)
  case paymentConfirmed(amount: Int)
  case paid(step: Step.ID, amount: Int)
  case decided(step: Step.ID, outcome: Outcome, summary: String)
  case signed(step: Step.ID, note: String)
  case handedOver(step: Step.ID, recipient: String, method: DeliveryMethod)
  case withdrawn(reason: String)
  /// Thông báo dừng giải quyết hồ sơ.
  case stopped(number: Int, reason: String)
  /// Form 04.
  case apologised(number: Int, reason: String)
  /// The calendar changed while the dossier ran, and its appointment with it.
  case redated(reason: String)
  /// Work that need not be done here was left out.
  case skipped(step: Step.ID, reason: String)
  /// Someone took their own last act back before anybody had seen it.
  case takenBack(step: Step.ID)
  /// Someone does what an absent colleague holds.
  case covered(step: Step.ID, of: ID<Account>, name: String)
  /// Nothing was said within the term: that counts as consent, and the one asked answers for it.
  case silenceCounted(number: Int, agency: String)
  /// What a step waited for has come.
  case stepCompleted(step: Step.ID)
  /// A dossier of its own was opened at another agency.
  case legOpened(step: Step.ID, code: String, agency: String)
  case legReturned(step: Step.ID, code: String)
  case legRefused(step: Step.ID, code: String, reason: String)
  case legLate(step: Step.ID, code: String)
  case legCancelled(step: Step.ID, code: String)
  /// The citizen was silent for 15 working days. // NĐ 61/2018
  case closedForSilence(number: Int)
  /// A choice of the process wants a form printed for the citizen: "refusal", "stop". // ProcessWords.forms
  case slipMade(slip: String, number: Int, reason: String)
  case markedDueSoon
  case markedOverdue
  /// The dossier goes on under another version of its process, and this is how the steps were connected.
  case moved(from: ID<PublishedProcess>, to: ID<PublishedProcess>, version: Int, mapping: Mapping)
}

/// How the result reached the citizen.
package enum DeliveryMethod: String, Codable, Sendable, CaseIterable, Hashable {
  case counter, post, electronic

  package var title: String {
    switch self {
    case .counter: "Nhận tại quầy"
    case .post: "Gửi qua bưu chính công ích"
    case .electronic: "Nhận bản điện tử"
    }
  }
}

extension Happening {
  /// The case's name, as the column `kind` has it.
  package var kind: String {
    switch self {
    case .submitted: "submitted"
    case .accepted: "accepted"
    case .refused: "refused"
    case .supplementRequested: "supplement_requested"
    case .supplied: "supplied"
    case .assigned: "assigned"
    case .forwarded: "forwarded"
    case .sentBack: "sent_back"
    case .consulted: "consulted"
    case .consultationAnswered: "consultation_answered"
    case .paymentRequested: "payment_requested"
    case .paymentConfirmed: "payment_confirmed"
    case .paid: "paid"
    case .decided: "decided"
    case .signed: "signed"
    case .handedOver: "handed_over"
    case .withdrawn: "withdrawn"
    case .stopped: "stopped"
    case .apologised: "apologised"
    case .redated: "redated"
    case .skipped: "skipped"
    case .takenBack: "taken_back"
    case .covered: "covered"
    case .silenceCounted: "silence_counted"
    case .stepCompleted: "step_completed"
    case .legOpened: "leg_opened"
    case .legReturned: "leg_returned"
    case .legRefused: "leg_refused"
    case .legLate: "leg_late"
    case .legCancelled: "leg_cancelled"
    case .closedForSilence: "closed_for_silence"
    case .slipMade: "slip_made"
    case .markedDueSoon: "due_soon"
    case .markedOverdue: "overdue"
    case .moved: "moved"
    }
  }

  /// The step at which it happened.
  package var step: Step.ID? {
    switch self {
    case .assigned(let step, _, _), .forwarded(let step, _), .sentBack(let step, _, _), .consulted(let step, _, _, _),
      .paid(let step, _), .decided(let step, _, _), .signed(let step, _), .handedOver(let step, _, _),
      .skipped(let step, _), .takenBack(let step), .covered(let step, _, _), .stepCompleted(let step),
      .legOpened(let step, _, _), .legReturned(let step, _), .legRefused(let step, _, _), .legLate(let step, _),
      .legCancelled(let step, _):
      step
    default: nil
    }
  }
}
