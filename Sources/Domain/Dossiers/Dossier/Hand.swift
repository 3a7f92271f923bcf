import Agencies
package import Rules
package import Identity
package import Storage
import Workflow
package import WorkingTime

/// Who acts, under which rules, when and in which transaction: all that a verb is told beside the matter itself. For
/// whom somebody stands in is theirs: `Officer.standsInFor`.
package struct Hand<Who: Acting> {
  package let who: Who
  package let rules: Rulebook
  package let now: Instant
  package let tx: Transaction

  package init(_ who: Who, under rules: Rulebook, at now: Instant, in tx: Transaction) {
    (self.who, self.rules, self.now, self.tx) = (who, rules, now, tx)
  }

  package var actor: Actor { who.actor }

  /// The program goes on with what somebody's act brought about.
  package var program: Hand<Actor> { Hand<Actor>(.system, under: rules, at: now, in: tx) }
}

/// Somebody who can act.
package protocol Acting: Sendable {
  var actor: Actor { get }
}

extension Actor: Acting {
  package var actor: Actor { self }
}

extension Officer: Acting {
  package var actor: Actor { .officer(self) }
}
