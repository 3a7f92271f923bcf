import Markup

/// The keys of a page, folded away at its foot; Alt+H unfolds them.
func keyHelp(_ keys: (keys: String, does: String)...) -> HTML {
  let everywhere = [
    ("Alt+V", "việc cần làm"), ("Alt+T", "tiếp nhận hồ sơ"), ("Alt+K", "trả kết quả"), ("Alt+S", "tìm hồ sơ"),
    ("Alt+H", "mở, đóng bảng phím này"),
  ]
  return """
    <details class="keys" data-keys><summary>Phím tắt</summary><dl>
    \(each: keys + everywhere, { key in "<div><dt><kbd>\(key.0)</kbd></dt><dd>\(key.1)</dd></div>\n" })</dl></details>
    """
}
