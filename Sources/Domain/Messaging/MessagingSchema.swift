package import Storage

package enum MessagingSchema {
  package static let migrations = [
    Migration("0003-messaging") { engine in
      [
        """
        CREATE TABLE outbox (
          id \(engine.identity),
          template TEXT NOT NULL,
          channel TEXT NOT NULL,
          recipient TEXT NOT NULL,
          payload TEXT NOT NULL,
          subject TEXT,
          created_at BIGINT NOT NULL,
          expires_at BIGINT,
          next_attempt_at BIGINT NOT NULL,
          claimed_until BIGINT,
          attempts BIGINT NOT NULL DEFAULT 0,
          sent_at BIGINT,
          dead_at BIGINT,
          last_error TEXT,
          -- When the last attempt failed; empty before the first failure.
          failed_at BIGINT,
          CHECK (sent_at IS NULL OR dead_at IS NULL)
        )
        """,
        "CREATE INDEX outbox_due ON outbox (next_attempt_at, id) WHERE sent_at IS NULL AND dead_at IS NULL",
        """
        CREATE INDEX outbox_stalled ON outbox (created_at, id)
        WHERE failed_at IS NOT NULL AND sent_at IS NULL AND dead_at IS NULL
        """,
        "CREATE INDEX outbox_dead ON outbox (dead_at, id) WHERE dead_at IS NOT NULL",
        "CREATE INDEX outbox_sent ON outbox (sent_at) WHERE sent_at IS NOT NULL",
        """
        CREATE TABLE message_template (
          id \(engine.identity),
          key TEXT NOT NULL,
          channel TEXT NOT NULL,
          version BIGINT NOT NULL,
          subject TEXT NOT NULL,
          body TEXT NOT NULL,
          is_valid BIGINT NOT NULL CHECK (is_valid IN (0, 1)),
          created_at BIGINT NOT NULL,
          UNIQUE (key, channel, version)
        )
        """,
      ]
    }
  ]
}
