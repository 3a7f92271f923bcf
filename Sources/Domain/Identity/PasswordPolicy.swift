import Agencies
import Language

/// What a password must be. No rules about digits and signs: length is what makes it strong.
enum PasswordPolicy {
  static let shortest = 10
  static let longest = 128

  static func check(_ password: String, login: String) throws(IdentityRefusal) {
    guard password.count >= shortest else { throw .passwordTooShort(shortest) }
    guard password.count <= longest else { throw .passwordTooLong(longest) }
    let folded = password.folded
    let name = login.prefix { $0 != "@" }
    guard name.count < 3 || !folded.contains(name) else { throw .passwordHoldsLogin }
    let core = String(folded.filter { $0.isLetter || $0.isNumber })
    guard Set(core).count >= 5, !isRun(core), !common.contains(where: { isMostly($0, of: core) }) else {
      throw .passwordTooCommon
    }
  }

  /// "matkhau" followed by a year or a "123" is still "matkhau".
  private static func isMostly(_ word: String, of password: String) -> Bool {
    password.contains(word) && password.count - word.count < 6
  }

  /// "1234567890", "abcdefghij" and their reverse.
  private static func isRun(_ text: String) -> Bool {
    let values = text.unicodeScalars.map { Int($0.value) }
    let steps = zip(values, values.dropFirst()).map { $1 - $0 }
    return steps.filter { $0 == 1 }.count >= steps.count - 1 || steps.filter { $0 == -1 }.count >= steps.count - 1
  }

  private static let common = [
    "matkhau", "password", "motcua", "angiang", "longxuyen", "chaudoc", "tanchau", "qwerty", "qwertyuiop", "asdfgh",
    "123456", "654321", "111111", "112233", "123123", "abc123", "admin", "quantri", "iloveyou", "anhyeuem", "emyeuanh",
    "vietnam", "hochiminh", "welcome", "letmein", "dichvucong", "uybannhandan", "ubnd",
  ]
}
