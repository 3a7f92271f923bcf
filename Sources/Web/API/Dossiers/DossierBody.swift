import Agencies
import Casework
import Catalogue
import WorkingTime

/// What a submission is answered with.
struct ReceiptBody: Encodable {
  var code: String
  var receivedAt, dueAt: Moment?
  var status: Int
  var statusName: String
  var stage: Stage
  var submittedAt: Moment

  init(_ receipt: Receipt) {
    code = receipt.code
    (receivedAt, dueAt) = (Moment(receipt.receivedAt), Moment(receipt.dueAt))
    (status, statusName, stage) = (receipt.stage.nationalStatus, receipt.stage.title, receipt.stage)
    submittedAt = Moment(receipt.submittedAt)
  }

  private enum CodingKeys: CodingKey { case code, receivedAt, dueAt, status, statusName, stage, submittedAt }

  /// Dates that do not exist yet are null, not missing.
  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(code, forKey: .code)
    try values.encode(receivedAt, forKey: .receivedAt)
    try values.encode(dueAt, forKey: .dueAt)
    try values.encode(status, forKey: .status)
    try values.encode(statusName, forKey: .statusName)
    try values.encode(stage, forKey: .stage)
    try values.encode(submittedAt, forKey: .submittedAt)
  }
}

/// What anyone with the code may read.
struct PublicBody: Encodable {
  var code, procedureCode, procedureName, agency, solvingAgency: String
  var status: Int
  var statusName: String
  var stage: Stage
  var submittedAt: Moment
  var receivedAt, dueAt, finishedAt, returnedAt: Moment?
  var isPaused: Bool

  init(_ status: PublicStatus) {
    (code, procedureCode, procedureName) = (status.code, status.procedureCode, status.procedureName)
    (agency, solvingAgency) = (status.agencyTitle, status.solvingAgencyTitle)
    (self.status, statusName, stage) = (status.stage.nationalStatus, status.stage.title, status.stage)
    submittedAt = Moment(status.submittedAt)
    (receivedAt, dueAt) = (Moment(status.receivedAt), Moment(status.dueAt))
    (finishedAt, returnedAt) = (Moment(status.finishedAt), Moment(status.returnedAt))
    isPaused = status.isPaused
  }
}
