import Markup
import WebShared

struct PrivacyPage: Page {
  var title: String { "Ai xem hồ sơ của bạn" }
  var breadcrumb: [Crumb] { [Crumb("Trang đầu", Paths.home), Crumb("Hướng dẫn", Paths.guide)] }

  var body: HTML {
    """
    <h1>\(title)</h1>
    <h2>Ai xem được</h2>
    <ul>
    <li>Cán bộ của cơ quan nhận, cơ quan giải quyết và cơ quan được hỏi ý kiến về hồ sơ.</li>
    <li>Bạn, khi đăng nhập hoặc mở liên kết riêng.</li>
    </ul>
    <p>Mỗi lần cán bộ mở xem đều được ghi lại: ai, lúc nào, để làm gì. Bạn đọc được danh sách này ở cuối trang hồ sơ của mình.</p>
    <h2>Người khác biết mã hồ sơ thì thấy gì</h2>
    <p>Chỉ thấy thủ tục, nơi nộp, tình trạng và ngày hẹn. Không thấy tên, số định danh, địa chỉ hay giấy tờ.</p>
    <h2>Chúng tôi giữ gì trên máy của bạn</h2>
    <ul>
    <li>Một mã ngẫu nhiên để biết biểu mẫu là do chính máy này gửi.</li>
    <li>Khi đăng nhập, một mã phiên; hết khi bạn đăng xuất.</li>
    <li>Khi nộp hồ sơ, một mã để mở lại bản khai đang làm dở; hết sau 30 ngày.</li>
    </ul>
    <p>Không có mã theo dõi, không có quảng cáo, không gửi gì cho bên khác.</p>
    <h2>Bản khai chưa nộp</h2>
    <p>Được giữ 30 ngày kể từ lần sửa cuối rồi tự xóa. Dùng máy chung thì hãy bấm “Xóa bản khai này” ở bước xem lại.</p>
    """
  }
}
