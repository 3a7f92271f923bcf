import Agencies
import Identity
import Storage
import Workflow
import WorkingTime

/// Whose matter it is, as written on the dossier; a snapshot, so that later changes of address rewrite no paper.
package struct Applicant: Codable, Hashable, Sendable {
  package enum Kind: String, Codable, Sendable, CaseIterable { case person, organisation }

  package var kind: Kind
  package var name: String
  /// Personal number of a person, tax code of an organisation.
  package var personalID: String?
  package var phone: String?
  package var email: String?
  package var address: String?

  package init(
    kind: Kind = .person, name: String, personalID: String? = nil, phone: String? = nil, email: String? = nil,
    address: String? = nil
  ) {
    (self.kind, self.name, self.personalID) = (kind, name, personalID)
    (self.phone, self.email, self.address) = (phone, email, address)
  }
}

/// Someone who brings the dossier for the applicant (người được ủy quyền).
package struct AuthorisedPerson: Codable, Hashable, Sendable {
  package var name: String
  package var personalID: String?
  package var phone: String?

  package init(name: String, personalID: String?, phone: String?) {
    (self.name, self.personalID, self.phone) = (name, personalID, phone)
  }
}

/// How a dossier came; numbers of the national portal.
package enum Channel: Int, Codable, Sendable, CaseIterable, Hashable {
  case counter = 1, online, post

  package var title: String {
    switch self {
    case .counter: "Trực tiếp"
    case .online: "Trực tuyến"
    case .post: "Bưu chính công ích"
    }
  }
}

/// Names are found by their beginning in either order of words: "nguyen thi l…" and "lan…".
package enum SearchableName {
  package static func reversed(_ folded: String) -> String {
    folded.split(separator: " ").reversed().joined(separator: " ")
  }
}
