package import Identity

/// Who may use a route, and what its handler gets to know of them. Every route names one.
package struct Access<Who: Sendable>: Sendable {
  package let name: String
  /// Where somebody without a session is sent to sign in.
  let signIn: Path
  let admits: @Sendable (Actor) -> Who?
}

extension Access where Who == Actor {
  package static var anyone: Access { .init(name: "anyone", signIn: Paths.signIn) { $0 } }

  /// Nobody who is signed in.
  package static var visitor: Access {
    .init(name: "visitor", signIn: Paths.signIn) { actor in
      switch actor {
      case .visitor, .system: actor
      case .citizen, .officer: nil
      }
    }
  }

  /// Anybody with a session.
  package static var signedIn: Access {
    .init(name: "signed in", signIn: Paths.signIn) { actor in
      switch actor {
      case .citizen, .officer: actor
      case .visitor, .system: nil
      }
    }
  }
}

extension Access where Who == Citizen {
  package static var citizen: Access {
    .init(name: "citizen", signIn: Paths.signIn) { actor in
      if case .citizen(let citizen) = actor { citizen } else { nil }
    }
  }
}

extension Access where Who == Officer {
  package static var officer: Access {
    .init(name: "officer", signIn: Paths.deskSignIn) { actor in
      if case .officer(let officer) = actor { officer } else { nil }
    }
  }

  /// An official with at least one of the roles.
  package static func role(_ roles: Role...) -> Access {
    let name = "role " + roles.map(\.rawValue).joined(separator: ", ")
    return Access(name: name, signIn: Paths.deskSignIn) { actor in
      guard case .officer(let officer) = actor, roles.contains(where: { officer.holds($0) }) else { return nil }
      return officer
    }
  }

  package static var administrator: Access { .role(.agencyAdministrator, .provinceAdministrator) }
}
