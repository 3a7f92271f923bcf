package import Storage
import Workflow
import WorkingTime

package enum BulkSchema {
  package static let migrations = [
    Migration("0010-worklists") { engine in
      [
        """
        CREATE TABLE bulk (
          id \(engine.identity),
          account_id BIGINT NOT NULL REFERENCES account (id),
          key TEXT NOT NULL,
          note TEXT NOT NULL,
          recipient TEXT NOT NULL,
          method TEXT NOT NULL,
          at BIGINT NOT NULL,
          UNIQUE (account_id, key)
        )
        """,
        "CREATE INDEX bulk_by_time ON bulk (at)",
        """
        CREATE TABLE bulk_item (
          bulk_id BIGINT NOT NULL REFERENCES bulk (id) ON DELETE CASCADE,
          place BIGINT NOT NULL,
          deed TEXT NOT NULL CHECK (deed IN ('forward', 'signOff', 'handOver')),
          code TEXT NOT NULL,
          step TEXT NOT NULL,
          choice TEXT,
          answered_at BIGINT,
          refusal TEXT,
          PRIMARY KEY (bulk_id, place)
        )
        """,
      ]
    }
  ]
}
