import Casework
import Dossiers
package import WebShared

/// The forms as pages list, show and print them.
extension PrintedForm {
  package static let acceptance = PrintedForm(
    "giay-tiep-nhan", number: 1, title: "Giấy tiếp nhận và hẹn trả",
    owner: OwnersWords(
      title: "Giấy tiếp nhận hồ sơ", link: "In giấy tiếp nhận và hẹn trả",
      missing: (
        "Chưa có giấy tiếp nhận", "Cơ quan chưa tiếp nhận hồ sơ này. Khi tiếp nhận, bạn được báo và in giấy ở đây."
      )),
    exists: { $0.last(SlipKind.receipt) != nil },
    sheet: { AcceptanceSlip(of: $0.file, settings: $1).map(acceptanceSlip) })

  package static let supplement = PrintedForm(
    "yeu-cau-bo-sung", number: 2, title: "Phiếu yêu cầu bổ sung",
    exists: { $0.last(SlipKind.supplement) != nil },
    sheet: { SupplementSlip(of: $0.file, settings: $1).map(supplementSlip) })

  package static let refusal = PrintedForm(
    "tu-choi", number: 3, title: "Phiếu từ chối tiếp nhận",
    exists: { $0.last(SlipKind.refusal) != nil },
    sheet: { RefusalSlip(of: $0.file, settings: $1).map(refusalSlip) })

  package static let apology = PrintedForm(
    "xin-loi", number: 4, title: "Phiếu xin lỗi và hẹn lại",
    exists: { $0.last(SlipKind.apology) != nil },
    sheet: { ApologySlip(of: $0.file, settings: $1).map(apologySlip) })

  /// The notice of an end before the result says what form 03 says; the law has no form of its own for it.
  package static let stop = PrintedForm(
    "dung-giai-quyet", number: nil, title: "Thông báo dừng giải quyết",
    exists: { $0.last(SlipKind.stop) != nil },
    sheet: { RefusalSlip(.stop, of: $0.file, settings: $1).map(refusalSlip) })
}
