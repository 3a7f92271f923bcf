import WorkingTime
import Storage
import WorkingTime

/// A claimed message together with its final words.
struct Letter: Sendable {
  let claim: ClaimedMessage
  /// nil where there are no words for this notice, as after a return to an older version of the program.
  let message: RenderedMessage?

  init(_ claim: ClaimedMessage, lookup: String, in tx: Transaction) throws {
    var values = claim.payload.value
    values["lookup"] = .text(lookup)
    self.claim = claim
    message = try Self.renderer(for: claim, in: tx).map { renderer in
      let words = renderer.render(values)
      return RenderedMessage(
        idempotencyKey: "\(claim.id)-\(claim.createdAt.rawValue)", recipient: claim.recipient, subject: words.subject,
        body: words.body, createdAt: claim.createdAt)
    }
  }

  /// Saved words come first; words that got into the table without a check and do not parse give way to the standard.
  private static func renderer(for claim: ClaimedMessage, in tx: Transaction) throws -> Renderer? {
    if let saved = try MessageTemplate.saved(claim.template, claim.channel, in: tx),
      let renderer = try? Renderer(saved)
    {
      return renderer
    }
    return Notice.Key(rawValue: claim.template).flatMap { try? Renderer(StandardTexts.template($0, claim.channel)) }
  }
}
