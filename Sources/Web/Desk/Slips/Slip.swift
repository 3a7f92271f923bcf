import Casework
import Dossiers
import Markup
import WebShared

/// The forms of a dossier for the printer; the raw value is the last part of the address.
enum Slip: String, CaseIterable {
  case acceptance = "giay-tiep-nhan"
  case supplement = "yeu-cau-bo-sung"
  case refusal = "tu-choi"
  case apology = "xin-loi"
  case stop = "dung-giai-quyet"
  case control = "phieu-kiem-soat"

  var title: String {
    switch self {
    case .acceptance: "Giấy tiếp nhận và hẹn trả"
    case .supplement: "Phiếu yêu cầu bổ sung"
    case .refusal: "Phiếu từ chối tiếp nhận"
    case .stop: "Thông báo dừng giải quyết"
    case .apology: "Phiếu xin lỗi và hẹn lại"
    case .control: "Phiếu kiểm soát"
    }
  }

  /// The numbered form of the history that this one prints.
  private var kind: SlipKind {
    switch self {
    case .acceptance, .control: .receipt
    case .supplement: .supplement
    case .refusal: .refusal
    case .stop: .stop
    case .apology: .apology
    }
  }

  /// Whether the history has what the form tells.
  func exists(in file: DossierFile) -> Bool { file.last(kind) != nil }

  /// The form itself; nil where there is nothing to print.
  func sheet(of view: DossierView, settings: SiteSettings) -> HTML? {
    switch self {
    case .acceptance: AcceptanceSlip(of: view.file, settings: settings).map(acceptanceSlip)
    case .supplement: SupplementSlip(of: view.file, settings: settings).map(supplementSlip)
    case .refusal: RefusalSlip(of: view.file, settings: settings).map(refusalSlip)
    case .stop: RefusalSlip(.stop, of: view.file, settings: settings).map(refusalSlip)
    case .apology: ApologySlip(of: view.file, settings: settings).map(apologySlip)
    case .control: exists(in: view.file) ? controlSlip(view) : nil
    }
  }
}
