import Hummingbird
import Logging
package import Papers

extension WebRequest {
  /// The content of a file that a row names. That it is missing concerns those who run the program too.
  package func content(_ hash: String, named name: String, in papers: PaperStore) throws -> PaperContent {
    do {
      return try papers.open(hash, named: name)
    } catch {
      context.logger.error("A paper is missing", metadata: ["hash": .string(hash), "path": .string(head.uri.path)])
      throw error
    }
  }
}
