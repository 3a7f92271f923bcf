import Casework
import Dossiers

/// The body of `POST /api/v1/dossiers`. What is wrong with its values the verb says; here only its form is read.
struct NewDossier: Decodable {
  var procedureCode: String
  var agencyCode: PlainText
  var solvingAgencyCode: PlainText?
  var channel: Word<ChannelWord>
  var applicant: Person
  var authorisedPerson: Person?
  var form: [String: PlainText?]?
  var papers: [PaperText]?
  var feePaid: Bool?

  enum ChannelWord: String, Spoken {
    case counter, online, post

    static let others: [String: ChannelWord] = [:]

    var channel: Channel {
      switch self {
      case .counter: .counter
      case .online: .online
      case .post: .post
      }
    }
  }

  struct Person: Decodable {
    var kind: Word<Applicant.Kind>?
    var name: String
    var personalId: String?
    var phone: String?
    var email: String?
    var address: String?
  }

  var submission: Submission {
    Submission(
      procedureCode: procedureCode, agencyCode: agencyCode.text, solvingAgencyCode: solvingAgencyCode?.text,
      channel: channel.value.channel,
      applicant: Applicant(
        kind: applicant.kind?.value ?? .person, name: applicant.name, personalID: applicant.personalId,
        phone: applicant.phone, email: applicant.email, address: applicant.address),
      authorisedPerson: authorisedPerson.map {
        AuthorisedPerson(name: $0.name, personalID: $0.personalId, phone: $0.phone)
      },
      answers: (form ?? [:]).compactMapValues { $0?.text }, isFormWhole: false,
      papers: (papers ?? []).map(\.submitted), isFeePaid: feePaid ?? false)
  }
}
