package import Identity

/// What the layout needs to know beside the page.
package struct Frame: Sendable {
  package var provinceName: String
  package var isDemo: Bool
  package var actor: Actor

  package init(provinceName: String, isDemo: Bool = false, actor: Actor = .visitor) {
    (self.provinceName, self.isDemo, self.actor) = (provinceName, isDemo, actor)
  }

  var signedInName: String? {
    switch actor {
    case .officer(let officer): officer.name
    case .citizen(let citizen): citizen.name.isEmpty ? (citizen.phone ?? "Tài khoản") : citizen.name
    case .visitor, .system: nil
    }
  }
}
