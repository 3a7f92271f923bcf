import Casework

/// The body of `POST /api/v1/dossiers`.
struct NewDossier: Decodable {
  var procedureCode: String
  var agencyCode: String
  var solvingAgencyCode: String?
  var channel: ChannelWord
  var applicant: Person
  var authorisedPerson: Authorised?
  var form: [String: String]?
  var papers: [Paper]?
  var feePaid: Bool?

  enum ChannelWord: String, Codable {
    case counter, online, post

    var channel: Channel {
      switch self {
      case .counter: .counter
      case .online: .online
      case .post: .post
      }
    }
  }

  struct Person: Codable {
    var kind: Applicant.Kind
    var name: String
    var personalId: String?
    var phone: String?
    var email: String?
    var address: String?
  }

  struct Authorised: Decodable {
    var name: String
    var personalId: String?
    var phone: String?
  }

  struct Paper: Decodable {
    var name: String
    var kind: String?
    var copies: Int?
  }

  /// - Throws: `APIRefusal` for more papers than a dossier can have.
  func submission() throws -> Submission {
    let papers = papers ?? []
    guard papers.count <= 100, papers.allSatisfy({ $0.name.count <= 500 && (0...999).contains($0.copies ?? 1) }) else {
      throw APIRefusal.wrongKind("papers")
    }
    let texts = [applicant.name, applicant.address ?? "", authorisedPerson?.name ?? ""] + papers.map(\.name)
    guard texts.allSatisfy({ !$0.contains("\0") }) else { throw APIRefusal.wrongKind("applicant") }
    return Submission(
      procedureCode: procedureCode, agencyCode: agencyCode, solvingAgencyCode: solvingAgencyCode,
      channel: channel.channel,
      applicant: Applicant(
        kind: applicant.kind, name: applicant.name, personalID: applicant.personalId, phone: applicant.phone,
        email: applicant.email, address: applicant.address),
      authorisedPerson: authorisedPerson.map {
        AuthorisedPerson(name: $0.name, personalID: $0.personalId, phone: $0.phone)
      },
      answers: form ?? [:],
      papers: papers.map { SubmittedPaper(name: $0.name, kind: $0.kind ?? "original", copies: $0.copies ?? 1) },
      isFeePaid: feePaid ?? false)
  }
}
