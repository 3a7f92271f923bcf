import Casework
import Dossiers
import Worklists
import Hummingbird
import Identity
import Rules
import Storage
import WebShared

func myDossierRoutes(_ routes: Routes, _ rulebooks: RulebookKeeper) {
  routes.get(Paths.myDossiers, for: .citizen) { request, citizen in
    let rules = try await rulebooks.current()
    let before = request.query("truoc").flatMap(Int64.init).map { ID<Dossier>($0) }
    let now = request.site.now()
    let (rows, drafts) = try await request.site.db.read { tx in
      (
        try FoundDossier.owned(by: citizen, before: before, limit: MyDossiersPage.pageSize + 1, in: tx),
        before == nil ? try SubmissionDraft.unsent(of: citizen.accountID, at: now, in: tx) : []
      )
    }
    return request.page(
      MyDossiersPage(citizen: citizen, rows: rows, drafts: drafts, isFirst: before == nil, rules: rules, now: now))
  }
}
