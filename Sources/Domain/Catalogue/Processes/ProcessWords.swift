/// The words a process may use for what it brings about, and how people call them.
package enum ProcessWords {
  package struct Entry: Hashable, Sendable {
    package var word: String
    package var label: String
  }

  package static let statuses = [
    Entry(word: "refused", label: "Không được tiếp nhận"), Entry(word: "processing", label: "Đang xử lý"),
    Entry(word: "stopped", label: "Dừng xử lý"), Entry(word: "decided", label: "Đã xử lý xong"),
  ]

  package static let forms = [
    Entry(word: "refusal", label: "Phiếu từ chối giải quyết"),
    Entry(word: "supplement", label: "Phiếu yêu cầu bổ sung"),
    Entry(word: "apology", label: "Phiếu xin lỗi và hẹn lại"), Entry(word: "control", label: "Phiếu kiểm soát"),
  ]
}
