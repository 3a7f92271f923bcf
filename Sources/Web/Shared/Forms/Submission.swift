import Agencies
package import Hummingbird

extension WebRequest {
  /// What was sent. A file goes to `store` while it arrives; what `store` returns is kept as the file's reference.
  package func form(
    files store: @Sendable (FilePart) async throws -> String = { _ in throw PageError.badRequest }
  ) async throws -> FormState {
    switch incoming {
    case .fields(let form): return form
    case .parts(let reader): return try await asPageError { try await read(reader, store) }
    case nil: throw PageError.badRequest
    }
  }

  private func read(_ reader: MultipartReader, _ store: (FilePart) async throws -> String) async throws -> FormState {
    var form = FormState()
    while let part = try await reader.nextPart() {
      guard let fileName = part.fileName else {
        form.append(try await reader.text(), to: part.name)
        continue
      }
      let chunks = FileChunks(reader: reader)
      // A file field left empty comes as a part without a name.
      if fileName.isEmpty {
        try await chunks.drain()
        continue
      }
      let file = FilePart(field: part.name, name: fileName, declaredType: part.type, chunks: chunks)
      let reference = try await store(file)
      try await chunks.drain()
      form.files.append(FormFile(field: part.name, name: fileName, size: chunks.progress.bytes, reference: reference))
    }
    return form
  }

  /// A form from reading to answer. Errors of fields, and refusals of the verb inside, show the page again with
  /// what was typed and the errors beside their fields.
  package func submission(
    again page: (FormState) async throws -> any Page,
    files store: @Sendable (FilePart) async throws -> String = { _ in throw PageError.badRequest },
    _ act: (inout FormState) async throws -> Response
  ) async throws -> Response {
    var form = try await form(files: store)
    do {
      return try await act(&form)
    } catch let refused as FormRefused {
      form.errors = refused.errors
      return self.page(try await page(form), status: .unprocessableContent)
    } catch let refusal as any Refusal where refusal.kind != .notFound && refusal.kind != .notAllowed {
      form.fail(refusal.field, refusal.sentence)
      return self.page(try await page(form), status: refusal.kind.status)
    }
  }
}
