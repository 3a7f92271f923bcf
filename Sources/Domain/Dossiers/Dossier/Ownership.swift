package import Identity

extension Dossier {
  /// The citizen whose dossier it is: submitted under the account, or with the phone number the account proved.
  package func isOwned(by citizen: Citizen) -> Bool {
    ownerCode == citizen.code || (applicant.phone != nil && applicant.phone == citizen.phone)
      || (applicant.personalID != nil && applicant.personalID == citizen.personalID)
  }
}
