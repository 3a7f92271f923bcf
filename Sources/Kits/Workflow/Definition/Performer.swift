/// Who does a step: a role at a place. What the words mean is the business of whoever runs the process.
package struct Performer: Codable, Hashable, Sendable {
  package var role: String
  package var place: String

  package init(role: String, place: String) {
    (self.role, self.place) = (role, place)
  }
}
