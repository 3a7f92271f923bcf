package import Features

extension [Feature] {
  /// The systems outside of the house that the program speaks with.
  package static let outsideSystems: [Feature] = [.email, .sms]
}
