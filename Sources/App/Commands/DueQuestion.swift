import ArgumentParser
import WorkingTime

/// What the words of `motcua due` ask. An error names the word that is wrong.
struct DueQuestion {
  let run: TermRun

  init(_ due: Due) throws {
    let stops =
      try due.pause.map { try Self.stop($0, option: "--pause", then: .resume) }
      + due.restart.map { try Self.stop($0, option: "--restart", then: .restart) }
    let term = try Self.term(due.term)
    let policy = try Self.policy(due.policy, due.counting)
    guard let accepted = Instant(localMinute: due.accepted) else {
      throw ValidationError("--accepted '\(due.accepted)' is not a time. Give one such as 2025-04-29T09:00.")
    }
    guard HolidayProposal.years.contains(accepted.day.year) else {
      throw ValidationError("--accepted '\(due.accepted)' lies outside of 1995 to 2100.")
    }
    do {
      run = try TermRun(acceptedAt: accepted, term: term, policy: policy, stops: stops)
    } catch {
      throw ValidationError(Self.words(error))
    }
  }

  private static func term(_ text: String) throws -> Term {
    let wrong = ValidationError(
      "--term '\(text)' is not a term. Give 3d, 4h, 90m, 0.5d, 10cd, 2cm or same-day, at most 10000 days.")
    if text == "same-day" { return .sameDay }
    guard let unit = ["cd", "cm", "d", "h", "m"].first(where: text.hasSuffix) else { throw wrong }
    let number = text.dropLast(unit.count)
    if unit == "d", number.hasSuffix(".5"), let days = whole(number.dropLast(2)), days <= 10_000 {
      return .workingMinutes(days * 480 + 240)
    }
    guard let count = whole(number), count > 0 else { throw wrong }
    let (term, days): (Term, Int) =
      switch unit {
      case "cd": (.calendarDays(count), count)
      case "cm": (.calendarMonths(count), count * 31)
      case "d": (.workingDays(count), count)
      case "h": (.workingHours(count), count / 8)
      default: (.workingMinutes(count), count / 480)
      }
    guard days <= 10_000 else { throw wrong }
    return term
  }

  /// Digits only, few enough to multiply.
  private static func whole(_ text: Substring) -> Int? {
    guard !text.isEmpty, text.utf8.count <= 9, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text)
  }

  private static func policy(_ words: [String], _ counting: String?) throws -> ClockPolicy {
    var policy = ClockPolicy.standard
    for word in words {
      switch word {
      case "15h": policy.cutoffCountsNextDay = true
      case "last-hour": policy.lastHourCountsNextDay = true
      default: throw ValidationError("--policy '\(word)' is not known. Give 15h or last-hour.")
      }
    }
    if let counting {
      guard let known = Counting(rawValue: counting) else {
        throw ValidationError("--counting '\(counting)' is not known. Give minute or day.")
      }
      policy.counting = known
    }
    return policy
  }

  private static func stop(
    _ text: String, option: String, then: ClockPolicy.AfterSupplement
  ) throws -> TermRun.Stop {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else {
      throw ValidationError("\(option) '\(text)' is not FROM/TO, such as 2025-05-05T09:00/2025-05-06T09:00.")
    }
    guard let from = Instant(localMinute: parts[0]) else {
      throw ValidationError("\(option) FROM '\(parts[0])' is not a time. Give one such as 2025-04-29T09:00.")
    }
    guard let to = Instant(localMinute: parts[1]) else {
      throw ValidationError("\(option) TO '\(parts[1])' is not a time. Give one such as 2025-04-29T09:00.")
    }
    return TermRun.Stop(from: from, to: to, then: then)
  }

  private static func words(_ problem: TermRun.Problem) -> String {
    func words(_ stop: TermRun.Stop) -> String {
      let span = "\(stop.from.localMinuteText)/\(stop.to?.localMinuteText ?? "")"
      return "\(stop.then == .restart ? "--restart" : "--pause") \(span)"
    }
    return switch problem {
    case .stopBeforeAcceptance(let stop): "\(words(stop)) begins before --accepted."
    case .stopEndsBeforeItStarts(let stop): "\(words(stop)): TO lies before FROM."
    case .stopsOverlap(let one, let next): "\(words(one)) and \(words(next)) overlap."
    case .extendedBefore, .extendedToEarlier: "The new date is not allowed."
    }
  }
}

extension Instant {
  /// Reads `2025-04-29T09:00`, a time in Vietnam.
  init?(localMinute text: String) {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].utf8.count == 5 else { return nil }
    self.init(local: "\(parts[0]) \(parts[1])")
  }

  var localMinuteText: String { String(iso8601.prefix(16)) }
}
