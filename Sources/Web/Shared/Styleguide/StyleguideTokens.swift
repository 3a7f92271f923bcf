import Markup

enum StyleguideTokens {
  static let colours: HTML = """
    <h2>Màu</h2>
    <p>Mực trên giấy, một màu nhấn. Đỏ, vàng, xanh luôn đi cùng một dấu và một từ.</p>
    <p>\(each: Tone.allCases, { tone in "\(tag(tone, tone.word)) " })</p>
    """

  static let type: HTML = """
    <h2>Chữ</h2>
    <p>Chữ của chính máy bạn, bậc 1,2, dòng không quá 68 chữ. Dấu tiếng Việt cần khoảng cách dòng 1,5: Ẫ Ộ Ữ ễ ặ.</p>
    <h3>Đầu mục bậc ba</h3>
    <h4>Đầu mục bậc bốn</h4>
    <p>Mã hồ sơ: \(code("000.00.19.H01-261120-0001")). Phí: \(money(20_000)); \(money(1_250_000)). <small>Chữ nhỏ để chú thích.</small></p>
    <p><a href="\(url: Paths.styleguide)">Một đường dẫn</a> trong câu.</p>
    \(details("Giấy tờ nào được chấp nhận?", "<p>Bản chụp rõ cả bốn góc, hoặc bản điện tử đã ký số.</p>"))
    """
}
