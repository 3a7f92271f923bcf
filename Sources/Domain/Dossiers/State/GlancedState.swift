package import Workflow
package import WorkingTime

extension DossierState {
  /// As much of a row as its clock depends on.
  package init(
    stage: Stage, stepsOpen: StepList, pausedAt: Instant?, flow: String, under process: ProcessDefinition
  ) throws {
    self.init(stage: stage, progress: CaseProgress(open: stepsOpen.steps))
    self.pausedAt = pausedAt
    try StoredFlow(text: flow).fill(&self, process)
  }
}
