import Casework
import Dossiers
@testable import Desk
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Slips
import Testing
import TestSupport
import WebShared

@Suite("Forms for the printer")
struct SlipTests {
  private let forms: [PrintedForm] = [.acceptance, .supplement, .refusal, .apology, .stop, .control]

  @Test("Each form is there once its event is, and not before")
  func slips() async throws {
    try await DeskSite.open { site, _ in
      let code = try await site.world.submit(.buildingPermit, by: .lan, on: "2026-03-02 08:00")
      for form in forms {
        _ = try await site.get(Paths.deskSlip(code, form.key), as: .receptionistHoa, .notFound)
      }
      try await site.world.accept(code, on: "2026-03-02 08:30")
      try await site.world.apologise(code, until: "2026-04-01 17:00", by: .officerDat, on: "2026-03-02 08:40")
      try await site.world.requestSupplement(code, by: .officerDat, on: "2026-03-02 08:50")
      let other = try await site.world.submit(.buildingPermit, by: .lan, on: "2026-03-02 08:00")
      try await site.world.refuse(other, on: "2026-03-02 08:30")

      let third = try await site.world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 08:00")
      try await site.world.stop(third, "Đất đang tranh chấp", by: .leaderMinh, on: "2026-03-02 08:30")

      let words: [String: String] = [
        "giay-tiep-nhan": "Giấy tiếp nhận hồ sơ và hẹn trả kết quả", "yeu-cau-bo-sung": "Phiếu yêu cầu bổ sung",
        "tu-choi": "Không thuộc thẩm quyền", "xin-loi": "Thiếu người",
        "dung-giai-quyet": "Đất đang tranh chấp",
        "phieu-kiem-soat": "Phiếu kiểm soát quá trình giải quyết hồ sơ",
      ]
      for form in forms {
        let dossier = ["tu-choi": other, "dung-giai-quyet": third][form.key] ?? code
        let page = try await site.get(Paths.deskSlip(dossier, form.key), as: .receptionistHoa)
        let isThere = try page.contains(#require(words[form.key]))
        #expect(isThere, "\(SlipPage.self) of \(form.key)")
      }
      _ = try await site.get(Paths.deskSlip(code, "mau-99"), as: .receptionistHoa, .notFound)
      _ = try await site.get(Paths.deskSlip(code, "giay-tiep-nhan"), as: .receptionistLong, .forbidden)
    }
  }
}
