package import WebShared

extension WebFeature {
  /// The forms of TT 03/2025/TT-VPCP about a dossier, for the printer.
  package static let slips = WebFeature(
    "slips", styles: [.slips], forms: [.acceptance, .supplement, .refusal, .apology, .stop])
}
