package import Dossiers
package import Markup
package import WorkingTime

/// A phrase of the history, its moments and amounts written as pages write them.
package func words(_ phrase: Phrase, moment: (Instant) -> HTML = { dateTime($0) }) -> HTML {
  """
  \(each: phrase.parts, { part -> HTML in
    switch part {
    case .text(let text): "\(text)"
    case .moment(let instant): moment(instant)
    case .money(let dong): money(dong)
    }
  })
  """
}
