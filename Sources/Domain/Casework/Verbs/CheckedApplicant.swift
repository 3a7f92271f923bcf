import Agencies
import Dossiers
import Identity
import Language
import Storage
import Workflow
import WorkingTime

extension Applicant {
  /// Blanks dropped, numbers in their one form.
  /// - Throws: `CaseworkRefusal` for the first thing that cannot be right.
  func checked() throws -> Applicant {
    var checked = self
    checked.name = name.oneLine
    if name.hasControls(besidesLines: true) { throw CaseworkRefusal.unreadableText(field: "name") }
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
    checked.address = filled(address)?.oneLine
    if address?.hasControls(besidesLines: true) == true { throw CaseworkRefusal.unreadableText(field: "address") }
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

extension AuthorisedPerson {
  func checked() throws -> AuthorisedPerson {
    var checked = self
    checked.name = name.oneLine
    guard (1...200).contains(checked.name.count), !name.hasControls(besidesLines: true) else {
      throw CaseworkRefusal.badAuthorisedPerson
    }
    checked.personalID = try read(personalID) { PersonalID(rawValue: $0)?.rawValue }
    checked.phone = try read(phone) { PhoneNumber(rawValue: $0)?.rawValue }
    return checked
  }

  private func read(_ text: String?, _ number: (String) -> String?) throws -> String? {
    guard let text, !text.oneLine.isEmpty else { return nil }
    guard let number = number(text) else { throw CaseworkRefusal.badAuthorisedPerson }
    return number
  }
}
