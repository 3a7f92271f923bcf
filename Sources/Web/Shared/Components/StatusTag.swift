package import Markup

/// A short word in its colour: "Quá hạn", "Đúng hạn".
package func tag(_ tone: Tone, _ label: String) -> HTML {
  """
  <span class="tag \(tone.rawValue)"><span class="sign" aria-hidden="true">\(tone.sign)</span>\(label)</span>
  """
}

/// The ten statuses of the national portal (1 Mới đăng ký … 10 Đã trả kết quả), each with its own sign.
package func statusTag(_ number: Int) -> HTML {
  guard let status = NationalStatusLook.all[number] else { return tag(.plain, "Chưa rõ") }
  return """
    <span class="tag \(status.tone.rawValue)"><span class="sign" aria-hidden="true">\(status.sign)</span>\(status.label)</span>
    """
}

private struct NationalStatusLook {
  var label: String
  var tone: Tone
  var sign: String

  static let all: [Int: NationalStatusLook] = [
    1: .init(label: "Mới đăng ký", tone: .info, sign: "○"),
    2: .init(label: "Được tiếp nhận", tone: .info, sign: "◔"),
    3: .init(label: "Không được tiếp nhận", tone: .bad, sign: "✕"),
    4: .init(label: "Đang xử lý", tone: .info, sign: "◑"),
    5: .init(label: "Yêu cầu bổ sung giấy tờ", tone: .warn, sign: "!"),
    6: .init(label: "Yêu cầu thực hiện nghĩa vụ tài chính", tone: .warn, sign: "₫"),
    7: .init(label: "Công dân yêu cầu rút hồ sơ", tone: .plain, sign: "↩"),
    8: .init(label: "Dừng xử lý", tone: .plain, sign: "■"),
    9: .init(label: "Đã xử lý xong", tone: .good, sign: "◕"),
    10: .init(label: "Đã trả kết quả", tone: .good, sign: "✓"),
  ]
}
