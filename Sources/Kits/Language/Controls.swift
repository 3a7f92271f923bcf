extension String {
  /// Signs that no keyboard makes and a database may refuse; new lines and tabs are such signs only in one-line texts.
  package func hasControls(besidesLines: Bool = false) -> Bool {
    utf8.contains { byte in
      if besidesLines, byte == 0x0A || byte == 0x0D || byte == 0x09 { return false }
      return byte < 0x20 || byte == 0x7F
    }
  }
}
