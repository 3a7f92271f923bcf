extension Stylesheet {
  static let base = #"""
    body{}
    """#
}
