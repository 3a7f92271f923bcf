/// Something an operator decides, as the feature it belongs to describes it.
package struct Setting: Sendable {
  /// As in the environment and in the file of settings: `SMTP_URL`.
  package let name: String
  /// In one line of English, for operators.
  package let meaning: String
  /// What holds where nothing is given.
  package let standard: String
  /// What stands in the list in place of an empty value: "(none: files)".
  package let emptyWords: String
  package let isSecret: Bool
  private let hide: @Sendable (String) -> String
  private let check: @Sendable (String) -> String?

  /// - Parameters:
  ///   - check: why a value is wrong, going on from the name: "must be 1 or 0"; nil where it is right.
  ///   - hide: takes out of a shown value what is nobody's business, such as a password in an address.
  package init(
    _ name: String, _ meaning: String, standard: String = "", emptyWords: String = "", isSecret: Bool = false,
    check: @escaping @Sendable (String) -> String? = { _ in nil }, hide: @escaping @Sendable (String) -> String = { $0 }
  ) {
    (self.name, self.meaning, self.standard, self.emptyWords) = (name, meaning, standard, emptyWords)
    (self.isSecret, self.hide, self.check) = (isSecret, hide, check)
  }

  /// 1 or 0.
  package static func flag(_ name: String, _ meaning: String) -> Setting {
    Setting(name, meaning, standard: "0") { truth($0) == nil ? "must be 1 or 0" : nil }
  }

  static func truth(_ word: String) -> Bool? {
    switch word.lowercased() {
    case "1", "true", "yes": true
    case "0", "false", "no", "": false
    default: nil
    }
  }

  func fault(of value: String) -> WrongSetting? { check(value).map { WrongSetting(name, $0) } }

  func shown(_ value: String) -> String {
    if value.isEmpty { return emptyWords }
    return isSecret ? "(set)" : hide(value)
  }
}

/// A value that cannot be used: it stops the start with this one line.
package struct WrongSetting: Error, Hashable, CustomStringConvertible {
  package let name, why: String

  package init(_ name: String, _ why: String) { (self.name, self.why) = (name, why) }

  package var description: String { "Setting \(name) \(why)." }
}
