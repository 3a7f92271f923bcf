package import Markup

/// The page in place of the one that was asked for.
package struct TroublePage: Page {
  package var title: String
  package var room: Room
  /// Says what to do now.
  package var sentence: String
  /// The request's id, where something of ours broke.
  package var faultID: String?

  package init(title: String, sentence: String, faultID: String? = nil, room: Room) {
    (self.title, self.sentence, self.faultID, self.room) = (title, sentence, faultID, room)
  }

  init(_ trouble: Trouble, id: String, room: Room) {
    (title, sentence, self.room) = (trouble.title, trouble.sentence, room)
    faultID = trouble.isFault ? id : nil
  }

  package var body: HTML {
    """
    <div class="trouble">
    <h1>\(title)</h1>
    <p class="lead">\(sentence)</p>
    \(faultID.map { "<p>Nếu cần hỏi, hãy cho chúng tôi biết mã: <code>\($0)</code></p>" })
    <p class="actions">\(buttonLink("Về trang đầu", to: room == .portal ? Paths.home : Paths.worklist))</p>
    </div>
    """
  }
}
