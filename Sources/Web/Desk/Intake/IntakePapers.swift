import Casework
import Dossiers
import Markup
import Procedures
import WebShared

/// The papers on the table: ticked as they are received, with their form and number of copies.
struct IntakePapers {
  var offer: IntakeOffer
  var form: FormState

  var html: HTML {
    """
    <section class="pane" aria-labelledby="giay-to"><h2 id="giay-to">2. Giấy tờ nhận được</h2>
    \(if: offer.papers.contains(where: \.isRequired), shortcuts)
    <div class="table"><table class="papers-in"><caption class="unseen">Giấy tờ của thủ tục</caption>
    <thead><tr><th scope="col">Đã nhận</th><th scope="col">Hình thức</th><th scope="col">Số bản</th><th scope="col">Bản quét</th></tr></thead>
    <tbody>
    \(each: offer.papers.enumerated(), { index, paper in row(paper, "p\(index + 1)") })\
    \(each: 1...form.extraPapers, { extraRow("x\($0)") })</tbody></table></div>
    <p><button type="submit" class="link" name="viec" value="them-giay">Thêm giấy tờ khác</button></p>
    \(if: !offer.dataInstead.isEmpty, "<p class=\"hint\">Không cần nộp vì đã có dữ liệu: \(offer.dataInstead.map(\.name).joined(separator: "; ")).</p>")
    </section>
    """
  }

  private var shortcuts: HTML {
    """
    <div class="ticks">\(tick("allRequired", "Đã đủ giấy tờ bắt buộc", key: "a"))\
    \(if: form.errors.list.contains { $0.field?.hasPrefix("p") == true } || form.isTicked("incomplete"), tick("incomplete", "Vẫn nhận dù còn thiếu"))</div>
    """
  }

  private func tick(_ name: String, _ label: String, key: String? = nil) -> HTML {
    """
    <div class="option"><input type="checkbox" id="\(name)" name="\(name)" value="co"\
    \(attribute: "checked", if: form.isTicked(name))\(attribute: "data-key", key)><label for="\(name)">\(label)</label></div>
    """
  }

  private func row(_ paper: RequiredPaper, _ field: String) -> HTML {
    let error = form.errors[field]
    return """
      <tr\(attribute: "class", error == nil ? nil : "wrong-row")><th scope="row" data-label="Đã nhận"><div class="option">\
      <input type="checkbox" id="\(field)" name="\(field)" value="co"\(attribute: "checked", if: form.isTicked(field))\
      \(attribute: "data-required", if: paper.isRequired)\
      \(attribute: "aria-describedby", error.map { _ in "loi-\(field)" })><label for="\(field)">\(paper.name)\
      \(if: paper.isRequired, " <b class=\"must\">(bắt buộc)</b>")</label></div>\
      \(error.map { "<p class=\"error\" id=\"loi-\(field)\">\($0)</p>" })\
      \(paper.note.map { "<p class=\"hint\">\($0)</p>" })</th>\
      <td data-label="Hình thức">\(kinds("\(field)-kind", chosen: paper.kind, of: paper.name))</td>\
      <td data-label="Số bản">\(copies("\(field)-copies", max(paper.copies, 1), of: paper.name))</td>\
      <td data-label="Bản quét">\(scan("\(field)-file", of: paper.name))</td></tr>

      """
  }

  private func extraRow(_ field: String) -> HTML {
    """
    <tr><th scope="row" data-label="Giấy tờ khác"><input type="text" name="\(field)-name" value="\(form["\(field)-name"])" \
    aria-label="Tên giấy tờ khác" placeholder="Giấy tờ khác" maxlength="300"></th>\
    <td data-label="Hình thức">\(kinds("\(field)-kind", chosen: .original, of: "giấy tờ khác"))</td>\
    <td data-label="Số bản">\(copies("\(field)-copies", 1, of: "giấy tờ khác"))</td><td></td></tr>

    """
  }

  private func kinds(_ name: String, chosen: RequiredPaper.Kind, of paper: String) -> HTML {
    let current = form.has(name) ? form[name] : chosen.rawValue
    return """
      <select name="\(name)" aria-label="Hình thức: \(paper)">\(each: RequiredPaper.Kind.allCases.filter { $0 != .data }, { kind in
        "<option value=\"\(kind.rawValue)\"\(attribute: "selected", if: kind.rawValue == current)>\(kind.words)</option>"
      })</select>
      """
  }

  private func copies(_ name: String, _ number: Int, of paper: String) -> HTML {
    """
    <input type="text" inputmode="numeric" id="\(name)" name="\(name)" value="\(form.has(name) ? form[name] : String(number))" \
    aria-label="Số bản: \(paper)" maxlength="3"\(attribute: "aria-invalid", form.errors[name].map { _ in "true" })>\
    \(form.errors[name].map { "<p class=\"error\">\($0)</p>" })
    """
  }

  private func scan(_ name: String, of paper: String) -> HTML {
    let kept = KeptFile.all(name, in: form).filter(\.isReadable)
    return """
      <input type="file" id="\(name)" name="\(name)" aria-label="Bản quét: \(paper)" accept=".pdf,.jpg,.jpeg,.png" multiple>\
      \(if: !kept.isEmpty, "<small>Đã nhận \(kept.count) tệp</small>")\
      \(each: kept, { hiddenField("\(name)-kept", $0.text) })\(form.errors[name].map { "<p class=\"error\">\($0)</p>" })
      """
  }
}
