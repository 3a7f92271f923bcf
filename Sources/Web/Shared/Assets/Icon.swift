extension Assets {
  /// One door, open.
  static let iconText = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="#0b5d66"/>\
    <path d="M9 26V7h14v19" fill="none" stroke="#fff" stroke-width="2.5"/>\
    <path d="M12 26V9.500l7 2.500V26z" fill="#fff"/></svg>
    """
}
