package import Markup

/// The page in place of the one that was asked for.
package struct TroublePage: Page {
  package var title: String
  package var area: Area
  /// Says what to do now.
  package var sentence: String
  /// The request's id, where something of ours broke.
  package var faultID: String?

  package init(title: String, sentence: String, faultID: String? = nil, area: Area) {
    (self.title, self.sentence, self.faultID, self.area) = (title, sentence, faultID, area)
  }

  init(_ trouble: Trouble, id: String, area: Area) {
    (title, sentence, self.area) = (trouble.title, trouble.sentence, area)
    faultID = trouble.isFault ? id : nil
  }

  package var body: HTML {
    """
    <div class="trouble">
    <h1>\(title)</h1>
    <p class="lead">\(sentence)</p>
    \(faultID.map { "<p>Nếu cần hỏi, hãy cho chúng tôi biết mã: <code>\($0)</code></p>" })
    <p class="actions">\(buttonLink("Về trang đầu", to: area.room.home))</p>
    </div>
    """
  }
}
