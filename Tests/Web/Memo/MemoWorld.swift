import Dossiers
import Identity
import Storage
import TestSupport

extension TestWorld {
  func writeMemo(_ words: String, on code: String, by person: Person, at moment: Moment) async throws {
    let officer = try officer(person)
    try await db.write { [rules] in
      try Dossier.writeMemo(words, on: code, by: Hand(officer, under: rules, at: moment.instant, in: $0))
    }
  }
}
