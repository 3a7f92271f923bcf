import HTTPTypes

extension Trouble {
  init(_ error: PageError) {
    switch error {
    case .badRequest:
      self.init(
        .badRequest, "Yêu cầu không đọc được",
        "Địa chỉ hoặc dữ liệu gửi lên không đúng dạng. Hãy quay lại trang trước và thử lại.")
    case .unauthorised:
      self.init(.unauthorized, "Cần đăng nhập", "Yêu cầu này cần một mã truy cập còn hiệu lực.")
      headers[.wwwAuthenticate] = "Bearer realm=\"motcua\""
    case .forbidden:
      self.init(
        .forbidden, "Bạn không có quyền xem trang này",
        """
        Tài khoản bạn đang dùng không mở được trang này. Cán bộ cần xem thì hỏi người quản trị của cơ quan; \
        người dân thì đăng nhập bằng số điện thoại của mình.
        """)
    case .notFound:
      self.init(
        .notFound, "Không tìm thấy trang",
        "Địa chỉ có thể đã gõ sai, hoặc trang đã được dời đi. Hãy xem lại địa chỉ, hoặc đi từ trang đầu.")
    case .methodNotAllowed(let methods):
      self.init(
        .methodNotAllowed, "Trang này không nhận yêu cầu như vậy",
        "Hãy quay lại trang trước và dùng các nút trên trang.")
      headers[.allow] = methods.joined(separator: ", ")
    case .tooLarge:
      self.init(
        .contentTooLarge, "Tệp gửi lên quá lớn",
        "Mỗi tệp được tối đa 50 MB. Hãy quay lại, chọn tệp nhỏ hơn hoặc chụp lại với chất lượng vừa phải.")
    case .unsupportedType:
      self.init(.unsupportedMediaType, "Dạng dữ liệu này không nhận được", "Hãy gửi bằng biểu mẫu trên trang.")
    case .formExpired:
      self.init(
        .forbidden, "Biểu mẫu đã cũ",
        "Trang đã mở quá lâu hoặc bạn vừa đăng nhập lại ở nơi khác. Hãy quay lại, tải lại trang rồi gửi lần nữa.")
    case .tooMany:
      self.init(
        .tooManyRequests, "Bạn thử quá nhiều lần",
        "Để giữ an toàn, hệ thống tạm dừng nhận. Hãy đợi vài phút rồi thử lại.")
      headers[.retryAfter] = "60"
    case .redirect:
      self.init(.seeOther, "", "")
    }
    kind = error
  }

  init(_ refused: FormRefused) {
    self.init(.unprocessableContent, "Thông tin chưa đúng", refused.errors.list.first?.sentence ?? "")
    field = refused.errors.list.first?.field
  }
}
