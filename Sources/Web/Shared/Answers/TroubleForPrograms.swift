import HTTPTypes

extension Trouble {
  /// The same in the words of the API: a program has no page to go back to.
  func saidToProgram() -> Trouble {
    var trouble = self
    switch kind {
    case .badRequest:
      trouble.sentence = "Địa chỉ hoặc dữ liệu gửi lên không đúng dạng. Hãy xem /api/openapi.json."
    case .unauthorised:
      trouble.sentence =
        "Yêu cầu này cần một mã truy cập còn hiệu lực. Hãy gửi tiêu đề “Authorization: Bearer <mã>”; mã do người quản trị cấp."
    case .forbidden:
      trouble.title = "Không có quyền"
      trouble.sentence = "Tài khoản của mã truy cập không được giao việc này. Hãy hỏi người quản trị của cơ quan."
    case .notFound:
      trouble.title = "Không tìm thấy"
      trouble.sentence = "Không có địa chỉ này. Các địa chỉ có trong /api/openapi.json."
    case .methodNotAllowed(let methods):
      trouble.title = "Phương thức không dùng được"
      trouble.sentence = "Địa chỉ này chỉ nhận \(methods.joined(separator: ", ")). Hãy xem /api/openapi.json."
    case .tooLarge:
      trouble.title = "Nội dung gửi lên quá lớn"
      trouble.sentence = "Nội dung được tối đa 1 MB. Hãy gửi ngắn hơn."
    case .unsupportedType:
      trouble.sentence = "Hãy gửi JSON, với tiêu đề “Content-Type: application/json”."
    case .formExpired, .tooMany, .redirect, nil:
      if isFault { trouble.title = "Hệ thống đang gặp trục trặc" }
    }
    return trouble
  }
}
