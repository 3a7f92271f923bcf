import Agencies
import Casework
import Dossiers
import Identity
import Markup
import Rules
import Storage
import WebShared
import WorkingTime

/// An action on a dossier as the desk asks for it and does it. The Domain says who may and when; a deed only reads a
/// form into the verb.
protocol DeskDeed: Sendable {
  static var action: Action { get }
  /// The last part of its address: "tu-choi".
  static var slug: String { get }
  static var takesFiles: Bool { get }
  /// What its form asks for.
  static func fields(_ form: DeedForm, of view: DossierView) -> HTML
  /// Reads the form; the verb that comes back runs in the transaction. Errors are noted beside their fields.
  static func verb(_ form: inout DeedForm, _ order: DeedOrder) -> Verb
}

extension DeskDeed {
  static var takesFiles: Bool { false }
  static var prefix: String { slug }
}

typealias Verb = @Sendable (Transaction) throws -> Void

/// Who asks for what on which dossier.
struct DeedOrder: Sendable {
  var code: String
  var officer: Officer
  var rules: Rulebook
  var now: Instant
}

/// All deeds, in the order in which a page shows them: what people want most first, what ends a dossier last.
enum Deeds {
  static let all: [any DeskDeed.Type] = [
    AcceptDeed.self, SupplyDeed.self, ConfirmPaymentDeed.self, HandOverDeed.self, SignOffDeed.self, DecideDeed.self,
    ForwardDeed.self, AnswerConsultationDeed.self, AssignDeed.self, RequestSupplementDeed.self, SendBackDeed.self,
    ConsultDeed.self, RequestPaymentDeed.self, SkipDeed.self, TakeBackDeed.self, CoverDeed.self, ApologiseDeed.self,
    RefuseDeed.self, WithdrawDeed.self, StopDeed.self,
  ]

  static func named(_ slug: String) -> (any DeskDeed.Type)? { all.first { $0.slug == slug } }
  static func of(_ action: Action) -> (any DeskDeed.Type)? { all.first { $0.action == action } }
}
