/// The words the product comes with. Those for SMS are written with marks and sent without them.
enum StandardTexts {
  static func template(_ key: Notice.Key, _ channel: Message.Channel) -> MessageTemplate {
    let words = words(key)
    return switch channel {
    case .email:
      MessageTemplate(
        key: key.rawValue, channel: .email, version: 0, subject: words.subject,
        body: key == .oneTimeCode ? words.email : greeting + words.email + farewell)
    case .sms: MessageTemplate(key: key.rawValue, channel: .sms, version: 0, subject: "", body: words.sms)
    }
  }

  private typealias Words = (subject: String, email: String, sms: String)

  private static let greeting = "Kính gửi {{applicant}},\n\n"
  private static let farewell = """


    Bạn xem hồ sơ bất cứ lúc nào tại {{lookup}}, bằng mã hồ sơ {{code}}.

    Trân trọng,
    {{agency}}

    (Thư được gửi tự động, bạn không cần trả lời.)

    """

  private static func words(_ key: Notice.Key) -> Words {
    switch key {
    case .oneTimeCode: oneTimeCode
    case .submitted: submitted
    case .accepted: accepted
    case .refused: refused
    case .supplementRequested: supplementRequested
    case .supplied: supplied
    case .feeDue: feeDue
    case .apology: apology
    case .redated: redated
    case .progress: progress
    case .resultReady: resultReady
    case .handedOver: handedOver
    case .withdrawn: withdrawn
    case .stopped: stopped
    }
  }

  private static let oneTimeCode: Words = (
    "Mã xác nhận của bạn: {{code}}",
    """
    Mã xác nhận của bạn là {{code}}, dùng được trong {{minutes}} phút.

    Đừng đưa mã này cho ai, kể cả người xưng là cán bộ. Nếu bạn không yêu cầu mã, bạn có thể bỏ qua thư này.

    (Thư được gửi tự động, bạn không cần trả lời.)

    """,
    "Mã xác nhận Một Cửa của bạn là {{code}}, dùng trong {{minutes}} phút. Đừng đưa mã này cho ai, kể cả cán bộ."
  )

  private static let submitted: Words = (
    "Đã nhận hồ sơ nộp trực tuyến {{code}}",
    """
    Hồ sơ "{{procedure}}" của bạn đã đến hệ thống. Mã hồ sơ là {{code}}; xin giữ mã này để tra cứu.

    Trong vòng 8 giờ làm việc, cán bộ sẽ xem hồ sơ và báo bạn biết hồ sơ được tiếp nhận hay còn thiếu gì. \
    Bạn chưa cần đến nơi nộp.
    """,
    "Đã nhận hồ sơ {{code}} bạn nộp trực tuyến. Cán bộ sẽ trả lời trong 8 giờ làm việc. Tra cứu: {{lookup}}"
  )

  private static let accepted: Words = (
    "Hồ sơ {{code}} đã được tiếp nhận, hẹn trả {{due}}",
    """
    Hồ sơ "{{procedure}}" của bạn đã được tiếp nhận.

    Mã hồ sơ: {{code}}
    Hẹn trả kết quả: {{due}}

    Nếu cần thêm gì hoặc có kết quả sớm, chúng tôi sẽ báo bạn ngay.
    """,
    "Hồ sơ {{code}} đã được tiếp nhận. Hẹn trả kết quả: {{due}}. Tra cứu: {{lookup}}"
  )

  private static let refused: Words = (
    "Hồ sơ {{code}} chưa được tiếp nhận",
    """
    Rất tiếc, hồ sơ "{{procedure}}" của bạn chưa thể được tiếp nhận.

    Lý do: {{reason}}

    Bạn có thể chuẩn bị lại theo lý do trên và nộp hồ sơ mới. Nếu chưa rõ, xin hỏi nơi bạn đã nộp.
    """,
    "Hồ sơ {{code}} chưa được tiếp nhận. Xem lý do và cách làm tiếp tại {{lookup}} hoặc hỏi nơi bạn đã nộp."
  )

  private static let supplementRequested: Words = (
    "Hồ sơ {{code}} cần bổ sung giấy tờ",
    """
    Để giải quyết hồ sơ "{{procedure}}", chúng tôi cần bạn bổ sung:

    {{#missing}}
    - {{.}}
    {{/missing}}

    Trong lúc chờ, thời hạn giải quyết tạm dừng. Bạn bổ sung trực tuyến tại địa chỉ dưới đây, \
    hoặc mang đến nơi đã nộp hồ sơ.
    """,
    "Hồ sơ {{code}} cần bổ sung giấy tờ. Xem cần bổ sung gì và nộp tại {{lookup}} hoặc nơi bạn đã nộp hồ sơ."
  )

  private static let supplied: Words = (
    "Đã nhận giấy tờ bổ sung cho hồ sơ {{code}}",
    """
    Chúng tôi đã nhận giấy tờ bạn bổ sung cho hồ sơ "{{procedure}}" và tiếp tục giải quyết.
    {{#due}}

    Hẹn trả kết quả: {{due}}
    {{/due}}
    """,
    "Đã nhận giấy tờ bổ sung của hồ sơ {{code}}.{{#due}} Hẹn trả kết quả: {{due}}.{{/due}} Tra cứu: {{lookup}}"
  )

  private static let feeDue: Words = (
    "Hồ sơ {{code}} cần nộp {{amount}}",
    """
    Để tiếp tục giải quyết hồ sơ "{{procedure}}", bạn cần nộp phí, lệ phí: {{amount}}.

    Bạn nộp tại nơi đã nộp hồ sơ hoặc theo hướng dẫn ở địa chỉ dưới đây. Nộp xong, hồ sơ được giải quyết tiếp ngay.
    """,
    "Hồ sơ {{code}} cần nộp phí, lệ phí {{amount}}. Xem cách nộp tại {{lookup}}"
  )

  private static let apology: Words = (
    "Xin lỗi và hẹn lại ngày trả hồ sơ {{code}}",
    """
    Chúng tôi xin lỗi bạn: hồ sơ "{{procedure}}" không kịp có kết quả vào {{due}} như đã hẹn.

    Lý do: {{reason}}
    Hẹn lại: {{newDue}}

    Mong bạn thông cảm. Chúng tôi sẽ báo ngay khi có kết quả.
    """,
    "Xin lỗi bạn, hồ sơ {{code}} trả kết quả chậm. Hẹn lại: {{newDue}}. Tra cứu: {{lookup}}"
  )

  private static let redated: Words = (
    "Hồ sơ {{code}} có ngày hẹn trả mới",
    """
    Lịch làm việc thay đổi, nên ngày hẹn trả hồ sơ "{{procedure}}" của bạn thay đổi theo.

    Lý do: {{reason}}
    Ngày hẹn cũ: {{due}}
    Ngày hẹn mới: {{newDue}}

    Giấy tiếp nhận bạn đang giữ vẫn dùng được; xin đến theo ngày hẹn mới.
    """,
    "Lịch làm việc thay đổi. Hồ sơ {{code}} hẹn trả kết quả: {{newDue}}. Tra cứu: {{lookup}}"
  )

  private static let progress: Words = (
    "Hồ sơ {{code}}: đã xong bước {{step}}",
    """
    Hồ sơ "{{procedure}}" của bạn đã xong bước: {{step}}.

    Bạn chưa phải làm gì thêm. Khi có kết quả, bạn sẽ được báo.
    """,
    "Hồ sơ {{code}} đã xong bước: {{step}}. Tra cứu: {{lookup}}"
  )

  private static let resultReady: Words = (
    "Hồ sơ {{code}} đã có kết quả",
    """
    Hồ sơ "{{procedure}}" của bạn đã có kết quả.

    Nơi nhận: {{place}}

    Khi đến nhận, xin mang theo giấy tiếp nhận (hoặc mã hồ sơ) và giấy tờ tùy thân.
    """,
    "Hồ sơ {{code}} đã có kết quả. Nơi nhận: {{place}}. Xin mang theo giấy tờ tùy thân."
  )

  private static let handedOver: Words = (
    "Đã trả kết quả hồ sơ {{code}}",
    """
    Kết quả của hồ sơ "{{procedure}}" đã được trả cho bạn. Cảm ơn bạn đã dùng dịch vụ.

    Nếu bạn chưa nhận được, hoặc kết quả có chỗ sai, xin báo ngay cho nơi đã nộp hồ sơ.
    """,
    "Kết quả hồ sơ {{code}} đã được trả. Nếu chưa nhận hoặc có chỗ sai, xin báo nơi bạn đã nộp. Cảm ơn bạn."
  )

  private static let withdrawn: Words = (
    "Đã rút hồ sơ {{code}} theo yêu cầu của bạn",
    """
    Hồ sơ "{{procedure}}" đã được rút theo yêu cầu của bạn và không giải quyết nữa.

    Giấy tờ bản chính, nếu có, được trả lại tại nơi đã nộp. Khi cần, bạn có thể nộp hồ sơ mới.
    """,
    "Hồ sơ {{code}} đã được rút theo yêu cầu của bạn. Nếu bạn không yêu cầu, xin báo ngay nơi đã nộp hồ sơ."
  )

  private static let stopped: Words = (
    "Hồ sơ {{code}} dừng giải quyết",
    """
    Hồ sơ "{{procedure}}" của bạn đã dừng giải quyết.

    Lý do: {{reason}}

    Giấy tờ bản chính, nếu có, được trả lại tại nơi đã nộp. Khi đủ điều kiện, bạn có thể nộp hồ sơ mới.
    """,
    "Hồ sơ {{code}} đã dừng giải quyết. Xem lý do tại {{lookup}} hoặc hỏi nơi bạn đã nộp hồ sơ."
  )
}
