-- The text: its log, its snapshots, and the projection that SQL knows it by (text model 1 to 5).

CREATE TABLE text (
    id TEXT NOT NULL PRIMARY KEY,
    programme TEXT NOT NULL REFERENCES programme (id),
    language TEXT NOT NULL,
    epoch BIGINT NOT NULL,
    schema_version BIGINT NOT NULL,
    -- The last row of the log, and the last row that the projection knows.
    seq BIGINT NOT NULL,
    projected_seq BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    UNIQUE (programme, language)
);

-- The log: the truth. `seq` rises by one for each text and goes on across epochs.
CREATE TABLE text_update (
    text TEXT NOT NULL REFERENCES text (id),
    seq BIGINT NOT NULL,
    epoch BIGINT NOT NULL,
    bytes BYTEA NOT NULL,
    person TEXT,
    seat TEXT,
    at BIGINT NOT NULL,
    PRIMARY KEY (text, seq)
);

-- Rows that a snapshot stands for, kept for 30 days (design 10).
CREATE TABLE text_update_archive (
    text TEXT NOT NULL REFERENCES text (id),
    seq BIGINT NOT NULL,
    epoch BIGINT NOT NULL,
    bytes BYTEA NOT NULL,
    person TEXT,
    seat TEXT,
    at BIGINT NOT NULL,
    archived_at BIGINT NOT NULL,
    PRIMARY KEY (text, seq)
);
CREATE INDEX text_update_archive_age ON text_update_archive (archived_at);

-- The whole state after a row of the log; the last two of a text are kept.
CREATE TABLE text_snapshot (
    text TEXT NOT NULL REFERENCES text (id),
    seq BIGINT NOT NULL,
    epoch BIGINT NOT NULL,
    state BYTEA NOT NULL,
    state_vector BYTEA NOT NULL,
    hash BYTEA NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (text, seq)
);

-- What was ever settled, by its hash, for as long as anything may refer to it (text model 2).
CREATE TABLE wording (
    hash TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    level BIGINT NOT NULL,
    body TEXT NOT NULL
);

CREATE TABLE fact_sheet (
    hash TEXT NOT NULL PRIMARY KEY,
    body TEXT NOT NULL
);

-- The projection (text model 3). `marked` is the wording with its hand-set brackets, where it has any.
CREATE TABLE clause (
    text TEXT NOT NULL REFERENCES text (id),
    clause TEXT NOT NULL,
    pos TEXT NOT NULL,
    label TEXT NOT NULL,
    hash TEXT NOT NULL REFERENCES wording (hash),
    facts TEXT NOT NULL REFERENCES fact_sheet (hash),
    marked TEXT,
    gone_by TEXT,
    gone_into TEXT,
    changed_person TEXT,
    changed_seat TEXT,
    changed_at BIGINT NOT NULL,
    changed_seq BIGINT NOT NULL,
    PRIMARY KEY (text, clause)
);

CREATE TABLE clause_event (
    text TEXT NOT NULL REFERENCES text (id),
    clause TEXT NOT NULL,
    seq BIGINT NOT NULL,
    what TEXT NOT NULL,
    cause TEXT NOT NULL,
    old_hash TEXT,
    new_hash TEXT,
    old_facts TEXT,
    new_facts TEXT,
    person TEXT,
    seat TEXT,
    at BIGINT NOT NULL,
    PRIMARY KEY (text, clause, seq)
);
CREATE INDEX clause_event_seq ON clause_event (text, seq);

-- The labels that each revision froze; those of the last one hold, older ones are aliases (text model 5).
CREATE TABLE frozen_label (
    text TEXT NOT NULL REFERENCES text (id),
    revision BIGINT NOT NULL,
    clause TEXT NOT NULL,
    label TEXT NOT NULL,
    PRIMARY KEY (text, revision, clause)
);

-- Tickets for the live socket: by the hash of their secret, used once, gone after 30 seconds.
CREATE TABLE live_ticket (
    hash BYTEA NOT NULL PRIMARY KEY,
    person TEXT NOT NULL,
    session TEXT NOT NULL,
    seat TEXT NOT NULL,
    text TEXT,
    ability TEXT,
    expires_at BIGINT NOT NULL
);
