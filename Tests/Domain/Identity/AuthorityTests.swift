import Agencies
import Identity
import Storage
import TestSupport
import Testing

/// Who may administer whom, as a table: each row is an actor, each column what is tried.
@Suite("Who may administer whom")
struct AuthorityTests {
  static let here = ID<Agency>(1)
  static let there = ID<Agency>(2)
  static let actions = IdentityAuthority.Action.allCases

  /// Those of them who have an account that could be their own.
  static let officers = Who.allCases.filter { $0.actor.accountID == Who.own }

  enum Who: String, CaseIterable, Sendable {
    case system, visitor, citizen, receptionistHere, specialistHere, leaderHere, clerkHere, adminHere, adminThere
    case adminOfBoth, provinceAdmin, noPosition

    var actor: Actor {
      switch self {
      case .system: .system
      case .visitor: .visitor
      case .citizen: .citizen(Citizen(accountID: ID(50), name: "Lan", phone: nil, personalID: nil))
      case .receptionistHere: Self.officer((.receptionist, here))
      case .specialistHere: Self.officer((.specialist, here))
      case .leaderHere: Self.officer((.leader, here))
      case .clerkHere: Self.officer((.clerk, here))
      case .adminHere: Self.officer((.agencyAdministrator, here))
      case .adminThere: Self.officer((.agencyAdministrator, there), (.leader, here))
      case .adminOfBoth: Self.officer((.agencyAdministrator, here), (.agencyAdministrator, there))
      case .provinceAdmin: Self.officer((.provinceAdministrator, ID(9)))
      case .noPosition: Self.officer()
      }
    }

    static let own = ID<Account>(7)
    private static func officer(_ posts: (Role, ID<Agency>)...) -> Actor {
      .officer(
        Officer(
          accountID: own, name: "Hà",
          positions: posts.map { role, agency in
            Position(id: ID(1), accountID: own, unitID: ID(1), unitKind: .room, agencyID: agency, role: role, title: "")
          }))
    }
  }

  @Test("An agency is administered by its own administrator and the province's", arguments: Who.allCases)
  func agency(_ who: Who) {
    let allowed: Set<Who> = [.system, .adminHere, .adminOfBoth, .provinceAdmin]
    #expect(permits { try IdentityAuthority.check(administering: Self.here, by: who.actor) } == allowed.contains(who))
  }

  @Test("The whole province is administered by the province's administrator alone", arguments: Who.allCases)
  func province(_ who: Who) {
    let allowed: Set<Who> = [.system, .provinceAdmin]
    #expect(permits { try IdentityAuthority.check(administering: nil, by: who.actor) } == allowed.contains(who))
  }

  @Test(
    "A role is given in the own agency, the province's by the province's alone", arguments: Who.allCases, Role.allCases)
  func giving(_ who: Who, _ role: Role) {
    var allowed: Set<Who> = [.system, .provinceAdmin]
    if role != .provinceAdministrator { allowed.formUnion([.adminHere, .adminOfBoth]) }
    let permitted = permits { try IdentityAuthority.check(role, in: Self.here, of: ID(8), by: who.actor) }
    #expect(permitted == allowed.contains(who))
  }

  @Test("Nobody gives or takes himself a position", arguments: officers, Role.allCases)
  func givingOneself(_ who: Who, _ role: Role) {
    #expect(!permits { try IdentityAuthority.check(role, in: Self.here, of: Who.own, by: who.actor) })
  }

  @Test("An account of the own agency is administered there", arguments: Who.allCases, actions)
  func ownAgency(_ who: Who, _ action: IdentityAuthority.Action) {
    expect(who, action, on: [Self.here], allowed: [.system, .adminHere, .adminOfBoth, .provinceAdmin])
  }

  @Test(
    "An account of two agencies is seen in both and changed by who administers both", arguments: Who.allCases, actions)
  func twoAgencies(_ who: Who, _ action: IdentityAuthority.Action) {
    var allowed: Set<Who> = [.system, .adminOfBoth, .provinceAdmin]
    if action == .see { allowed.formUnion([.adminHere, .adminThere]) }
    expect(who, action, on: [Self.here, Self.there], allowed: allowed)
  }

  @Test("A province administrator's account is changed by another one alone", arguments: Who.allCases, actions)
  func provinceAdministrator(_ who: Who, _ action: IdentityAuthority.Action) {
    var allowed: Set<Who> = [.system, .provinceAdmin]
    if action == .see { allowed.formUnion([.adminHere, .adminOfBoth]) }
    expect(who, action, on: [Self.here], isProvinceAdministrator: true, allowed: allowed)
  }

  @Test("An account that belongs to no agency is the province's", arguments: Who.allCases, actions)
  func homeless(_ who: Who, _ action: IdentityAuthority.Action) {
    expect(who, action, on: [], allowed: [.system, .provinceAdmin])
  }

  @Test("On the own account one may look and revoke tokens, nothing else", arguments: officers, actions)
  func oneself(_ who: Who, _ action: IdentityAuthority.Action) {
    let own = AccountStanding(accountID: Who.own, agencies: [Self.here], isProvinceAdministrator: false)
    #expect(permits { try own.allow(action, by: who.actor) } == (action == .see || action == .revokeToken))
  }

  private func expect(
    _ who: Who, _ action: IdentityAuthority.Action, on agencies: Set<ID<Agency>>, isProvinceAdministrator: Bool = false,
    allowed: Set<Who>
  ) {
    let holder = AccountStanding(accountID: ID(8), agencies: agencies, isProvinceAdministrator: isProvinceAdministrator)
    #expect(permits { try holder.allow(action, by: who.actor) } == allowed.contains(who))
  }

  private func permits(_ check: () throws -> Void) -> Bool {
    (try? check()) != nil
  }
}
