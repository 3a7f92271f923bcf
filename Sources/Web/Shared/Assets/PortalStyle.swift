extension Stylesheet {
  static let portalRoom = #"""
    body{}
    """#
}
