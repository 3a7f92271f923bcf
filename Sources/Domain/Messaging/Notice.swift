package import WorkingTime

/// What a person is told; the words come from the template of its key.
package enum Notice: Hashable, Sendable {
  /// Worth nothing after some minutes, and nobody's business but the recipient's.
  case oneTimeCode(String, validMinutes: Int)
  case submitted(DossierFacts)
  case accepted(DossierFacts, dueAt: Instant)
  case refused(DossierFacts, reason: String)
  case supplementRequested(DossierFacts, missing: [String])
  /// The missing papers came. `dueAt` is the new deadline, once there is one.
  case supplied(DossierFacts, dueAt: Instant?)
  /// Whole đồng.
  case feeDue(DossierFacts, amount: Int)
  case apology(DossierFacts, reason: String, dueAt: Instant, newDueAt: Instant)
  /// The calendar changed, and the appointment with it.
  case redated(DossierFacts, reason: String, dueAt: Instant, newDueAt: Instant)
  /// A step of the way is done that the process wants told.
  case progress(DossierFacts, step: String)
  case resultReady(DossierFacts, place: String)
  case handedOver(DossierFacts)
  case withdrawn(DossierFacts)
  case stopped(DossierFacts, reason: String)

  /// What every notice about a dossier says.
  package struct DossierFacts: Hashable, Sendable {
    package var code: String
    package var procedure: String
    package var agency: String
    package var applicant: String

    package init(code: String, procedure: String, agency: String, applicant: String) {
      (self.code, self.procedure, self.agency, self.applicant) = (code, procedure, agency, applicant)
    }
  }

  package enum Key: String, Codable, CaseIterable, Sendable {
    case oneTimeCode = "one_time_code"
    case submitted, accepted, refused
    case supplementRequested = "supplement_requested"
    case supplied
    case feeDue = "fee_due"
    case apology, redated, progress
    case resultReady = "result_ready"
    case handedOver = "handed_over"
    case withdrawn, stopped
  }

  package var key: Key {
    switch self {
    case .oneTimeCode: .oneTimeCode
    case .submitted: .submitted
    case .accepted: .accepted
    case .refused: .refused
    case .supplementRequested: .supplementRequested
    case .supplied: .supplied
    case .feeDue: .feeDue
    case .apology: .apology
    case .redated: .redated
    case .progress: .progress
    case .resultReady: .resultReady
    case .handedOver: .handedOver
    case .withdrawn: .withdrawn
    case .stopped: .stopped
    }
  }
}
