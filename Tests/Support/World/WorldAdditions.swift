import Features
package import Rules

extension Additions {
  /// What the features of the product add to the rules.
  package static let builtIn = [Feature].builtIn.additions
}
