import Agencies
import Identity
import Storage
import Workflow
import WorkingTime

/// A printed form that is numbered per agency, kind and year. Features add kinds of their own.
package struct SlipKind: Hashable, Sendable {
  /// As series of numbers and addresses call it.
  package let key: String
  package let title: String

  package init(_ key: String, _ title: String) { (self.key, self.title) = (key, title) }

  package static let receipt = SlipKind("receipt", "Giấy tiếp nhận hồ sơ và hẹn trả kết quả")
  package static let supplement = SlipKind("supplement", "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ")
  package static let refusal = SlipKind("refusal", "Phiếu từ chối tiếp nhận, giải quyết hồ sơ")
  package static let apology = SlipKind("apology", "Phiếu xin lỗi và hẹn lại ngày trả kết quả")
  package static let stop = SlipKind("stop", "Thông báo dừng giải quyết hồ sơ")

  /// Those that a choice of a process may want printed: they need no more than its reason.
  package static let ofChoices = [refusal, stop]
  package static func wanted(_ word: String) -> SlipKind? { ofChoices.first { $0.key == word } }
}

/// A form that a happening made, with its number and what it gives as the reason.
package struct NumberedSlip: Hashable, Sendable {
  package var kind: SlipKind
  package var number: Int
  package var reason: String

  package init(_ kind: SlipKind, _ number: Int, reason: String = "") {
    (self.kind, self.number, self.reason) = (kind, number, reason)
  }
}
