package import Catalogue
package import Identity
package import WebShared

/// Administration: accounts and positions, what is published, the calendar, messages, the day's numbers.
package func adminRoutes(_ routes: Routes, rulebooks: RulebookKeeper, hasher: PasswordHasher) {
  let admin = Admin(rulebooks: rulebooks, hasher: hasher)
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
}
