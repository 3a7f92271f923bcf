/// How people call the words a process may use for what it brings about. Which words those are is said by the features
/// that answer to them (`ProcessAnswers`); a test holds that each has its name here, and none else.
package enum ProcessWords {
  package struct Entry: Hashable, Sendable {
    package var word: String
    package var label: String
  }

  /// How a dossier may end by a choice.
  package static let statuses = [
    Entry(word: "stopped", label: "Dừng xử lý"), Entry(word: "returned", label: "Đã trả kết quả, bằng phiếu này"),
  ]

  /// Forms that need no more than the reason of the choice; the others are made by acts of their own.
  package static let forms = [
    Entry(word: "refusal", label: "Phiếu từ chối giải quyết"), Entry(word: "stop", label: "Thông báo dừng giải quyết"),
  ]

  /// What a person can be told from the dossier alone.
  package static let messages = [
    Entry(word: "progress", label: "Tiến độ: đã xong bước này"), Entry(word: "fee_due", label: "Cần nộp tiền"),
    Entry(word: "result_ready", label: "Đã có kết quả"),
  ]
}
