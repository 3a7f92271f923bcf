extension Stylesheet {
  static let tokens = #"""
    body{}
    """#
}
