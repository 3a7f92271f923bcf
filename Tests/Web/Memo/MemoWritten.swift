import Agencies
import Casework
import Dossiers
import Identity
import Messaging
import Storage
import Workflow
import WorkingTime

/// An official left a memo.
struct MemoWritten: Happening {
  static let kind = "memo_written"
  static let movesOn = false
  var words: String

  func told(in telling: Telling) -> Told {
    Told("Ghi nhớ", Phrase(words), deed: "ghi nhớ").owner("Cơ quan có lời nhắn", Phrase(words))
  }

  func news(of dossier: Dossier, since before: DossierState) -> News? { News(.memo, [.memoWords: .text(words)]) }
}

extension NoticeKind {
  static let memo = dossier(
    "memo", "Lời nhắn", explanation: "Gửi khi cán bộ ghi nhớ vào hồ sơ.", blanks: [.memoWords],
    subject: "Lời nhắn về hồ sơ {{code}}", letter: "Cơ quan nhắn: {{words}}",
    text: "Hồ sơ {{code}} có lời nhắn: {{words}}. Tra cứu: {{lookup}}")
}

extension Blank {
  static let memoWords = Blank("words", "lời nhắn", example: .text("mang theo bản chính"))
}
