extension Stylesheet {
  static let deskRoom = #"""
    body{}
    """#
}
