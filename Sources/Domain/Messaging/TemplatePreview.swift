import WorkingTime

/// Words tried on an example before they are used.
extension MessageTemplate {
  package struct Preview: Hashable, Sendable {
    /// Empty for SMS.
    package var subject: String
    package var body: String
  }

  /// The example in these words. Refuses words that could not be sent, as `save` does.
  package static func preview(
    _ key: Notice.Key, _ channel: Message.Channel, subject: String, body: String
  ) throws -> Preview {
    try Renderer.check(subject: subject, body: body, channel: channel)
    let renderer = try Renderer(
      MessageTemplate(key: key.rawValue, channel: channel, version: 0, subject: subject, body: body))
    let words = renderer.render(example(of: key))
    return Preview(subject: words.subject, body: words.body)
  }

  /// The names the words may use, between two braces.
  package static func placeholders(of key: Notice.Key) -> [String] {
    example(of: key).keys.sorted()
  }

  private static func example(of key: Notice.Key) -> NoticeValues {
    var values = Notice.example(of: key).values
    if key != .oneTimeCode { values["lookup"] = .text("motcua.angiang.gov.vn/tra-cuu") }
    return values
  }
}

extension Notice {
  /// An invented case of each notice.
  static func example(of key: Key) -> Notice {
    let dossier = DossierFacts(
      code: "000.01.21.H01-261120-0007", procedure: "Đăng ký khai sinh", agency: "UBND phường Mỹ Bình",
      applicant: "Nguyễn Thị Lan")
    let (due, newDue) = (Day(2026, 11, 23).at(hour: 17), Day(2026, 11, 25).at(hour: 17))
    return switch key {
    case .oneTimeCode: .oneTimeCode("481920", validMinutes: 5)
    case .submitted: .submitted(dossier)
    case .accepted: .accepted(dossier, dueAt: due)
    case .refused: .refused(dossier, reason: "Giấy chứng sinh không phải bản chính.")
    case .supplementRequested:
      .supplementRequested(dossier, missing: ["Giấy chứng sinh (bản chính)", "Giấy đăng ký kết hôn của cha mẹ"])
    case .supplied: .supplied(dossier, dueAt: due)
    case .feeDue: .feeDue(dossier, amount: 20_000)
    case .apology: .apology(dossier, reason: "Cần xác minh thêm nơi cư trú.", dueAt: due, newDueAt: newDue)
    case .redated: .redated(dossier, reason: "Nghỉ bù ngày Quốc khánh.", dueAt: due, newDueAt: newDue)
    case .progress: .progress(dossier, step: "Xác minh nơi cư trú")
    case .resultReady: .resultReady(dossier, place: "Quầy tiếp nhận, UBND phường Mỹ Bình")
    case .handedOver: .handedOver(dossier)
    case .withdrawn: .withdrawn(dossier)
    case .stopped: .stopped(dossier, reason: "Người nộp không bổ sung giấy tờ trong 15 ngày làm việc.")
    }
  }
}
