import Casework
import Dossiers
@testable import Desk
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestSupport
import Testing
import WebShared

@Suite("Forms for the printer")
struct SlipTests {
  @Test("Each form is there once its event is, and not before")
  func slips() async throws {
    try await DeskSite.open { site, _ in
      let code = try await site.world.submit(.buildingPermit, by: .lan, on: "2026-03-02 08:00")
      for slip in Slip.allCases {
        _ = try await site.get(Paths.deskSlip(code, slip.rawValue), as: .receptionistHoa, .notFound)
      }
      try await site.world.accept(code, on: "2026-03-02 08:30")
      try await site.world.apologise(code, until: "2026-04-01 17:00", by: .officerDat, on: "2026-03-02 08:40")
      try await site.world.requestSupplement(code, by: .officerDat, on: "2026-03-02 08:50")
      let other = try await site.world.submit(.buildingPermit, by: .lan, on: "2026-03-02 08:00")
      try await site.world.refuse(other, on: "2026-03-02 08:30")

      let third = try await site.world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 08:00")
      try await site.world.stop(third, "Đất đang tranh chấp", by: .leaderMinh, on: "2026-03-02 08:30")

      let words: [Slip: String] = [
        .acceptance: "Giấy tiếp nhận hồ sơ và hẹn trả kết quả", .supplement: "Phiếu yêu cầu bổ sung",
        .refusal: "Không thuộc thẩm quyền", .apology: "Thiếu người",
        .stop: "Đất đang tranh chấp", .control: "Phiếu kiểm soát quá trình giải quyết hồ sơ",
      ]
      for slip in Slip.allCases {
        let dossier = [.refusal: other, .stop: third][slip] ?? code
        let page = try await site.get(
          Paths.deskSlip(dossier, slip.rawValue), as: .receptionistHoa)
        let isThere = try page.contains(#require(words[slip]))
        #expect(isThere, "\(SlipPage.self) of \(slip)")
      }
      _ = try await site.get(Paths.deskSlip(code, "mau-99"), as: .receptionistHoa, .notFound)
      _ = try await site.get(Paths.deskSlip(code, "giay-tiep-nhan"), as: .receptionistLong, .forbidden)
    }
  }
}
