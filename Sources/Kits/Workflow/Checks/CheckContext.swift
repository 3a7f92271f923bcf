/// What a process is checked against besides itself. What is not given is not checked.
package struct CheckContext: Sendable {
  /// The form's fields by the paths conditions name.
  package var fields: [String: FieldType]?
  /// The legal term in working minutes.
  package var legalMinutes: Int?
  /// Whether the procedure ends with something handed to the citizen.
  package var givesResult: Bool
  /// Who holds what in every agency that uses the process: the agency's name, and the performers someone there fills.
  package var staff: [String: Set<Performer>]
  /// Words for statuses, printed forms and messages that the caller knows.
  package var statuses: Set<String>?
  package var forms: Set<String>?
  package var messages: Set<String>?
  /// Procedures, or processes of their own, that a leg may open, and the one the process is for.
  package var procedures: Set<String>?
  package var procedure: String?
  /// Words for places that the caller can find, as performers name them.
  package var places: Set<String>?
  /// Words for bodies that the caller can find, as legs name them, each with what it may be sent.
  package var bodies: [String: Set<String>]?

  package init(
    fields: [String: FieldType]? = nil, legalMinutes: Int? = nil, givesResult: Bool = false,
    staff: [String: Set<Performer>] = [:], statuses: Set<String>? = nil, forms: Set<String>? = nil,
    messages: Set<String>? = nil, procedures: Set<String>? = nil, procedure: String? = nil,
    places: Set<String>? = nil, bodies: [String: Set<String>]? = nil
  ) {
    (self.fields, self.legalMinutes, self.givesResult, self.staff) = (fields, legalMinutes, givesResult, staff)
    (self.statuses, self.forms, self.messages) = (statuses, forms, messages)
    (self.procedures, self.procedure, self.places, self.bodies) = (procedures, procedure, places, bodies)
  }
}

extension ProcessDefinition {
  /// What is wrong by the process alone.
  package var faults: [ProcessFault] { faults(in: CheckContext()) }

  /// What has to be mended before anyone works by the process. An empty list means it may be published.
  package func faults(in context: CheckContext) -> [ProcessFault] {
    guard !steps.isEmpty else { return [.empty] }
    let shape = shapeFaults
    // Ways can be followed only where every step is there once and none leads to itself.
    guard shape.isEmpty else { return shape }
    return wayFaults + steps.flatMap { stepFaults($0) + choiceFaults($0, context) + wordFaults($0, context) }
      + termFaults(context) + returnFaults(context) + staffFaults(context)
  }
}
