package import Hummingbird
import NIOCore

/// The context of a request: who is on the line. Everything else is in the `WebRequest` that handlers get.
package struct WebContext: RequestContext {
  package var coreContext: CoreRequestContextStorage
  private let channel: any Channel

  package init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    channel = source.channel
  }

  var peerAddress: String { channel.remoteAddress?.ipAddress ?? "local" }
}
