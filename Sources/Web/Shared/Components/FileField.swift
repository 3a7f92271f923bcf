package import Markup

/// A file to send. Its form is made with `form(…, sendsFiles: true)`. `accept` is what the chooser offers first:
/// ".pdf,.jpg,.png".
package func fileField(
  _ name: String, _ label: String, in form: FormState, accept: String? = nil, hint: String? = nil,
  isOptional: Bool = false, takesSeveral: Bool = false
) -> HTML {
  let frame = FieldFrame(name, label, hint: hint, isOptional: isOptional, in: form)
  return frame.around(
    """
    <input type="file" id="\(name)" name="\(name)"\(attribute: "accept", accept)\
    \(attribute: "multiple", if: takesSeveral)\(frame.attributes)>
    """)
}
