package import Agencies

/// The answers "no" of Identity.
package enum IdentityRefusal: Refusal, Hashable {
  // Signing in
  case signInFailed, accountDisabled, temporaryPasswordExpired, tooBusy
  case codeTooSoon, codesTooMany, codeWrong(left: Int), codeExpired
  // Passwords
  case wrongCurrentPassword, passwordUnchanged, passwordTooShort(Int), passwordTooLong(Int), passwordHoldsLogin
  case passwordTooCommon
  // What was typed
  case loginInvalid, loginTaken, nameMissing, phoneInvalid, phoneNotMobile, emailInvalid, personalIDInvalid
  case personalIDTaken, tokenNameMissing
  // Administering
  case notAdministrator, notReceptionist, notYourAgency, notYourself, roleBeyondYou, accountBeyondYou
  case positionAlreadyHeld, positionDaysReversed, positionOver, positionEndPast
  case accountNotFound, positionNotFound, unitNotFound, tokenNotFound
  // Absence and delegation
  case badAbsence, notYourStaff
}

extension IdentityRefusal {
  package var kind: RefusalKind {
    switch self {
    case .tooBusy, .codeTooSoon, .codesTooMany: .tooMany
    case .codeExpired, .temporaryPasswordExpired: .gone
    case .accountDisabled, .loginTaken, .personalIDTaken, .positionAlreadyHeld, .positionOver: .conflict
    case .notAdministrator, .notReceptionist, .notYourAgency, .notYourself, .roleBeyondYou, .accountBeyondYou,
      .notYourStaff:
      .notAllowed
    case .accountNotFound, .positionNotFound, .unitNotFound, .tokenNotFound: .notFound
    case .signInFailed, .codeWrong, .wrongCurrentPassword, .passwordUnchanged, .passwordTooShort, .passwordTooLong,
      .passwordHoldsLogin, .passwordTooCommon, .loginInvalid, .nameMissing, .phoneInvalid, .phoneNotMobile,
      .emailInvalid, .personalIDInvalid, .tokenNameMissing, .positionDaysReversed, .positionEndPast,
      .badAbsence:
      .invalid
    }
  }

  package var field: String? {
    switch self {
    case .codeWrong, .codeExpired: "code"
    case .wrongCurrentPassword: "current"
    case .passwordUnchanged, .passwordTooShort, .passwordTooLong, .passwordHoldsLogin, .passwordTooCommon: "new"
    case .loginInvalid, .loginTaken: "login"
    case .nameMissing, .tokenNameMissing: "name"
    case .phoneInvalid, .phoneNotMobile: "phone"
    case .emailInvalid: "email"
    case .personalIDInvalid, .personalIDTaken: "personalID"
    case .roleBeyondYou, .positionAlreadyHeld: "role"
    case .positionDaysReversed, .positionEndPast: "to"
    case .unitNotFound: "unit"
    default: nil
    }
  }
}
