import Agencies
import Catalogue
import Identity
package import Messaging
import Storage
import Workflow
import WorkingTime

extension Dossier {
  /// What every message about it says.
  package var noticeFacts: Notice.DossierFacts {
    Notice.DossierFacts(
      code: code, procedure: procedure.name, agency: agency.title, applicant: applicant.name)
  }
}
