import Features
import WebFeatures
import WebShared

/// A feature as one would be added, with its parts in both rings. In the product these are two lines in two lists.
struct Plug: Sendable {
  var feature: Feature
  var web: @Sendable (WebParts) -> WebFeature
}

extension Plug {
  static let memo = Plug(feature: .memo, web: { .memo($0) })
}
