import Markup
import TestSupport
import Testing
import WebShared

@Suite("Shared pages")
struct PageTests {
  private static let pages: [(String, any Page)] = [
    ("styleguide", StyleguidePage(area: .portal)),
    ("offline", OfflinePage()),
    ("trouble", TroublePage(title: "Không tìm thấy trang", sentence: "Hãy đi từ trang đầu.", area: .portal)),
    ("trouble-fault", TroublePage(title: "Trục trặc", sentence: "Hãy thử lại.", faultID: "a<b", area: .desk)),
  ]

  @Test("Look as recorded", arguments: pages.indices)
  func snapshots(_ index: Int) {
    let (name, page) = Self.pages[index]
    #expect(Snapshot.difference("shared-\(name)", page.body.description) == nil)
  }

  @Test("Are well-formed", arguments: pages.indices)
  func wellFormed(_ index: Int) {
    let frame = Frame(provinceName: "tỉnh An Giang", house: Samples.house)
    #expect(Checker.problems(in: Layout.document(Self.pages[index].1, in: frame)) == [])
  }
}
