import Messaging
import Storage
import Synchronization
import TestSupport
import Testing
import WorkingTime

/// A database with an outbox, a clock that stands still until it is set, and two gateways that keep what they get.
struct OutboxWorld: Sendable {
  let db: Database
  let clock = OutboxClock()
  let email = RecordingGateway(.email)
  let sms = RecordingGateway(.sms)

  struct ServerDown: Error {}

  init(on engine: TestEngine) async throws {
    db = try await engine.database(migrations: MessagingSchema.migrations)
  }

  func append(_ message: Message) async throws {
    let now = clock.now
    try await db.write { try Outbox.append(message, at: now, in: $0) }
  }

  /// The example of each kind.
  func append(_ kinds: [NoticeKind], to recipient: Message.Recipient = .sms("0912345678")) async throws {
    for kind in kinds { try await append(Message(kind, kind.example, to: recipient, about: "H01-1")) }
  }

  func claim(_ limit: Int = 100) async throws -> [ClaimedMessage] {
    let now = clock.now
    return try await db.write { try Outbox.claimDue(limit: limit, at: now, in: $0) }
  }

  @discardableResult
  func deliver(limit: Int = 20) async throws -> DeliveryReport {
    try await deliver(Delivery(.library, through: [email, sms], filling: [.address: .text("thuvien.vn/sach")]), limit)
  }

  @discardableResult
  func deliver(_ delivery: Delivery, _ limit: Int = 20) async throws -> DeliveryReport {
    try await Outbox.deliverDue(in: db, by: delivery, limit: limit) { [clock] in clock.now }
  }

  func deadLetters() async throws -> [DeadLetter] { try await db.read { try Outbox.deadLetters(in: $0) } }
  func state() async throws -> OutboxState { try await db.read { try OutboxState.read(in: $0) } }

  @discardableResult
  func resend(_ id: ID<OutboxMessage>) async throws -> Bool {
    let now = clock.now
    return try await db.write { try Outbox.resend(id, at: now, in: $0) }
  }

  func save(_ kind: NoticeKind, _ channel: Message.Channel, subject: String = "", body: String) async throws {
    let now = clock.now
    try await db.write { try MessageTemplate.save(kind, channel, subject: subject, body: body, at: now, in: $0) }
  }
}

final class OutboxClock: Sendable {
  private let moment = Mutex(Day(2026, 3, 2).at(hour: 9))

  var now: Instant { moment.withLock { $0 } }
  func advance(minutes: Int) { moment.withLock { $0 = $0.adding(minutes: minutes) } }
}

/// Keeps what it is given; fails where it is told to.
final class RecordingGateway: MessageGateway {
  let channel: Message.Channel
  private let messages = Mutex<[RenderedMessage]>([])
  private let failure = Mutex<(@Sendable (RenderedMessage) async throws -> Void)?>(nil)

  init(_ channel: Message.Channel) { self.channel = channel }

  var sent: [RenderedMessage] { messages.withLock { $0 } }

  /// What happens before a message counts as sent, from now on.
  func meanwhile(_ body: (@Sendable (RenderedMessage) async throws -> Void)?) { failure.withLock { $0 = body } }

  func send(_ message: RenderedMessage) async throws {
    try await failure.withLock { $0 }?(message)
    messages.withLock { $0.append(message) }
  }
}
