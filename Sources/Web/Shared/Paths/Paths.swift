/// Every address of the site, one file per area.
package enum Paths {
  package static let styleguide = Path("/styleguide")
  /// Kept by the browser, for when the line is down.
  package static let offline = Path("/ngoai-tuyen")
  /// Its address is its reach: only from the root may it answer for every page.
  package static let offlineScript = Path("/ngoai-tuyen.js")
  package static let live = Path("/health/live")
  package static let ready = Path("/health/ready")
  package static let metrics = Path("/metrics")

  package static func asset(_ file: String) -> Path { Path("/assets").appending(file) }
}
