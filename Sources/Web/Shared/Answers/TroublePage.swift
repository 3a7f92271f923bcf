import Markup

/// The page in place of the one that was asked for.
struct TroublePage: Page {
  var title: String
  var room: Room
  var sentence: String
  var faultID: String?

  init(_ trouble: Trouble, id: String, room: Room) {
    (title, sentence, self.room) = (trouble.title, trouble.sentence, room)
    faultID = trouble.isFault ? id : nil
  }

  var body: HTML {
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
