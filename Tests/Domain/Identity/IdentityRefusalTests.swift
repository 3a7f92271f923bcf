import Agencies
import Identity
import Testing

@Suite("Refusals of Identity")
struct IdentityRefusalTests {
  static let all: [IdentityRefusal] = [
    .signInFailed, .accountDisabled, .temporaryPasswordExpired, .tooBusy, .codeTooSoon, .codesTooMany,
    .codeWrong(left: 3), .codeExpired, .wrongCurrentPassword, .passwordUnchanged, .passwordTooShort(10),
    .passwordTooLong(128), .passwordHoldsLogin, .passwordTooCommon, .loginInvalid, .loginTaken, .nameMissing,
    .phoneInvalid, .phoneNotMobile, .emailInvalid, .personalIDInvalid, .personalIDTaken, .tokenNameMissing,
    .notAdministrator, .notReceptionist, .notYourAgency, .notYourself, .roleBeyondYou, .accountBeyondYou,
    .positionAlreadyHeld, .positionDaysReversed, .positionOver, .positionEndPast, .accountNotFound, .positionNotFound,
    .unitNotFound, .tokenNotFound,
  ]

  @Test("Every refusal is a whole Vietnamese sentence that says what to do", arguments: all)
  func sentence(_ refusal: IdentityRefusal) {
    let sentence = refusal.sentence
    #expect(sentence.hasSuffix(".") && sentence.first?.isUppercase == true && !sentence.contains("\n"))
    let tellsWhatToDo = ["Hãy", "hãy", "gồm", "dành cho"].contains { sentence.contains($0) }
    #expect(tellsWhatToDo)
  }

  @Test("No two refusals say the same")
  func distinct() {
    #expect(Set(Self.all.map(\.sentence)).count == Self.all.count)
  }
}
