package import Markup

/// Shown by the browser itself while the line is down; the service worker keeps it.
package struct OfflinePage: Page {
  package init() {}

  package var title: String { "Không có kết nối mạng" }
  package var body: HTML {
    """
    <div class="trouble">
    <h1>\(title)</h1>
    <p class="lead">Máy của bạn đang không nối được với hệ thống. Những gì bạn đã nộp vẫn còn.</p>
    <ul><li>Xem lại mạng hoặc sóng điện thoại.</li><li>Khi có mạng, tải lại trang này.</li>
    <li>Biểu mẫu đang điền dở: đừng đóng trang, hãy đợi có mạng rồi gửi.</li></ul>
    </div>
    """
  }
}
