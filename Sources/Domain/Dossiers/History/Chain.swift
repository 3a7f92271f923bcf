import Crypto

/// How a history is hashed; docs/chain.md says the same to strangers, and its program is tested against this one.
enum Chain {
  /// Each fact with its length in bytes before it, a dash for one that is not there: no two lists of facts make the same
  /// text.
  static func text(_ facts: [String?]) -> String {
    var text = ""
    for fact in facts {
      if let fact { text += "\(fact.utf8.count):\(fact)" } else { text += "-" }
    }
    return text
  }

  /// - Parameter previous: the hash of the link before; empty for the first.
  static func hash(after previous: [UInt8], _ facts: [String?]) -> [UInt8] {
    var sha = SHA256()
    sha.update(data: previous)
    var text = text(facts)
    text.withUTF8 { sha.update(bufferPointer: UnsafeRawBufferPointer($0)) }
    return Array(sha.finalize())
  }
}
