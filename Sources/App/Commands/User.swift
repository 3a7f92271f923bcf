import Agencies
import ArgumentParser
import Identity
import Storage
import WorkingTime

/// Accounts from the command line: for the first administrator, for scripts, for the day when nobody can sign in.
struct User: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Officials' accounts.",
    subcommands: [UserToken.self, UserPassword.self, UserCreate.self, UserList.self])
}

struct UserToken: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "token", abstract: "Print a new bearer token for the API.")

  @Argument(help: "The account's user name.")
  var account: String
  @Option(help: "What the token is for.")
  var name = "motcua user token"

  func run() async throws {
    let composition = try await Composition.open(try await Settings.read())
    let (login, name, now) = (account, name, Composition.now())
    let token = try await composition.db.write { tx in
      let account = try officer(login, in: tx)
      var random = SystemRandomNumberGenerator()
      return try APIToken.create(
        SecretToken(using: &random), named: name, for: account.id, by: .system, at: now, in: tx)
    }
    print(token)
    await composition.db.close()
  }
}

struct UserPassword: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "password", abstract: "Print a temporary password, to be changed at the first sign-in.")

  @Argument(help: "The account's user name.")
  var account: String

  func run() async throws {
    let composition = try await Composition.open(try await Settings.read())
    let login = account
    let id = try await composition.db.read { try officer(login, in: $0).id }
    var random = SystemRandomNumberGenerator()
    print(
      try await Account.resetPassword(
        of: id, by: .system, on: composition.db, with: PasswordHasher(), using: &random, at: Composition.now()))
    await composition.db.close()
  }
}

struct UserCreate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "create", abstract: "Make an official's account and print its temporary password.")

  @Argument(help: "User name: letters, digits, dots.")
  var login: String
  @Option(help: "Full name.")
  var name: String
  @Option(help: "Code of the agency, such as 30280 or 000.01.21.H01.")
  var agency: String
  @Option(help: "receptionist, specialist, leader, clerk, agency_administrator or province_administrator.")
  var role: String
  @Option(help: "Unit inside the agency, such as counter, justice, leaders, clerks.")
  var unit: String

  func run() async throws {
    guard let role = Role(rawValue: role) else { throw ValidationError("There is no role \(self.role).") }
    let composition = try await Composition.open(try await Settings.read())
    let now = Composition.now()
    let territory = try await composition.db.read { try Territory.load(in: $0) }
    guard let agency = territory.agency(code: agency, on: now.day),
      let unit = territory.units(of: agency.id).first(where: { $0.slug == self.unit })
    else { throw Plain(said: "There is no unit \(unit) in agency \(agency), or no such agency.") }
    var random = SystemRandomNumberGenerator()
    let position = NewPosition(unitID: unit.id, role: role, title: unit.name, from: now.day)
    let made = try await Account.create(
      NewAccount(login: login, name: name, position: position), by: .system, on: composition.db, with: PasswordHasher(),
      using: &random, at: now)
    print(made.password)
    await composition.db.close()
  }
}

struct UserList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List accounts that can sign in, at most 200.")

  func run() async throws {
    struct Row: Decodable, Sendable { var login, name: String }
    let composition = try await Composition.open(try await Settings.read())
    let rows: [Row] = try await composition.db.read { tx in
      try tx.all(
        """
        SELECT login, name FROM account
        WHERE kind = 'officer' AND password_hash IS NOT NULL AND disabled_at IS NULL ORDER BY login LIMIT 200
        """)
    }
    for row in rows { print("\(row.login)\t\(row.name)") }
    await composition.db.close()
  }
}

/// - Throws: one line for the operator when nobody has this name.
private func officer(_ login: String, in tx: Transaction) throws -> Account {
  guard let account = try Account.find(.officer, login: login, in: tx) else {
    throw Plain(said: "There is no account \(login). `motcua user list` shows those there are.")
  }
  return account
}
