package import Storage

package enum PaperSchema {
  package static let migrations = [
    Migration("0007-papers") { _ in
      [
        // Every content in the folder, by its SHA-256. Where nobody is known to use it, since when; and by which arrival it
        // came last.
        """
        CREATE TABLE blob (
          hash TEXT PRIMARY KEY,
          idle_since BIGINT,
          arrival BIGINT NOT NULL
        )
        """,
        "CREATE INDEX blob_idle ON blob (idle_since, hash) WHERE idle_since IS NOT NULL",
        // Who needs it. The reference is what keeps a content from going while somebody begins to use it.
        """
        CREATE TABLE blob_use (
          hash TEXT NOT NULL REFERENCES blob (hash),
          user_kind TEXT NOT NULL,
          user_key TEXT NOT NULL,
          PRIMARY KEY (hash, user_kind, user_key)
        )
        """,
        "CREATE INDEX blob_use_of_user ON blob_use (user_kind, user_key)",
        // What the folder's own file must say before anything in it is removed.
        """
        CREATE TABLE blob_folder (
          id BIGINT PRIMARY KEY CHECK (id = 1),
          owner TEXT NOT NULL,
          looked_at BIGINT NOT NULL
        )
        """,
      ]
    }
  ]
}
