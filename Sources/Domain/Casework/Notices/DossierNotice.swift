package import Dossiers
import Agencies
package import Messaging
import Procedures
package import Storage
package import WorkingTime

extension NoticeGroup {
  /// What the people of a dossier are told, in the order of its life.
  package static let dossiers = NoticeGroup(
    "Hồ sơ",
    [
      .dossierSubmitted, .dossierAccepted, .dossierRefused, .supplementRequested, .dossierSupplied, .feeDue, .apology,
      .redated, .progress, .resultReady, .handedOver, .dossierWithdrawn, .dossierStopped,
    ])
}

extension NoticeKind {
  /// A kind about a dossier: its letter begins with the applicant's name and ends with where to look.
  package static func dossier(
    _ key: String, _ title: String, explanation: String, blanks: [Blank] = [], subject: String, letter: String,
    text: String
  ) -> NoticeKind {
    NoticeKind(
      key, title, explanation: explanation,
      blanks: [.dossierCode, .procedure, .agency, .applicant] + blanks + [.lookup],
      subject: subject, letter: greeting + letter + farewell, text: text)
  }

  private static let greeting = "Kính gửi {{applicant}},\n\n"
  private static let farewell = """


    Bạn xem hồ sơ bất cứ lúc nào tại {{lookup}}, bằng mã hồ sơ {{code}}.

    Trân trọng,
    {{agency}}

    (Thư được gửi tự động, bạn không cần trả lời.)

    """
}

extension Dossier {
  /// Appends the message for every way the applicant named; sent after the commit. What every notice about a dossier
  /// says is filled in here.
  package func send(_ kind: NoticeKind, _ values: NoticeValues = [:], at now: Instant, in tx: Transaction) throws {
    let facts: NoticeValues = [
      .dossierCode: .text(code), .procedure: .text(procedure.name), .agency: .text(agency.title),
      .applicant: .text(applicant.name),
    ]
    let recipients = [applicant.phone.map(Message.Recipient.sms), applicant.email.map(Message.Recipient.email)]
    for recipient in recipients.compactMap(\.self) {
      try Outbox.append(Message(kind, facts.adding(values), to: recipient, about: code), at: now, in: tx)
    }
  }
}
