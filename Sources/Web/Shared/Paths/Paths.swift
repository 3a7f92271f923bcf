/// Every address of the site, one file per area.
package enum Paths {
  package static let styleguide = Path("/styleguide")
  package static let live = Path("/health/live")
  package static let ready = Path("/health/ready")
  package static let metrics = Path("/metrics")

  package static func asset(_ file: String) -> Path { Path("/assets").appending(file) }
}
