import Agencies
package import Dossiers
import Identity
import Storage
import Workflow
import WorkingTime

/// What a dossier's verbs add to the rules of the program.
package enum CaseworkFeature {
  package static let happenings: [any Happening.Type] = [
    Submitted.self, Accepted.self, Refused.self, SupplementRequested.self, Supplied.self, Assigned.self,
    Forwarded.self, SentBack.self, Consulted.self, ConsultationAnswered.self, PaymentRequested.self,
    PaymentConfirmed.self, Paid.self, Decided.self, Signed.self, HandedOver.self, Withdrawn.self, Stopped.self,
    Apologised.self, Redated.self, WaitsMoved.self, Skipped.self, TakenBack.self, Covered.self, SilenceCounted.self,
    StepCompleted.self, LegOpened.self, LegReturned.self, LegRefused.self, LegLate.self, LegCancelled.self,
    ClosedForSilence.self, SlipMade.self, MarkedDueSoon.self, MarkedOverdue.self, Moved.self,
  ]

  package static let followers: [any Follower] = [TellPeople(), KeepTimeJobs(), FollowLegs()]
}
