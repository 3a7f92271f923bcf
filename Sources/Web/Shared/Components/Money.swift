import Language
package import Markup

/// "20.000 đ"; nothing to pay is said in words.
package func money(_ dong: Int) -> HTML {
  dong == 0 ? "Không mất phí" : "<span class=\"amount\">\(grouped(dong))&nbsp;đ</span>"
}
