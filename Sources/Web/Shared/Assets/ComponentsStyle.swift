extension Stylesheet {
  static let components = #"""
    body{}
    """#
}
