-- DMS and OEM: whether they answer, and what is still to be asked of them or told to them.

CREATE TABLE interface_states (
  system TEXT PRIMARY KEY CHECK (system IN ('dms', 'oem')), failures BIGINT NOT NULL DEFAULT 0, open_until TEXT,
  trial_until TEXT, succeeded_at TEXT, failed_at TEXT, problem TEXT NOT NULL DEFAULT ''
);
INSERT INTO interface_states (system) VALUES ('dms');
INSERT INTO interface_states (system) VALUES ('oem');

-- One for each thing and kind; `seq`, `entry` and `at` are of the newest journal entry that asks for it. `sent` is the
-- SHA-256 of what the system last took.
CREATE TABLE errands (
  id TEXT PRIMARY KEY, system TEXT NOT NULL REFERENCES interface_states (system), kind TEXT NOT NULL,
  subject TEXT NOT NULL, location TEXT NOT NULL, seq BIGINT NOT NULL, entry TEXT NOT NULL, at TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'done', 'given_up')), attempts BIGINT NOT NULL DEFAULT 0,
  not_before TEXT NOT NULL, lease_until TEXT, problem TEXT NOT NULL DEFAULT '', sent TEXT NOT NULL DEFAULT ''
);
CREATE UNIQUE INDEX errands_subject ON errands (system, kind, subject);
CREATE INDEX errands_due ON errands (system, not_before, id) WHERE state = 'waiting';
CREATE INDEX errands_location ON errands (location, system) WHERE state = 'waiting';
