package import Dossiers
import Agencies
import Identity
import Messaging
import Storage
import Workflow
import WorkingTime

/// It was handed in.
package struct Submitted: Happening {
  package static let kind = "submitted"
  package static let movesOn = false
  package var channel: Channel
  package var procedure: String
  package var version: Int

  package init(channel: Channel, procedure: String, version: Int) {
    (self.channel, self.procedure, self.version) = (channel, procedure, version)
  }

  package func told(in telling: Telling) -> Told {
    let agency = telling.dossier.agency.title
    return Told("Nộp hồ sơ – \(channel.title.lowercased())")
      .owner("Nộp hồ sơ", channel == .online ? "Nộp trực tuyến đến \(agency)." : "Nộp tại \(agency).")
  }

  package func news(of dossier: Dossier, since before: DossierState) -> News? {
    dossier.isReceivedAtOnce ? nil : News(.dossierSubmitted)
  }
}
