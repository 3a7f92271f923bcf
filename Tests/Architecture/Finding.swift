import Testing

/// One place that breaks a rule, with the way out.
struct Finding: CustomStringConvertible, Equatable {
  let path: String
  let line: Int
  let what: String
  let remedy: String

  var description: String { "\(path):\(line): \(what). \(remedy)" }
}

extension SourceFile {
  func finding(_ line: Int, _ what: String, _ remedy: String) -> Finding {
    Finding(path: path, line: line, what: what, remedy: remedy)
  }

  /// Where a piece of code stands, told as Swift text: `try!`, `Date()`, `.engine ==`.
  /// Signs written together in the pattern must stand together in the file too.
  func places(of pattern: String) -> [Token] {
    let wanted = Tokens.of(pattern)
    guard !wanted.isEmpty, tokens.count >= wanted.count else { return [] }
    return (0...(tokens.count - wanted.count)).compactMap { start in
      let isHere = wanted.indices.allSatisfy { offset in
        let (token, want) = (tokens[start + offset], wanted[offset])
        return token.kind == want.kind && token.text == want.text && (offset == 0 || !want.isGlued || token.isGlued)
      }
      return isHere ? tokens[start] : nil
    }
  }
}

/// Every finding becomes an issue of its own, so that one run shows all that is to mend.
func expectNone(_ findings: [Finding], sourceLocation: SourceLocation = #_sourceLocation) {
  for finding in findings { Issue.record("\(finding)", sourceLocation: sourceLocation) }
}
