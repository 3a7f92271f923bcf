package import Storage

package enum WalkSchema {
  package static let migrations = [
    Migration("0015-dossier-walks") { engine in
      [
        // Every dossier is passed by in slices, for a preview or to stand in a line: how far it has come, and what was
        // found.
        """
        CREATE TABLE dossier_walk (
          id \(engine.identity),
          kind TEXT NOT NULL CHECK (kind IN ('calendar_preview', 'move_preview', 'review_line', 'move_line')),
          purpose TEXT NOT NULL,
          found TEXT NOT NULL,
          revision BIGINT NOT NULL,
          account_id BIGINT NOT NULL REFERENCES account (id),
          ordered_at BIGINT NOT NULL,
          reached BIGINT NOT NULL,
          last BIGINT NOT NULL,
          ended_at BIGINT
        )
        """,
        "CREATE INDEX dossier_walk_under_way ON dossier_walk (id) WHERE ended_at IS NULL",
      ]
    }
  ]
}
