import Agencies
import Identity
import Rules
import Storage
import WebShared
import WorkingTime

/// Reading accounts: the list of an agency, one account with all about it.
func accountRoutes(_ routes: Routes, _ admin: Admin) {
  routes.get(Paths.adminAccounts, for: .administrator) { request, officer in
    let territory = try await admin.rulebooks.current().territory
    let now = request.site.now()
    let agencies = officer.administered(territory, on: now.day)
    var address = AccountListAddress(request)
    if address.agency == nil, !officer.isProvinceAdministrator { address.agency = agencies.first?.code }
    let agency = try address.agency.map { code in
      guard let agency = agencies.first(where: { $0.code == code }) else { throw PageError.notFound }
      return agency.id
    }
    let list = try await request.site.db.read { [address] tx in
      try AccountList.page(
        of: agency, matching: address.words, after: address.cursor, by: .officer(officer), in: tx)
    }
    return request.page(
      AccountListPage(
        officer: officer, address: address, list: list, agencies: agencies, territory: territory, now: now))
  }

  routes.get(Paths.adminAccount(":id"), for: .administrator) { request, officer in
    let file = try await admin.file(of: try request.id(), request, officer)
    return request.page(
      AccountPage(
        officer: officer, file: file, territory: try await admin.rulebooks.current().territory,
        now: request.site.now(), done: request.query("xong")))
  }
}

extension Admin {
  /// One account, for who may see it.
  func file(of id: ID<Account>, _ request: WebRequest, _ officer: Officer) async throws -> AccountFile {
    let now = request.site.now()
    return try await request.site.db.read { try AccountFile.load(id, by: .officer(officer), at: now, in: $0) }
  }
}
