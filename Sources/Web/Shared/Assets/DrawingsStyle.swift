extension Stylesheet {
  static let drawings = #"""
    body{}
    """#
}
