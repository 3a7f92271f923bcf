/// How much of a term has been used up.
package struct TermUse: Hashable, Sendable {
  /// Working minutes from the start of the term until now; more than `total` when it is overdue.
  package var used: Int
  /// Working minutes of the whole term.
  package var total: Int

  package init(used: Int, total: Int) {
    self.used = used
    self.total = total
  }

  /// Working minutes left; negative when it is overdue.
  package var left: Int { total - used }

  /// 0 at the start, 1 at the deadline, more when overdue. A term without working time is used up from its start.
  package var share: Double { total > 0 ? Double(used) / Double(total) : 1 }
}

extension WorkingCalendar {
  /// How much of the term between a start and its deadline has been used at a moment.
  package func use(of start: Instant, to due: Instant, at now: Instant) -> TermUse {
    TermUse(used: max(0, workingMinutes(from: start, to: now)), total: workingMinutes(from: start, to: due))
  }
}
