package import Dossiers
package import Jobs
package import Messaging
import Procedures
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
  /// The words of processes it answers to.
  package var answers: ProcessAnswers
  package var readers: [any EventReader]
  /// What goes on beside the requests.
  package var jobs: @Sendable (Workshop) -> [any Round]
  /// Kinds of messages.
  package var notices: [NoticeGroup]
  package var waysOut: [WayOut]
  package var settings: [Setting]

  package init(
    _ name: String, schema: [Migration] = [], happenings: [any Happening.Type] = [], followers: [any Follower] = [],
    answers: ProcessAnswers = ProcessAnswers(), readers: [any EventReader] = [],
    jobs: @escaping @Sendable (Workshop) -> [any Round] = { _ in [] },
    notices: [NoticeGroup] = [], waysOut: [WayOut] = [], settings: [Setting] = []
  ) {
    (self.name, self.schema, self.happenings, self.followers) = (name, schema, happenings, followers)
    (self.answers, self.readers, self.jobs, self.notices) = (answers, readers, jobs, notices)
    (self.waysOut, self.settings) = (waysOut, settings)
  }
}

extension [Feature] {
  package var schema: [Migration] { flatMap(\.schema) }
  package var settings: [Setting] { flatMap(\.settings) }

  /// Every kind of message, in the order the administration lists them, and every way it may go.
  package var phrasebook: Phrasebook { Phrasebook(flatMap(\.notices), on: flatMap(\.waysOut).map(\.channel)) }

  package func gateways(_ settings: SettingValues) throws -> [any MessageGateway] {
    try flatMap(\.waysOut).map { try $0.open(settings) }
  }

  /// Everything that goes on beside the requests. Each reader of events reads for itself.
  package func jobs(in workshop: Workshop) -> [any Round] {
    flatMap { $0.jobs(workshop) } + flatMap(\.readers).map { EventReading($0, under: workshop.rulebooks) }
  }

  /// What they add to the rules that every act goes by.
  package var additions: Additions {
    var additions = Additions()
    additions[HappeningKinds.self] = HappeningKinds(flatMap(\.happenings))
    additions[Followers.self] = Followers(flatMap(\.followers))
    additions[ProcessAnswers.self] = map(\.answers).reduce(ProcessAnswers()) { $0.adding($1) }
    return additions
  }
}
