package import Agencies
package import Identity
package import Procedures
import Storage
package import WorkingTime
package import Workflow

extension Rulebook {
  /// The version of its process that a dossier of that day comes under. A dossier keeps it afterwards.
  package func process(of procedure: Procedure, on day: Day) -> PublishedProcess? {
    let own = process(procedure.processID)
    guard let slug = processSlug(of: procedure, on: day) else { return own }
    return process(slug, on: day) ?? own
  }

  /// Which process a procedure goes by: the one it was given here, else the one it came with.
  package func processSlug(of procedure: Procedure, on day: Day) -> String? {
    given[procedure.code]?.first { $0.from <= day }?.slug ?? process(procedure.processID)?.slug
  }

  package func process(_ slug: String, on day: Day) -> PublishedProcess? {
    versions(of: slug).first { $0.isInForce(on: day) }
  }

  /// The procedures in force that go by it.
  package func procedures(by slug: String, on day: Day) -> [Procedure] {
    procedures.filter { processSlug(of: $0, on: day) == slug }
  }

  /// What a leg may open: a procedure, or a process that is nobody's own, by its short name.
  package func openableByLegs(on day: Day) -> Set<String> {
    Set(procedures.map(\.code)).union(processSlugs.filter { process($0, on: day) != nil })
  }

  /// Processes that no procedure goes by: other processes open them as legs.
  package func parts(on day: Day) -> [String] {
    let used = Set(procedures.compactMap { processSlug(of: $0, on: day) })
    return processSlugs.filter { !used.contains($0) && process($0, on: day) != nil }
  }

  /// Agencies that solve the procedure, as far as the catalogue names them.
  package func solvers(of procedure: Procedure, on day: Day) -> [Agency] {
    let levels = procedure.levels
    let local = territory.agencies.filter { agency in
      guard agency.level == .commune || agency.level == .district else { return false }
      return agency.isValid(on: day) && (levels.isEmpty || levels.contains(agency.level))
    }
    let isOfProvince = levels.isEmpty || levels.contains(.province) || levels.contains(.department)
    let department = procedure.departmentCode.flatMap { territory.agency(code: $0, on: day) }
    return local + (isOfProvince ? [department].compactMap { $0 } : [])
  }

  /// The province's administrators change every process, an agency's only those that no other agency works by.
  /// - Parameter code: the procedure a new process is made for.
  /// - Throws: `CatalogueRefusal.notYourProcess`.
  package func allowProcess(_ slug: String, procedure code: String?, by officer: Officer, on day: Day) throws {
    if officer.isProvinceAdministrator { return }
    guard slug != StandardProcess.slug else { throw CatalogueRefusal.notYourProcess }
    // Thousands of procedures may share a process, each solved by a hundred agencies: the first foreign one decides.
    let own = code.flatMap { procedure(code: $0, on: day) }
    var isSolved = false
    for procedure in [own].compactMap({ $0 }) + procedures(by: slug, on: day) {
      for agency in solvers(of: procedure, on: day) {
        guard officer.isAdministrator(of: agency.id) else { throw CatalogueRefusal.notYourProcess }
        isSolved = true
      }
    }
    guard isSolved else { throw CatalogueRefusal.notYourProcess }
  }

  package func mayChangeProcess(_ slug: String, procedure code: String?, _ officer: Officer, on day: Day) -> Bool {
    do {
      try allowProcess(slug, procedure: code, by: officer, on: day)
      return true
    } catch {
      return false
    }
  }

  /// The unit that does what a process writes as a place, in a dossier received and solved by these agencies.
  package func unit(for performer: Performer, of procedure: Procedure, in course: Course) -> AgencyUnit? {
    guard let place = StepPlace(performer.place) else { return nil }
    let body = agency(for: place.body, in: course)
    return switch place.unit {
    case .counter: territory.unit(.counter, of: body.id)
    case .leaders: territory.unit(.leaders, of: body.id)
    case .clerks: territory.unit(.clerks, of: body.id)
    case .room(let slug): territory.unit(.room, slug: slug ?? procedure.rooms[body.level], of: body.id)
    }
  }

  package func agency(for body: StepPlace.Body, in course: Course) -> Agency {
    switch body {
    case .receiving: course.receiving
    case .solving, .outside: course.solving
    case .district: above(course.solving, .district)
    case .province: above(course.solving, .province)
    case .agency(let code): territory.agency(code: code, on: course.day) ?? course.solving
    }
  }

  /// As sentences name the one who does it: the body outside, or the agency.
  package func title(of performer: Performer, in course: Course) -> String {
    guard let body = StepPlace(performer.place)?.body else { return performer.place }
    if case .outside(let name) = body { return name }
    return agency(for: body, in: course).title
  }

  /// The same of a step; a leg is done by the agency it goes to.
  package func title(of step: Step, in course: Course) -> String {
    title(of: step.leg.map { Performer(role: "", place: "\($0.agency)/counter") } ?? step.performer, in: course)
  }

  /// The body of a level that an agency stands under, or itself where the level does not exist.
  private func above(_ agency: Agency, _ level: Level) -> Agency {
    var current = agency
    while current.level != level, let parent = current.parentID.flatMap(territory.agency) { current = parent }
    return current.level == level ? current : agency
  }
}

/// Which agencies a dossier goes through: from there the places of its process are found.
package struct Course: Hashable, Sendable {
  package var receiving: Agency
  package var solving: Agency
  /// The day it was handed in.
  package var day: Day

  package init(receivedBy receiving: Agency, solvedBy solving: Agency, on day: Day) {
    (self.receiving, self.solving, self.day) = (receiving, solving, day)
  }
}
