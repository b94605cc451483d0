-- Revisions: issued, immutable, hashed states of a text. Rows of an issued one are never changed.

CREATE TABLE revision (
    id TEXT NOT NULL PRIMARY KEY,
    text TEXT NOT NULL REFERENCES text (id),
    number INTEGER,
    state TEXT NOT NULL,
    document TEXT NOT NULL,
    cover_note TEXT NOT NULL,
    prepared_at INTEGER NOT NULL,
    prepared_by TEXT NOT NULL,
    prepared_code TEXT NOT NULL,
    issued_at INTEGER,
    issued_by TEXT,
    issued_code TEXT,
    reason TEXT NOT NULL,
    root_hash TEXT NOT NULL,
    sealed_at INTEGER,
    clauses INTEGER NOT NULL,
    brackets INTEGER NOT NULL,
    UNIQUE (text, number)
) STRICT;

-- The whole clause is kept, hand-set brackets included: they are outside the content hash, and belong to what was issued.
CREATE TABLE revision_clause (
    revision TEXT NOT NULL REFERENCES revision (id),
    position INTEGER NOT NULL,
    clause TEXT NOT NULL,
    label TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    facts_hash TEXT NOT NULL,
    body TEXT NOT NULL,
    changed_by TEXT NOT NULL,
    changed_code TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (revision, position),
    UNIQUE (revision, clause)
) STRICT;
