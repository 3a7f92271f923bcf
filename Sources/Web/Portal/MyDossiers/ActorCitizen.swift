import Identity

extension Actor {
  /// The citizen who has signed in; nil for anybody else.
  var citizen: Citizen? {
    if case .citizen(let citizen) = self { citizen } else { nil }
  }
}
