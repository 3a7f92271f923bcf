package import Agencies
package import Identity
package import Storage
package import Workflow

/// Where a piece of a dossier's work lies, and whose it is in the words of its process.
package struct WorkPlace: Hashable, Sendable {
  package var performer: Performer
  package var role: Role
  package var unitID: ID<AgencyUnit>
  package var agencyID: ID<Agency>

  package init(performer: Performer, role: Role, unitID: ID<AgencyUnit>, agencyID: ID<Agency>) {
    (self.performer, self.role, self.unitID, self.agencyID) = (performer, role, unitID, agencyID)
  }
}

extension Officer {
  /// What the officer is to a case whose work lies at these places: the one answer for a dossier and for a row of a list.
  package func caseActor(at places: [WorkPlace], powers: Set<CaseActor.Power> = []) -> CaseActor {
    CaseActor(
      id: code.rawValue, performs: places.performers { holds($0.role, inUnit: $0.unitID) },
      givesOut: places.performers { givesOutWork(inUnit: $0.unitID, of: $0.agencyID) }, powers: powers)
  }

  /// Whose work there the officer does while they are away.
  package func delegations(at places: [WorkPlace]) -> [Delegation] {
    standsInFor.map { other in
      Delegation(
        from: other.code.rawValue, to: code.rawValue,
        performs: places.performers { other.holds($0.role, inUnit: $0.unitID) }, since: .min, until: .max)
    }
  }
}

extension [WorkPlace] {
  fileprivate func performers(_ sits: (WorkPlace) -> Bool) -> Set<Performer> {
    Set(filter(sits).map(\.performer))
  }
}
