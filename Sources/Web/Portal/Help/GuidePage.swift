import Markup
import WebShared

struct GuidePage: Page {
  var title: String { "Hướng dẫn" }
  var description: String? { "Cách tìm thủ tục, nộp hồ sơ, theo dõi và nhận kết quả." }
  var breadcrumb: [Crumb] { [Crumb("Trang đầu", Paths.home)] }

  var body: HTML {
    """
    <h1>\(title)</h1>
    <h2>Tìm thủ tục</h2>
    <p>Gõ việc bạn cần làm, như bạn vẫn nói: “làm sổ đỏ”, “khai sinh cho con”. Không dấu cũng tìm được. \
    <a href="\(url: Paths.procedures)">Xem tất cả thủ tục</a>.</p>
    <p>Trang của mỗi thủ tục cho biết cần giấy tờ gì, mất bao nhiêu tiền, bao lâu xong và nộp ở đâu.</p>
    <h2>Nộp hồ sơ</h2>
    <p>Nộp qua mạng không cần tài khoản. Bạn đi qua năm bước: nơi nộp, người nộp, tờ khai, giấy tờ, xem lại. \
    Điều bạn đã điền được giữ 30 ngày trên máy này, nên có thể dừng lại rồi làm tiếp.</p>
    <p>Giấy tờ chụp bằng điện thoại là được, miễn đọc rõ. Giấy nào cần bản chính, bạn mang đến khi nhận kết quả.</p>
    <p>Bạn cũng có thể mang hồ sơ đến Bộ phận Một cửa, gửi qua bưu điện, hoặc nhờ người nộp thay bằng giấy ủy quyền.</p>
    <h2>Sau khi nộp</h2>
    <ul>
    <li>Cơ quan trả lời trong 8 giờ làm việc: tiếp nhận, đề nghị bổ sung, hoặc từ chối và nói lý do.</li>
    <li>Khi tiếp nhận, bạn có ngày hẹn trả kết quả. Phần lớn thủ tục tính theo ngày làm việc, không tính ngày nghỉ; \
    một số thủ tục tính theo ngày lịch, kể cả ngày nghỉ. Trang của thủ tục nói rõ cách tính.</li>
    <li>Nếu thiếu giấy tờ, cơ quan chỉ được đề nghị bổ sung một lần cho mỗi giai đoạn, và phải nói đủ những gì còn thiếu.</li>
    <li>Nếu trễ hẹn, cơ quan phải xin lỗi và hẹn lại, chỉ một lần.</li>
    </ul>
    <h2>Xem hồ sơ đến đâu</h2>
    <p><a href="\(url: Paths.lookUp)">Tra cứu bằng mã hồ sơ</a> hoặc quét mã QR trên giấy tiếp nhận. Muốn xem giấy tờ, bổ sung \
    hoặc rút hồ sơ, bạn <a href="\(url: Paths.myDossiers)">đăng nhập</a> hoặc mở liên kết riêng nhận được khi nộp.</p>
    <h2>Đọc thêm</h2>
    <ul>
    <li><a href="\(url: Paths.privacy)">Ai xem hồ sơ của bạn</a></li>
    <li><a href="\(url: Paths.accessibility)">Trang này dùng được cho mọi người</a></li>
    </ul>
    """
  }
}
