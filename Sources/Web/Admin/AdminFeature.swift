package import Identity
package import Messaging
package import Rules
package import WebShared

extension WebFeature {
  /// Administration: accounts and positions, what is published, the calendar, messages, the day's numbers.
  package static func administration(
    rulebooks: RulebookKeeper, hasher: PasswordHasher, phrasebook: Phrasebook
  ) -> WebFeature {
    let admin = Admin(rulebooks: rulebooks, hasher: hasher, phrasebook: phrasebook)
    return WebFeature(
      "administration", routes: [.administration: { adminRoutes($0, admin) }],
      navigation: [
        .administration, .overview, .accounts, .procedures, .processes, .units, .calendar, .hours, .numbers, .letters,
        .templates,
      ],
      styles: [.calendar.only(in: .desk)])
  }
}

private func adminRoutes(_ routes: Routes, _ admin: Admin) {
  adminHomeRoute(routes, admin)
  accountRoutes(routes, admin)
  newAccountRoutes(routes, admin)
  editAccountRoutes(routes, admin)
  accountDeedRoutes(routes, admin)
  positionRoutes(routes, admin)
  tokenRoutes(routes, admin)
  lookRoutes(routes, admin)
  adminProcedureRoutes(routes, admin)
  processRoutes(routes, admin)
  draftRoutes(routes, admin)
  stepRoutes(routes, admin)
  trialRoutes(routes, admin)
  moveRoutes(routes, admin)
  unitRoutes(routes, admin)
  yearRoutes(routes, admin)
  calendarDayRoutes(routes, admin)
  announcementRoutes(routes, admin)
  hoursRoutes(routes, admin)
  changePreviewRoutes(routes, admin)
  deadLetterRoutes(routes, admin)
  jobFailureRoutes(routes, admin)
  templateRoutes(routes, admin)
  numberRoutes(routes, admin)
}

/// What the pages of the administration work with, beside the site.
struct Admin: Sendable {
  var rulebooks: RulebookKeeper
  var hasher: PasswordHasher
  var phrasebook: Phrasebook
}
