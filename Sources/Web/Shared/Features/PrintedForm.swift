package import Casework
package import Dossiers
package import Rules
package import Markup
package import WorkingTime

/// A form of a dossier for the printer. Features bring them; the pages that list, show and print them ask the house.
package struct PrintedForm: Sendable {
  /// The last part of its address: "giay-tiep-nhan".
  package var key: String
  /// Its number among the forms of TT 03/2025/TT-VPCP, in whose order they are listed; nil for one that is not there.
  package var number: Int?
  package var title: String
  /// How the dossier's owner is told of it; nil where only officials print it.
  package var owner: OwnersWords?
  /// Whether the history has what the form tells.
  package var exists: @Sendable (DossierFile) -> Bool
  /// The form itself; nil where there is nothing to print.
  package var sheet: @Sendable (FormSource, SiteSettings) -> HTML?

  package init(
    _ key: String, number: Int?, title: String, owner: OwnersWords? = nil,
    exists: @escaping @Sendable (DossierFile) -> Bool,
    sheet: @escaping @Sendable (FormSource, SiteSettings) -> HTML?
  ) {
    (self.key, self.number, self.title, self.owner) = (key, number, title, owner)
    (self.exists, self.sheet) = (exists, sheet)
  }

  package struct OwnersWords: Sendable {
    package var title: String
    /// The link on the dossier's page.
    package var link: String
    /// While there is none: in three words, and what will come.
    package var missing: (title: String, sentence: String)

    package init(title: String, link: String, missing: (title: String, sentence: String)) {
      (self.title, self.link, self.missing) = (title, link, missing)
    }
  }
}

/// What a form is filled in from: a dossier, the rules it stands under, the moment of printing.
package struct FormSource: Sendable {
  package var file: DossierFile
  package var rules: Rulebook
  package var now: Instant

  package init(file: DossierFile, rules: Rulebook, now: Instant) {
    (self.file, self.rules, self.now) = (file, rules, now)
  }

  package var dossier: Dossier { file.dossier }
}
