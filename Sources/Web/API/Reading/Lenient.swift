import Casework
import Dossiers
import Foundation

/// A text that programs also write as a number or a truth, where nothing is lost by that: an answer of a form, a step.
struct PlainText: Decodable, Hashable {
  var text: String

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      self.text = text
    } else if let truth = try? container.decode(Bool.self) {
      text = truth ? "true" : "false"
    } else {
      text = try container.decode(Decimal.self).description
    }
  }
}

/// A whole number; what is none, or too large for one, is told by its field.
struct WholeNumber: Decodable {
  var value: Int

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let value = Int(exactly: try container.decode(Double.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no whole number")
    }
    self.value = value
  }
}

/// A paper: its name, or an object with more.
struct PaperText: Decodable {
  var name: String
  var kind: String?
  var copies: Int?

  private enum CodingKeys: CodingKey { case name, kind, copies }

  init(from decoder: any Decoder) throws {
    if let name = try? decoder.singleValueContainer().decode(String.self) {
      self.name = name
      return
    }
    let values = try decoder.container(keyedBy: CodingKeys.self)
    name = try values.decode(String.self, forKey: .name)
    kind = try values.decodeIfPresent(String.self, forKey: .kind)
    copies = try values.decodeIfPresent(WholeNumber.self, forKey: .copies)?.value
  }

  var submitted: SubmittedPaper { SubmittedPaper(name: name, kind: kind ?? "original", copies: copies ?? 1) }
}

/// Words that mean the same to whoever reads only the names of things: "individual" is a person.
protocol Spoken: CaseIterable, RawRepresentable<String>, Sendable {
  static var others: [String: Self] { get }
}

extension Spoken {
  /// Case, "-", "_" and blanks do not matter.
  init?(spoken text: String) {
    let plain = text.filter { $0 != "-" && $0 != "_" && $0 != " " }.lowercased()
    guard let found = Self.allCases.first(where: { $0.rawValue.lowercased() == plain }) ?? Self.others[plain] else {
      return nil
    }
    self = found
  }
}

/// Decodes a word of a closed list, as spoken.
struct Word<Value: Spoken>: Decodable {
  var value: Value

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let value = Value(spoken: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "an unknown word")
    }
    self.value = value
  }
}

extension Applicant.Kind: Spoken {
  static let others: [String: Applicant.Kind] = [
    "individual": .person, "citizen": .person, "organization": .organisation, "company": .organisation,
    "enterprise": .organisation, "business": .organisation,
  ]
}

extension Outcome: Spoken {
  static let others: [String: Outcome] = [
    "grant": .granted, "approve": .granted, "approved": .granted, "deny": .denied, "reject": .denied,
    "rejected": .denied,
  ]
}

extension DeliveryMethod: Spoken {
  static let others: [String: DeliveryMethod] = [:]
}
