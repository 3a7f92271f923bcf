package import Storage
package import WorkingTime

/// Puts the territory and the inside of agencies into the database; loading the same facts again changes nothing.
package enum AgencyRegister {
  /// One agency as the reference data tells it; the parent is named by its code.
  package struct Entry: Sendable {
    package var code, agencyCode, typeName, name: String
    package var level: Level
    package var parentCode: String?
    package var validFrom: Day
    package var validTo: Day?

    package init(
      code: String, agencyCode: String, level: Level, typeName: String, name: String, parentCode: String?,
      validFrom: Day, validTo: Day?
    ) {
      (self.code, self.agencyCode, self.level, self.typeName) = (code, agencyCode, level, typeName)
      (self.name, self.parentCode, self.validFrom, self.validTo) = (name, parentCode, validFrom, validTo)
    }
  }

  /// A unit that every agency of a level has.
  package struct StandardUnit: Sendable {
    package var level: Level
    package var kind: AgencyUnit.Kind
    package var slug, name: String

    package init(level: Level, kind: AgencyUnit.Kind, slug: String, name: String) {
      (self.level, self.kind, self.slug, self.name) = (level, kind, slug, name)
    }
  }

  /// Parents must stand before their children.
  package static func load(_ entries: [Entry], units: [StandardUnit], in tx: Transaction) throws {
    for entry in entries {
      let id: ID<Agency>? = try tx.value(
        """
        INSERT INTO agency (code, agency_code, level, type_name, name, parent_id, valid_from, valid_to)
        VALUES (\(entry.code), \(entry.agencyCode), \(entry.level), \(entry.typeName), \(entry.name),
          (SELECT MAX(id) FROM agency WHERE code = \(entry.parentCode)), \(entry.validFrom), \(entry.validTo))
        ON CONFLICT (code, valid_from) DO UPDATE SET agency_code = excluded.agency_code, name = excluded.name,
          type_name = excluded.type_name, valid_to = excluded.valid_to
        RETURNING id
        """)
      guard let id else { continue }
      for unit in units where unit.level == entry.level {
        try tx.run(
          """
          INSERT INTO unit (agency_id, kind, slug, name) VALUES (\(id), \(unit.kind), \(unit.slug), \(unit.name))
          ON CONFLICT (agency_id, slug) DO NOTHING
          """)
      }
    }
  }
}
