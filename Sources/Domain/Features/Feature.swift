import Procedures
package import Dossiers
package import Messaging
package import Rules
package import Storage

/// What a part of the product brings along beside its verbs and reads. The program is the list of its features: a new
/// one is a folder of its own and a line in that list.
package struct Feature: Sendable {
  package var name: String
  /// In the order in which they are applied.
  package var schema: [Migration]
  package var happenings: [any Happening.Type]
  package var followers: [any Follower]
  package var readers: [any EventReader]
  /// Kinds of messages.
  package var notices: [NoticeGroup]

  package init(
    _ name: String, schema: [Migration] = [], happenings: [any Happening.Type] = [], followers: [any Follower] = [],
    readers: [any EventReader] = [], notices: [NoticeGroup] = []
  ) {
    (self.name, self.schema, self.happenings) = (name, schema, happenings)
    (self.followers, self.readers, self.notices) = (followers, readers, notices)
  }
}

extension [Feature] {
  package var schema: [Migration] { flatMap(\.schema) }
  package var readers: [any EventReader] { flatMap(\.readers) }
  package var notices: [NoticeGroup] { flatMap(\.notices) }

  /// What they add to the rules that every act goes by.
  package var additions: Additions {
    var additions = Additions()
    additions[HappeningKinds.self] = HappeningKinds(flatMap(\.happenings))
    additions[Followers.self] = Followers(flatMap(\.followers))
    return additions
  }
}
