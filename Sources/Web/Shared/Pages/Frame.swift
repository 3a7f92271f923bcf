package import Identity

/// What the layout needs to know beside the page.
package struct Frame: Sendable {
  package var provinceName: String
  package var isDemo: Bool
  package var actor: Actor
  package var house: House

  package init(provinceName: String, isDemo: Bool = false, actor: Actor = .visitor, house: House) {
    (self.provinceName, self.isDemo, self.actor, self.house) = (provinceName, isDemo, actor, house)
  }

  var signedInName: String? {
    switch actor {
    case .officer(let officer): officer.name
    case .citizen(let citizen): citizen.name.isEmpty ? (citizen.phone ?? "Tài khoản") : citizen.name
    case .visitor, .system: nil
    }
  }
}
