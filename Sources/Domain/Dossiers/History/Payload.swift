import Agencies
import Foundation
import Identity
import Storage
import Workflow
import WorkingTime

/// JSON text as it is stored and hashed: keys sorted, so that the same value is always the same text.
package enum Payload {
  package static func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
