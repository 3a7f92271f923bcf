import Agencies
import Casework
import Dossiers
import WorkingTime

/// What a submission is answered with.
struct ReceiptBody: Encodable {
  var code: String
  @Explicit var receivedAt: Moment?
  @Explicit var dueAt: Moment?
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
}

/// What anyone with the code may read.
struct PublicBody: Encodable {
  var code, procedureCode, procedureName, agency, solvingAgency: String
  var status: Int
  var statusName: String
  var stage: Stage
  var submittedAt: Moment
  @Explicit var receivedAt: Moment?
  @Explicit var dueAt: Moment?
  @Explicit var finishedAt: Moment?
  @Explicit var returnedAt: Moment?
  var isPaused, isApologised: Bool
  /// Since when the clock stands and why, in words.
  @Explicit var pauseReason: String?

  init(_ status: PublicStatus) {
    (code, procedureCode, procedureName) = (status.code, status.procedureCode, status.procedureName)
    (agency, solvingAgency) = (status.agencyTitle, status.solvingAgencyTitle)
    (self.status, statusName, stage) = (status.stage.nationalStatus, status.stage.title, status.stage)
    submittedAt = Moment(status.submittedAt)
    (receivedAt, dueAt) = (Moment(status.receivedAt), Moment(status.dueAt))
    (finishedAt, returnedAt) = (Moment(status.finishedAt), Moment(status.returnedAt))
    (isPaused, isApologised) = (status.isPaused, status.isApologised)
    pauseReason = status.pause?.sentence
  }
}
