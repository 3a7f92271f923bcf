package import Agencies
package import Forms
package import Storage
package import WorkingTime

/// One version of an administrative procedure as the catalogue publishes it. A dossier keeps the version it came under.
package struct Procedure: Sendable, Hashable {
  package var id: ID<Procedure>
  /// The national number: "1.001193".
  package var code: String
  package var version: Int
  package var name: String
  package var fieldCode: String?
  /// The ministry that promulgated it.
  package var sector: String?
  /// Levels of agencies that solve it; empty where the source does not say.
  package var levels: [Level]
  /// Who solves it, in the catalogue's own words.
  package var solverText: String?
  package var term: Term
  package var termText: String?
  package var termBasis: TermBasis
  /// Đồng; nil where the amount depends on the case.
  package var feeAmount: Int?
  package var feeText: String?
  /// 1–4 of NĐ 43/2011; nil where the source does not say.
  package var onlineLevel: Int?
  package var resultText: String?
  package var processID: ID<PublishedProcess>
  package var policy: ClockPolicy
  /// Code of the department that solves it at province level.
  package var departmentCode: String?
  /// Slugs of the rooms that solve it, by level.
  package var rooms: [Level: String]
  package var form: Form
  package var papers: [RequiredPaper]
  /// 2 for procedures with a process of their own, 1 for much asked ones, 0 otherwise.
  package var popularity: Int
  package var validFrom: Day
  package var validTo: Day?

  package init(
    id: ID<Procedure>, code: String, version: Int, name: String, fieldCode: String?, sector: String?, levels: [Level],
    solverText: String?, term: Term, termText: String?, termBasis: TermBasis, feeAmount: Int?, feeText: String?,
    onlineLevel: Int?, resultText: String?, processID: ID<PublishedProcess>, policy: ClockPolicy,
    departmentCode: String?, rooms: [Level: String], form: Form, papers: [RequiredPaper], popularity: Int,
    validFrom: Day, validTo: Day?
  ) {
    (self.id, self.code, self.version, self.name) = (id, code, version, name)
    (self.fieldCode, self.sector, self.levels, self.solverText) = (fieldCode, sector, levels, solverText)
    (self.term, self.termText, self.termBasis, self.feeAmount) = (term, termText, termBasis, feeAmount)
    (self.feeText, self.onlineLevel, self.resultText, self.processID) = (feeText, onlineLevel, resultText, processID)
    (self.policy, self.departmentCode, self.rooms, self.form) = (policy, departmentCode, rooms, form)
    (self.papers, self.popularity, self.validFrom, self.validTo) = (papers, popularity, validFrom, validTo)
  }

  /// NĐ 42/2022: levels 3 and 4 are submitted online.
  package var isOnline: Bool { (onlineLevel ?? 0) >= 3 }
  package var isFree: Bool { feeAmount == 0 }

  package func isValid(on day: Day) -> Bool { validFrom <= day && (validTo.map { day <= $0 } ?? true) }
}

/// Where the number of days comes from: people are told when it is only our assumption.
package enum TermBasis: String, Codable, Sendable, CaseIterable {
  case catalogue, process, assumed
}

/// A paper the applicant brings or the State already has.
package struct RequiredPaper: Codable, Hashable, Sendable {
  package var name: String
  package var kind: Kind
  package var copies: Int
  package var isRequired: Bool
  package var note: String?

  package enum Kind: String, Codable, Sendable, CaseIterable, Hashable {
    case original, copy, photocopy, form
    /// Replaced by data of a national database: nothing to bring.
    case data
  }

  package init(name: String, kind: Kind, copies: Int, isRequired: Bool, note: String?) {
    (self.name, self.kind, self.copies, self.isRequired, self.note) = (name, kind, copies, isRequired, note)
  }
}
