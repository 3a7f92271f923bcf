import Identity
import Storage
import WebShared

/// Addresses that only the administration knows.
extension Paths {
  static let adminTemplates = admin.appending("mau-tin")
  static func adminTemplate(_ key: String, _ channel: String) -> Path {
    adminTemplates.appending(key).appending(channel)
  }

  static func account(_ id: ID<Account>) -> Path { adminAccount(id.description) }
  static func account(_ id: ID<Account>, _ verb: String) -> Path { adminAccount(id.description, verb) }
}

extension WebRequest {
  /// A number in the address.
  func id<Entity>(_ name: String = "id") throws -> ID<Entity> {
    guard let number = Int64(try parameter(name)), number > 0 else { throw PageError.notFound }
    return ID(number)
  }
}
