import Markup
import WebShared

struct AccessibilityPage: Page {
  var title: String { "Trang này dùng được cho mọi người" }
  var breadcrumb: [Crumb] { [Crumb("Trang đầu", Paths.home), Crumb("Hướng dẫn", Paths.guide)] }

  var body: HTML {
    """
    <h1>\(title)</h1>
    <p class="lead">Mục tiêu của chúng tôi là chuẩn WCAG 2.2 mức AA.</p>
    <ul>
    <li>Mọi trang dùng được chỉ với bàn phím và với phần mềm đọc màn hình.</li>
    <li>Phóng chữ đến 400 % vẫn đọc được, không phải kéo ngang.</li>
    <li>Mọi việc làm được khi máy tắt JavaScript, trên máy cũ và mạng chậm.</li>
    <li>Màu sắc không bao giờ là dấu hiệu duy nhất; luôn có chữ hoặc ký hiệu đi kèm.</li>
    <li>Trang theo chế độ tối và độ tương phản bạn đã chọn trên máy.</li>
    </ul>
    <h2>Khi gặp khó</h2>
    <p>Bạn có quyền nộp hồ sơ tại Bộ phận Một cửa và nhờ cán bộ giúp điền. Nếu một trang khó dùng, hãy nói với Bộ phận Một cửa \
    gần nhất để chúng tôi sửa.</p>
    """
  }
}
