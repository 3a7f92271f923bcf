extension Stylesheet {
  static let forms = #"""
    body{}
    """#
}
