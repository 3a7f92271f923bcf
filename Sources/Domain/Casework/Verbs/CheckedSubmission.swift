import Agencies
import Catalogue
import Identity
import WorkingTime

/// A submission that may be taken: codes found, numbers read, answers fitting the form.
struct CheckedSubmission {
  var procedure: Procedure
  var agency: Agency
  var solvingAgency: Agency
  var applicant: Applicant

  init(_ submission: Submission, under rules: Rulebook, on day: Day) throws {
    guard let procedure = rules.procedure(code: submission.procedureCode, on: day) else {
      throw CaseworkRefusal.unknownProcedure(submission.procedureCode)
    }
    guard let agency = rules.territory.agency(code: submission.agencyCode, on: day) else {
      throw CaseworkRefusal.unknownAgency(submission.agencyCode)
    }
    if submission.channel == .online, !procedure.isOnline { throw CaseworkRefusal.notOnline(procedure.code) }
    self.procedure = procedure
    self.agency = agency
    solvingAgency = try Jurisdiction.solver(
      of: procedure, receivedBy: agency, named: submission.solvingAgencyCode, under: rules, on: day)
    applicant = try submission.applicant.checked()

    // The counter may take a dossier whose form is filled in on paper; online the form is the dossier.
    if submission.channel == .online || !submission.answers.isEmpty {
      let faults = procedure.form.faults(in: submission.answers)
      if let question = procedure.form.questions.map(\.name).first(where: { faults[$0] != nil }) ?? faults.keys.min() {
        throw CaseworkRefusal.answer(question: question, fault: faults[question] ?? "")
      }
    }
    if let amount = submission.feeAmount, amount < 0 { throw CaseworkRefusal.amountMissing }
  }
}

extension Applicant {
  /// Blanks dropped, numbers in their one form.
  /// - Throws: `CaseworkRefusal` for the first thing that cannot be right.
  func checked() throws -> Applicant {
    var checked = self
    checked.name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if checked.name.isEmpty { throw CaseworkRefusal.nameMissing }
    if checked.name.count > 200 { throw CaseworkRefusal.nameTooLong }
    checked.personalID = try filled(personalID).map { text in
      if kind == .organisation { return try taxCode(text) }
      guard let number = PersonalID(rawValue: text) else { throw CaseworkRefusal.badPersonalID }
      return number.rawValue
    }
    checked.phone = try filled(phone).map { text in
      guard let number = PhoneNumber(rawValue: text) else { throw CaseworkRefusal.badPhone }
      return number.rawValue
    }
    checked.email = try filled(email).map { text in
      guard let address = EmailAddress(rawValue: text) else { throw CaseworkRefusal.badEmail }
      return address.rawValue
    }
    checked.address = filled(address)
    if (checked.address?.count ?? 0) > 300 { throw CaseworkRefusal.addressTooLong }
    return checked
  }

  private func filled(_ text: String?) -> String? {
    guard let text, text.contains(where: { !$0.isWhitespace }) else { return nil }
    return text
  }

  /// Luật Quản lý thuế 2019 Art. 30: ten digits, thirteen for a dependent unit; since 2025 also a personal number.
  private func taxCode(_ text: String) throws -> String {
    let digits = text.filter { $0 != "-" && $0 != " " }
    guard [10, 12, 13].contains(digits.utf8.count), digits.allSatisfy({ $0.isASCII && $0.isNumber }) else {
      throw CaseworkRefusal.badTaxCode
    }
    return digits
  }
}
