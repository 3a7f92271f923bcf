package import Markup

/// Where a person is in a form of several pages: "Bước 2 trên 4: Tờ khai".
package func steps(_ labels: [String], current: Int) -> HTML {
  """
  <div class="steps"><p>Bước \(current) trên \(labels.count)</p>
  <ol>\(each: labels.enumerated(), { index, label in
    """
    <li class="\(index + 1 < current ? "done" : index + 1 == current ? "current" : "coming")"\
    \(attribute: "aria-current", index + 1 == current ? "step" : nil)>\(label)\
    \(if: index + 1 < current, "<span class=\"unseen\"> (đã xong)</span>")</li>
    """
  })</ol></div>
  """
}
