import Agencies
import Casework
import Dossiers
import Language
import Procedures
import WebShared

extension FormState {
  /// The form before anything is typed, with what is nearly always right filled in.
  static func blank(for offer: IntakeOffer) -> FormState {
    var values = [
      "key": IntakeKey.new(), "channel": "1", "kind": Applicant.Kind.person.rawValue, "extras": "1",
      "agencyCode": offer.counter.code, "solver": offer.solvers.first?.code ?? "",
    ]
    if let fee = offer.procedure.feeAmount { values["fee"] = fee == 0 ? "0" : grouped(fee) }
    return FormState(values)
  }
}
