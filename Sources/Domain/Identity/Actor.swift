package import Storage

/// Who acts. `system` is the program itself: workers and commands of the operator.
package enum Actor: Sendable, Hashable {
  case officer(Officer)
  case citizen(Citizen)
  case visitor
  case system

  package var citizen: Citizen? { if case .citizen(let citizen) = self { citizen } else { nil } }

  /// As histories call who acted.
  package var code: AccountCode {
    switch self {
    case .officer(let officer): officer.code
    case .citizen(let citizen): citizen.code
    case .visitor: .visitor
    case .system: .program
    }
  }

  package var accountID: ID<Account>? {
    switch self {
    case .officer(let officer): officer.accountID
    case .citizen(let citizen): citizen.accountID
    case .visitor, .system: nil
    }
  }
}
