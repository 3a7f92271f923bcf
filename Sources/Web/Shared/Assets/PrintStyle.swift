extension Stylesheet {
  static let print = #"""
    body{}
    """#
}
