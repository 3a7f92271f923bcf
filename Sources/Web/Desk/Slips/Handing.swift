import WorkingTime

/// One row of the control slip: a dossier goes from one to another.
struct Handing: Sendable, Hashable {
  var at: Instant
  var from, to: Party
  /// By when the receiver's step is to be done.
  var due: Instant?
  /// How the giver stood against the time they had.
  var result: Result?
  /// Working minutes the giver had it.
  var held: Int?
  var note = ""

  /// A unit of an agency, or someone outside, with the person where one is known.
  struct Party: Sendable, Hashable {
    var place: String
    var person: String?
  }

  /// The form's three words.
  enum Result: String, Sendable {
    case early = "Trước hạn"
    case onTime = "Đúng hạn"
    case late = "Quá hạn"

    init(used: Int, granted: Int) {
      self = used < granted ? .early : used == granted ? .onTime : .late
    }
  }
}
