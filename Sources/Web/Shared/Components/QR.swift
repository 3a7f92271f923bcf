import CQREncode
package import Markup

/// A QR code as a drawing; `alternative` tells what it holds. nil when the text is too long for one.
package func qr(_ text: String, _ alternative: String) -> HTML? {
  guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
  defer { QRcode_free(code) }
  let width = Int(code.pointee.width)
  guard let modules = code.pointee.data else { return nil }
  // Four modules of white around it belong to the code.
  return """
    <svg class="qr" viewBox="-4 -4 \(width + 8) \(width + 8)" role="img" aria-label="\(alternative)">\
    <path class="ground" d="M-4-4h\(width + 8)v\(width + 8)h-\(width + 8)z"/>\
    <path class="dark" d="\(runs(of: modules, width))"/></svg>
    """
}

/// Each run of dark modules in a row as one rectangle.
private func runs(of modules: UnsafeMutablePointer<UInt8>, _ width: Int) -> String {
  var path = ""
  for y in 0..<width {
    var x = 0
    while x < width {
      let start = x
      while x < width, modules[y * width + x] & 1 == 1 { x += 1 }
      if x > start { path += "M\(start) \(y)h\(x - start)v1h-\(x - start)z" } else { x += 1 }
    }
  }
  return path
}
