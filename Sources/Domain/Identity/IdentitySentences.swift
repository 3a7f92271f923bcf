extension IdentityRefusal {
  package var sentence: String {
    switch self {
    case .signInFailed:
      """
      Chưa đăng nhập được: tên đăng nhập hoặc mật khẩu chưa đúng, hoặc tài khoản đang tạm khóa vì nhập sai nhiều lần. \
      Hãy kiểm tra bộ gõ tiếng Việt và phím Caps Lock rồi thử lại. Nếu đã sai từ 5 lần, hãy đợi ít phút, hoặc nhờ \
      quản trị của cơ quan đặt lại mật khẩu.
      """
    case .accountDisabled: "Tài khoản này đã bị khóa. Hãy liên hệ quản trị của cơ quan để được mở lại."
    case .temporaryPasswordExpired: "Mật khẩu tạm đã hết hạn. Hãy nhờ quản trị của cơ quan đặt lại mật khẩu."
    case .tooBusy: "Đang có quá nhiều người đăng nhập cùng lúc. Hãy đợi một phút rồi thử lại."
    case .codeTooSoon: "Mã vừa được gửi. Hãy đợi một phút, nếu vẫn chưa nhận được mã thì yêu cầu mã mới."
    case .codesTooMany: "Bạn đã yêu cầu 5 mã trong một giờ. Hãy đợi một giờ rồi thử lại, hoặc đến bộ phận một cửa."
    case .codeWrong(let left): "Mã chưa đúng. Hãy xem lại tin nhắn mới nhất; bạn còn \(left) lần nhập."
    case .codeExpired: "Mã đã hết hạn hoặc đã dùng. Hãy yêu cầu mã mới."

    case .wrongCurrentPassword:
      "Mật khẩu hiện tại chưa đúng. Hãy nhập lại; sau 5 lần sai, tài khoản tạm khóa ít nhất một phút."
    case .passwordUnchanged: "Mật khẩu mới trùng mật khẩu hiện tại. Hãy chọn mật khẩu khác."
    case .passwordTooShort(let shortest): "Mật khẩu cần ít nhất \(shortest) ký tự. Hãy ghép vài từ dễ nhớ với nhau."
    case .passwordTooLong(let longest): "Mật khẩu dài quá \(longest) ký tự. Hãy chọn mật khẩu ngắn hơn."
    case .passwordHoldsLogin: "Mật khẩu không được chứa tên đăng nhập. Hãy chọn mật khẩu khác."
    case .passwordTooCommon: "Mật khẩu này quá dễ đoán. Hãy ghép vài từ không liên quan với nhau, dài từ 10 ký tự."

    case .loginInvalid:
      "Tên đăng nhập gồm 3 đến 60 chữ cái không dấu, chữ số, dấu chấm, gạch nối hoặc @, bắt đầu bằng chữ cái."
    case .loginTaken: "Tên đăng nhập này đã có người dùng. Hãy chọn tên khác."
    case .nameMissing: "Hãy nhập họ và tên, không quá 100 ký tự."
    case .phoneInvalid: "Số điện thoại chưa đúng. Hãy nhập đủ 10 chữ số, ví dụ 0912 345 678."
    case .phoneNotMobile: "Số này không nhận được tin nhắn. Hãy nhập số di động 10 chữ số, ví dụ 0912 345 678."
    case .emailInvalid: "Địa chỉ thư điện tử chưa đúng. Hãy nhập theo dạng ten@angiang.gov.vn."
    case .personalIDInvalid: "Số định danh chưa đúng. Hãy nhập 12 chữ số trên thẻ căn cước, hoặc 9 chữ số trên CMND cũ."
    case .personalIDTaken:
      "Số định danh hoặc số điện thoại này đã gắn với tài khoản khác. Hãy dùng số điện thoại đã đăng ký trước đây."
    case .tokenNameMissing: "Hãy ghi mã truy cập này dùng cho phần mềm nào."

    case .notAdministrator: "Việc này dành cho quản trị. Hãy nhờ quản trị của cơ quan."
    case .notReceptionist: "Việc này dành cho cán bộ tiếp nhận tại bộ phận một cửa."
    case .notYourAgency: "Bạn chỉ quản trị được người của cơ quan mình. Hãy nhờ quản trị của cơ quan đó hoặc của tỉnh."
    case .notYourself: "Bạn không tự thay đổi quyền và tài khoản của mình được. Hãy nhờ một quản trị khác."
    case .roleBeyondYou: "Chỉ quản trị toàn tỉnh mới giao hoặc kết thúc được vai trò này. Hãy nhờ quản trị toàn tỉnh."
    case .accountBeyondYou:
      "Người này còn giữ vị trí ở cơ quan khác hoặc là quản trị toàn tỉnh. Hãy nhờ quản trị toàn tỉnh."
    case .positionAlreadyHeld:
      "Người này đã giữ vai trò đó ở đơn vị này trong thời gian ấy. Hãy chọn vai trò hoặc ngày khác."
    case .positionDaysReversed: "Ngày kết thúc đứng trước ngày bắt đầu. Hãy sửa lại một trong hai ngày."
    case .positionOver: "Vị trí này đã kết thúc. Hãy giao vị trí mới nếu cần."
    case .positionEndPast: "Ngày cuối giữ vị trí không được sớm hơn hôm qua. Hãy chọn lại ngày."
    case .accountNotFound: "Không tìm thấy tài khoản. Hãy quay lại danh sách và chọn lại."
    case .positionNotFound: "Không tìm thấy vị trí. Hãy mở lại trang tài khoản."
    case .unitNotFound: "Hãy chọn đơn vị trong danh sách."
    case .badAbsence: "Hãy chọn ngày đầu và ngày cuối, từ hôm nay đến không quá một năm."
    case .notYourStaff: "Bạn chỉ ghi được cho mình hoặc cho người của đơn vị, cơ quan mình phụ trách."
    case .tokenNotFound: "Không tìm thấy mã truy cập. Hãy mở lại trang tài khoản."
    }
  }
}
