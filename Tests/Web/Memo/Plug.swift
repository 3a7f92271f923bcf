import Features
import Rules
import WebShared

/// A feature as one would be added, with its parts in both rings. In the product these are two lines in two lists.
struct Plug: Sendable {
  var feature: Feature
  var web: @Sendable (RulebookKeeper) -> WebFeature
}

extension Plug {
  static let memo = Plug(feature: .memo, web: { .memo(rulebooks: $0) })
}
