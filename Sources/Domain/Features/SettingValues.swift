/// The settings of a run: what is given, checked, and what holds without it.
package struct SettingValues: Sendable {
  private let settings: [Setting]
  private let given: [String: String]

  /// - Parameter read: what is given for a setting; nil for nothing.
  /// - Throws: `WrongSetting` for the first value that is wrong.
  package init(of settings: [Setting], read: (Setting) -> String?) throws {
    var given: [String: String] = [:]
    for setting in settings {
      guard let value = read(setting) else { continue }
      if let fault = setting.fault(of: value) { throw fault }
      given[setting.name] = value
    }
    (self.settings, self.given) = (settings, given)
  }

  /// Empty where there is nothing.
  package subscript(setting: Setting) -> String { given[setting.name] ?? setting.standard }

  package func isOn(_ flag: Setting) -> Bool { Setting.truth(self[flag]) ?? false }

  /// One of the list, for whoever operates the program. Secrets are never shown.
  package struct Line: Hashable, Sendable {
    package let name, value, meaning: String
  }

  package var lines: [Line] {
    settings.map { Line(name: $0.name, value: $0.shown(self[$0]), meaning: $0.meaning) }
  }
}
