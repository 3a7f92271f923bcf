import Agencies
package import Rules
import Foundation
import Identity
import Procedures
import Storage
import Workflow
import WorkingTime

/// The kinds of happenings that are built in; a history with another kind cannot be read.
package struct HappeningKinds: Sendable {
  private let types: [String: any Happening.Type]

  package init(_ types: [any Happening.Type]) {
    self.types = Dictionary(uniqueKeysWithValues: types.map { ($0.kind, $0) })
  }

  /// - Throws: `CaseworkFault.unknownKind`, and what the decoder says of a payload that does not fit.
  func read(_ kind: String, _ payload: String) throws -> any Happening {
    guard let type = types[kind] else { throw CaseworkFault.unknownKind(kind) }
    return try JSONDecoder().decode(type, from: Data(payload.utf8))
  }
}

extension Rulebook {
  package var happenings: HappeningKinds { additions[HappeningKinds.self] ?? HappeningKinds([]) }
}
