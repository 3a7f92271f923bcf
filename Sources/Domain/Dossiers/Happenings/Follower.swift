import Agencies
package import Rules
package import Identity
import Procedures
import Storage
import Workflow
import WorkingTime

/// What must be true at once when something happens to a dossier: called in the transaction of the event, after the row
/// and the tasks say it. Features register theirs; what may come a moment later reads the event feed instead.
package protocol Follower: Sendable {
  /// - Parameter before: how the dossier stood.
  func follow(_ event: DossierEvent, of dossier: Dossier, since before: DossierState, by hand: Hand<Actor>) throws
}

/// In the order in which they are called.
package struct Followers: Sendable {
  package var all: [any Follower]
  package init(_ all: [any Follower]) { self.all = all }
}

extension Rulebook {
  /// - Throws: `CaseworkFault.noFollowers` where the rules were read without what the features add: whatever happened
  ///   under them would be told to nobody.
  package var followers: [any Follower] {
    get throws {
      guard let followers = additions[Followers.self] else { throw CaseworkFault.noFollowers }
      return followers.all
    }
  }
}
