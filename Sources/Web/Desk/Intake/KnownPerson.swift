import Casework
import Worklists
import Dossiers
import Hummingbird
import Identity
import Language
import Storage
import WebShared
import WorkingTime

/// Nobody types twice what the office has: the person of a number, from their last dossier.
func knownPersonRoute(_ routes: Routes, _ desk: Desk) {
  routes.post(Paths.intakePerson, for: .role(.receptionist)) { request, officer in
    var form = try await request.form()
    form.takeInCard()
    _ = try await request.fillIn(&form, for: officer)
    return try request.json(KnownAnswer(form))
  }
}

/// The fields of the form that are known, for the script of the page.
private struct KnownAnswer: Encodable {
  var fields: [String: String]

  init(_ form: FormState) {
    let names = ["personalId", "name", "phone", "email", "address", "kind"]
    fields = Dictionary(uniqueKeysWithValues: names.map { ($0, form[$0]) }).filter { !$0.value.isEmpty }
  }
}

extension WebRequest {
  /// Fills the empty fields with what is known under the number; every such look is recorded and limited.
  func fillIn(_ form: inout FormState, for officer: Officer) async throws -> Bool {
    let number = form["personalId"].trimmed
    guard (9...14).contains(number.filter(\.isNumber).count), number.count <= 30 else { return false }
    try limit("person at the counter", to: 60, perMinutes: 1, account: officer.accountID.description)
    let now = site.now()
    let known = try await site.db.write { tx in
      let known = try Applicant.known(by: number, in: tx)
      if known != nil, let person = PersonalID(rawValue: number) {
        try AccessLog.record(.person(person), for: "intake", by: officer, at: now, in: tx)
      }
      return known
    }
    guard let known else { return false }
    let values = [
      "name": known.name, "phone": known.phone, "email": known.email, "address": known.address,
    ]
    for (name, value) in values where form[name].trimmed.isEmpty { form[name] = value ?? "" }
    form["kind"] = known.kind.rawValue
    return true
  }
}
