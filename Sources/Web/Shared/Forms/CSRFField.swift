package import Markup

/// Stands in every form that changes something. Pages are values and know no token: the answer to a request puts
/// it between the quotes. Text on a page cannot look like this, because its quotes are escaped.
package let csrfField: HTML = """
  <input type="hidden" name="_csrf" value="">
  """

enum CSRFMarker {
  static let bytes = csrfField.bytes
  /// How far the token goes from the end of the marker.
  static let tail = 2
}
