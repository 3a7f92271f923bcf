package import Storage

package enum IdentitySchema {
  package static let migrations = [
    Migration("0004-identity") { engine in accounts(engine) + absences(engine) + secrets(engine) + logs(engine) }
  ]

  private static func accounts(_ engine: Engine) -> [SQL] {
    [
      """
      CREATE TABLE account (
        id \(engine.identity),
        -- What histories call the account; never changed.
        code TEXT NOT NULL CONSTRAINT account_code UNIQUE,
        kind TEXT NOT NULL CHECK (kind IN ('officer', 'citizen')),
        login TEXT NOT NULL,
        name TEXT NOT NULL,
        folded_name TEXT NOT NULL,
        phone TEXT,
        email TEXT,
        personal_id TEXT,
        password_hash TEXT,
        temporary_until BIGINT,
        failed_attempts BIGINT NOT NULL DEFAULT 0,
        locked_until BIGINT,
        disabled_at BIGINT,
        created_at BIGINT NOT NULL,
        CONSTRAINT account_login UNIQUE (kind, login),
        CONSTRAINT account_personal_id UNIQUE (kind, personal_id)
      )
      """,
      "CREATE INDEX account_by_name ON account (kind, folded_name, id)",
      // A position taken back on its first day ends on the day before it: it is in force on no day.
      """
      CREATE TABLE position (
        id \(engine.identity),
        account_id BIGINT NOT NULL REFERENCES account (id),
        unit_id BIGINT NOT NULL REFERENCES unit (id),
        role TEXT NOT NULL CHECK (role IN ('receptionist', 'specialist', 'leader', 'clerk',
          'agency_administrator', 'province_administrator')),
        title TEXT NOT NULL,
        valid_from TEXT NOT NULL,
        valid_to TEXT
      )
      """,
      "CREATE INDEX position_by_account ON position (account_id)",
      "CREATE INDEX position_by_unit ON position (unit_id, role)",
      """
      CREATE TABLE account_event (
        id \(engine.identity),
        account_id BIGINT NOT NULL REFERENCES account (id),
        kind TEXT NOT NULL CHECK (kind IN ('created', 'changed', 'position_given', 'position_ended',
          'password_reset', 'password_changed', 'disabled', 'enabled', 'token_created', 'token_revoked',
          'personal_id_linked')),
        detail TEXT NOT NULL,
        by_account_id BIGINT REFERENCES account (id),
        at BIGINT NOT NULL
      )
      """,
      "CREATE INDEX account_event_by_account ON account_event (account_id, id)",
    ]
  }

  private static func absences(_ engine: Engine) -> [SQL] {
    [
      """
      CREATE TABLE absence (
        id \(engine.identity),
        account_id BIGINT NOT NULL REFERENCES account (id),
        from_day TEXT NOT NULL,
        to_day TEXT NOT NULL,
        reason TEXT NOT NULL,
        by_account_id BIGINT REFERENCES account (id),
        at BIGINT NOT NULL
      )
      """,
      "CREATE INDEX absence_of_account ON absence (account_id, to_day)",
      """
      CREATE TABLE delegation (
        id \(engine.identity),
        from_account_id BIGINT NOT NULL REFERENCES account (id),
        to_account_id BIGINT NOT NULL REFERENCES account (id),
        from_day TEXT NOT NULL,
        to_day TEXT NOT NULL,
        by_account_id BIGINT REFERENCES account (id),
        at BIGINT NOT NULL,
        -- A delegation said together with an absence ends with it.
        absence_id BIGINT REFERENCES absence (id)
      )
      """,
      "CREATE INDEX delegation_to_account ON delegation (to_account_id, to_day)",
      "CREATE INDEX delegation_from_account ON delegation (from_account_id, to_day)",
      "CREATE INDEX delegation_of_absence ON delegation (absence_id) WHERE absence_id IS NOT NULL",
    ]
  }

  private static func secrets(_ engine: Engine) -> [SQL] {
    [
      """
      CREATE TABLE session (
        token_hash \(engine.bytes) PRIMARY KEY,
        account_id BIGINT NOT NULL REFERENCES account (id),
        created_at BIGINT NOT NULL,
        last_seen_at BIGINT NOT NULL,
        expires_at BIGINT NOT NULL
      )
      """,
      "CREATE INDEX session_by_account ON session (account_id)",
      "CREATE INDEX session_by_expiry ON session (expires_at)",
      """
      CREATE TABLE one_time_code (
        challenge_hash \(engine.bytes) PRIMARY KEY,
        purpose TEXT NOT NULL CHECK (purpose IN ('sign_in')),
        asked_for TEXT NOT NULL,
        minute BIGINT NOT NULL,
        recipient TEXT,
        code_hash \(engine.bytes) NOT NULL,
        created_at BIGINT NOT NULL,
        expires_at BIGINT NOT NULL,
        attempts BIGINT NOT NULL DEFAULT 0 CHECK (attempts <= 5),
        used_at BIGINT,
        CONSTRAINT one_time_code_pace UNIQUE (asked_for, minute)
      )
      """,
      "CREATE INDEX one_time_code_by_recipient ON one_time_code (recipient, minute)",
      "CREATE INDEX one_time_code_by_age ON one_time_code (created_at)",
      """
      CREATE TABLE api_token (
        id \(engine.identity),
        account_id BIGINT NOT NULL REFERENCES account (id),
        name TEXT NOT NULL,
        token_hash \(engine.bytes) NOT NULL CONSTRAINT api_token_hash UNIQUE,
        created_at BIGINT NOT NULL,
        last_used_at BIGINT,
        revoked_at BIGINT
      )
      """,
      "CREATE INDEX api_token_by_account ON api_token (account_id, id)",
    ]
  }

  private static func logs(_ engine: Engine) -> [SQL] {
    [
      """
      CREATE TABLE access_log (
        id \(engine.identity),
        at BIGINT NOT NULL,
        account_id BIGINT NOT NULL REFERENCES account (id),
        agency_id BIGINT REFERENCES agency (id),
        subject_kind TEXT NOT NULL CHECK (subject_kind IN ('dossier', 'person')),
        subject TEXT NOT NULL,
        reason TEXT NOT NULL
      )
      """,
      "CREATE INDEX access_log_by_subject ON access_log (subject_kind, subject, id)",
      "CREATE INDEX access_log_by_account ON access_log (account_id, id)",
      """
      CREATE TABLE sign_in_log (
        id \(engine.identity),
        at BIGINT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('officer', 'citizen')),
        account_id BIGINT REFERENCES account (id),
        outcome TEXT NOT NULL CHECK (outcome IN ('success', 'unknown_account', 'wrong_password', 'locked',
          'disabled', 'expired_password', 'wrong_code')),
        address TEXT
      )
      """,
      "CREATE INDEX sign_in_log_by_account ON sign_in_log (account_id, id)",
    ]
  }
}
