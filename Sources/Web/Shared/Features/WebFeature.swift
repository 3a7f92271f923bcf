/// What a feature shows to people and programs. The composition lists the features; the website is made from that list
/// alone, so a feature that is in the list is everywhere it wants to be, and one that is not is nowhere.
package struct WebFeature: Sendable {
  package var name: String
  package var routes: [Area: @Sendable (Routes) -> Void]
  package var navigation: [Entry]
  package var styles: [Stylesheet]
  package var forms: [PrintedForm]

  package init(
    _ name: String, routes: [Area: @Sendable (Routes) -> Void] = [:], navigation: [Entry] = [],
    styles: [Stylesheet] = [], forms: [PrintedForm] = []
  ) {
    (self.name, self.routes, self.navigation) = (name, routes, navigation)
    (self.styles, self.forms) = (styles, forms)
  }
}
