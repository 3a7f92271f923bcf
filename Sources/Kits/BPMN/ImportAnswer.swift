package import Workflow

/// A process read from BPMN, and everything in the file that it does not say.
package struct ImportAnswer: Hashable, Sendable {
  package var name: String
  package var process: ProcessDefinition
  /// In the order of the file. Empty where the file was understood whole.
  package var notes: [ImportNote]
}

/// Something in the file that our processes have no word for, and what became of it.
package struct ImportNote: Hashable, Sendable {
  package var element: String
  package var id: String
  package var name: String
  package var fate: Fate

  package enum Fate: Hashable, Sendable {
    /// The ways before and after it were joined.
    case passedThrough
    /// It is not in the process.
    case leftOut
    /// It is a step of plain work now.
    case becameWork
  }
}

/// Why a file is no process at all.
package enum ImportError: Error, Hashable, Sendable {
  case tooLarge
  case tooManyParts
  case documentType
  case notXML
  case notBPMN
  case noProcess
}
