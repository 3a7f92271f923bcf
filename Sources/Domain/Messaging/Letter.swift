import Foundation
import Jobs
import Storage
import WorkingTime

/// A claimed message together with its final words and the way it goes.
struct Letter: Sendable {
  let claim: ClaimedMessage
  /// nil where its channel is not set up.
  let gateway: (any MessageGateway)?
  /// nil where there are no words for this notice, as after a return to an older version of the program, or where what
  /// fills them cannot be read.
  let message: RenderedMessage?
  /// Why what fills them cannot be read.
  let fault: String?

  init(_ claim: ClaimedMessage, for delivery: Delivery, in tx: Transaction) throws {
    self.claim = claim
    gateway = delivery.gateway(claim.channel)
    let values: NoticeValues
    do {
      values = try JSONDecoder().decode(NoticeValues.self, from: Data(claim.payload.utf8))
    } catch {
      (message, fault) = (nil, JobFailure.words(for: error))
      return
    }
    fault = nil
    message = try gateway.flatMap { try Self.renderer(for: claim, $0.channel, delivery.phrasebook, in: tx) }
      .map { renderer in
        let words = renderer.render(values.adding(delivery.values))
        return RenderedMessage(
          idempotencyKey: "\(claim.id)-\(claim.createdAt.rawValue)", recipient: claim.recipient,
          subject: words.subject, body: words.body, createdAt: claim.createdAt)
      }
  }

  /// Saved words come first; words that got into the table without a check and do not parse give way to the standard.
  private static func renderer(
    for claim: ClaimedMessage, _ channel: Message.Channel, _ phrasebook: Phrasebook, in tx: Transaction
  ) throws -> Renderer? {
    if let saved = try MessageTemplate.saved(claim.template, channel.key, in: tx),
      let renderer = try? Renderer(saved, on: channel)
    {
      return renderer
    }
    return phrasebook.kind(claim.template).flatMap { try? Renderer($0.words(on: channel), on: channel) }
  }
}
