import Foundation
import FoundationXML

/// An element of an XML file, as it was read.
struct Element {
  var space: String
  var name: String
  var attributes: [(name: String, value: String)] = []
  var children: [Element] = []
  var text = ""

  subscript(_ attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }

  func all(_ name: String) -> [Element] { children.filter { $0.name == name && $0.space == Names.model } }

  /// "userTask", or "camunda:formData" where it is of another language.
  var title: String {
    switch space {
    case Names.model: name
    case Names.own: "motcua:\(name)"
    default: "{\(space)}\(name)"
    }
  }
}

/// Reads XML by libxml2 as it comes along. Files with a document type are refused: entities are how XML attacks.
final class ElementReader: NSObject, XMLParserDelegate {
  private var path: [Element] = []
  private var root: Element?

  static func root(of data: Data) throws(ImportError) -> Element {
    guard data.count <= BPMN.largestFile else { throw .tooLarge }
    guard let text = String(validating: data, as: UTF8.self) else { throw .notXML }
    if text.contains("<!DOCTYPE") { throw .documentType }
    let reader = ElementReader()
    let parser = XMLParser(data: data)
    parser.shouldProcessNamespaces = true
    parser.shouldResolveExternalEntities = false
    parser.delegate = reader
    guard parser.parse(), let root = reader.root else { throw .notXML }
    return root
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String] = [:]
  ) {
    guard path.count < 200 else { return parser.abortParsing() }
    let sorted = attributes.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) }
    path.append(Element(space: namespaceURI ?? "", name: name, attributes: sorted))
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    guard !path.isEmpty else { return }
    path[path.count - 1].text += text
  }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    guard !path.isEmpty else { return }
    path[path.count - 1].text += String(decoding: block, as: UTF8.self)
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    guard let done = path.popLast() else { return }
    if path.isEmpty { root = done } else { path[path.count - 1].children.append(done) }
  }
}
