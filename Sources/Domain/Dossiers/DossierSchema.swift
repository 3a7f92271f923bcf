package import Storage
import Workflow
import WorkingTime

package enum DossierSchema {
  package static let migrations = [
    Migration("0008-dossiers") { engine in
      // Names are searched by ranges of their bytes, which a database's language must not reorder.
      let bytewise: SQL = engine == .postgres ? "COLLATE \"C\"" : "COLLATE BINARY"
      return [
        // The last number given in a series ("dossier/000.01.21.H01-260930"): dense, because taken in the same transaction.
        "CREATE TABLE number_series (series TEXT PRIMARY KEY, last BIGINT NOT NULL)",
        """
        CREATE TABLE dossier (
          id \(engine.identity),
          code TEXT NOT NULL UNIQUE,
          procedure_id BIGINT NOT NULL REFERENCES procedure (id),
          process_id BIGINT NOT NULL REFERENCES process (id),
          agency_id BIGINT NOT NULL REFERENCES agency (id),
          solving_agency_id BIGINT NOT NULL REFERENCES agency (id),
          channel BIGINT NOT NULL CHECK (channel IN (1, 2, 3)),
          applicant_kind TEXT NOT NULL CHECK (applicant_kind IN ('person', 'organisation')),
          applicant_name TEXT NOT NULL,
          applicant_folded TEXT \(bytewise) NOT NULL,
          applicant_reversed TEXT \(bytewise) NOT NULL,
          personal_id TEXT,
          phone TEXT,
          email TEXT,
          address TEXT,
          submitter TEXT,
          form TEXT NOT NULL,
          owner_code TEXT REFERENCES account (code),
          fee_amount BIGINT,
          is_fee_paid BIGINT NOT NULL,
          receipt_number BIGINT,
          submitted_at BIGINT NOT NULL,
          stage TEXT NOT NULL CHECK (stage IN ('submitted', 'received', 'refused', 'processing', 'awaiting_supplement',
            'awaiting_payment', 'withdrawn', 'stopped', 'decided', 'returned')),
          steps_open TEXT NOT NULL,
          steps_done TEXT NOT NULL,
          received_at BIGINT,
          due_at BIGINT,
          paused_at BIGINT,
          finished_at BIGINT,
          returned_at BIGINT,
          reception_supplements BIGINT NOT NULL,
          appraisal_supplements BIGINT NOT NULL,
          is_apologised BIGINT NOT NULL,
          stops TEXT NOT NULL DEFAULT '',
          outcome TEXT CHECK (outcome IN ('granted', 'denied')),
          mark TEXT CHECK (mark IN ('due_soon', 'overdue')),
          -- What the machine knows of a case beside the open and done steps: choices, who did what, questions, legs.
          flow TEXT NOT NULL DEFAULT '',
          -- A leg stands under the dossier that opened it, and has the working minutes it was given.
          parent_id BIGINT REFERENCES dossier (id),
          parent_step TEXT,
          leg_minutes BIGINT,
          -- Not ended: an index of today's work, however much lies in the archive.
          is_running BIGINT NOT NULL,
          event_count BIGINT NOT NULL,
          head_hash \(engine.bytes) NOT NULL
        )
        """,
        "CREATE INDEX dossier_by_name ON dossier (agency_id, applicant_folded, id)",
        "CREATE INDEX dossier_by_given_name ON dossier (agency_id, applicant_reversed, id)",
        """
        CREATE INDEX dossier_by_name_elsewhere ON dossier (solving_agency_id, applicant_folded, id)
        WHERE solving_agency_id <> agency_id
        """,
        "CREATE INDEX dossier_by_personal_id ON dossier (personal_id, id) WHERE personal_id IS NOT NULL",
        "CREATE INDEX dossier_by_phone ON dossier (phone, id) WHERE phone IS NOT NULL",
        "CREATE INDEX dossier_by_owner ON dossier (owner_code, id) WHERE owner_code IS NOT NULL",
        "CREATE INDEX dossier_by_reception ON dossier (agency_id, received_at) WHERE received_at IS NOT NULL",
        "CREATE INDEX dossier_by_finish ON dossier (agency_id, finished_at) WHERE finished_at IS NOT NULL",
        """
        CREATE INDEX dossier_pending ON dossier (agency_id, due_at)
        WHERE received_at IS NOT NULL AND finished_at IS NULL
        """,
        // Which versions of processes are still in use.
        "CREATE INDEX dossier_running ON dossier (process_id, id) WHERE is_running = 1",
        "CREATE INDEX dossier_legs ON dossier (parent_id, id) WHERE parent_id IS NOT NULL",
        """
        CREATE TABLE dossier_event (
          dossier_id BIGINT NOT NULL REFERENCES dossier (id),
          seq BIGINT NOT NULL,
          kind TEXT NOT NULL,
          at BIGINT NOT NULL,
          actor_code TEXT NOT NULL,
          actor_name TEXT NOT NULL,
          due_at BIGINT,
          payload TEXT NOT NULL,
          -- Empty where the moves follow from the words.
          moves TEXT NOT NULL,
          hash \(engine.bytes) NOT NULL,
          PRIMARY KEY (dossier_id, seq)
        )
        """,
        """
        CREATE TABLE task (
          id \(engine.identity),
          dossier_id BIGINT NOT NULL REFERENCES dossier (id),
          step TEXT NOT NULL,
          kind TEXT NOT NULL,
          agency_id BIGINT NOT NULL REFERENCES agency (id),
          unit_id BIGINT NOT NULL REFERENCES unit (id),
          role TEXT NOT NULL,
          holder_code TEXT REFERENCES account (code),
          state TEXT NOT NULL CHECK (state IN ('open', 'waiting', 'ready', 'done')),
          opened_at BIGINT NOT NULL,
          due_at BIGINT NOT NULL,
          closed_at BIGINT,
          closed_by TEXT,
          seen_at BIGINT
        )
        """,
        "CREATE INDEX task_of_dossier ON task (dossier_id, id)",
        "CREATE INDEX task_of_unit ON task (unit_id, state, due_at, id, holder_code) WHERE state <> 'done'",
        "CREATE INDEX task_of_agency ON task (agency_id, state, due_at, id, holder_code) WHERE state <> 'done'",
        """
        CREATE INDEX task_of_holder ON task (holder_code, state, due_at, id)
        WHERE state <> 'done' AND holder_code IS NOT NULL
        """,
        """
        CREATE TABLE dossier_paper (
          id \(engine.identity),
          dossier_id BIGINT NOT NULL REFERENCES dossier (id),
          event_seq BIGINT NOT NULL,
          origin TEXT NOT NULL CHECK (origin IN ('submission', 'supplement', 'result')),
          name TEXT NOT NULL,
          kind TEXT NOT NULL,
          copies BIGINT NOT NULL,
          blob_hash TEXT,
          file_name TEXT,
          media_type TEXT,
          size BIGINT,
          added_at BIGINT NOT NULL
        )
        """,
        "CREATE INDEX paper_of_dossier ON dossier_paper (dossier_id, id)",
        // Committed with the event, and gone when it has its number: in the order of ids, which is that of writing.
        """
        CREATE TABLE event_unnumbered (
          id \(engine.identity),
          dossier_id BIGINT NOT NULL,
          seq BIGINT NOT NULL
        )
        """,
        "CREATE TABLE event_feed (number BIGINT PRIMARY KEY, dossier_id BIGINT NOT NULL, seq BIGINT NOT NULL)",
        "CREATE TABLE event_feed_head (id BIGINT PRIMARY KEY, last BIGINT NOT NULL)",
        "INSERT INTO event_feed_head (id, last) VALUES (1, 0)",
        // How far each reader has read.
        "CREATE TABLE event_reader (name TEXT PRIMARY KEY, number BIGINT NOT NULL)",
      ]
    }
  ]
}
