import Identity
import WebShared

/// The bar above the work.
extension Entry {
  static let worklist = Entry("Việc cần làm", Paths.worklist, in: .desk, order: 10, for: .officer)
  static let intake = Entry("Tiếp nhận", Paths.intake, in: .desk, order: 20, for: .role(.receptionist))
  static let handover = Entry("Trả kết quả", Paths.handover, in: .desk, order: 30, for: .role(.receptionist))
  static let search = Entry("Tìm hồ sơ", Paths.deskSearch, in: .desk, order: 40, for: .officer)
  static let absences = Entry("Vắng mặt", Paths.absences, in: .desk, order: 50, for: .officer)

  /// An official who looks at the citizens' pages finds back.
  static let worklistFromPortal = Entry("Bàn làm việc", Paths.worklist, in: .portal, order: 30, for: .officer)
}
