-- Positions: what delegations think of exact wordings, and when clauses were closed and reopened (text model 10). Nothing
-- here is ever deleted: what was said stays on record.

CREATE TABLE position (
    id TEXT NOT NULL PRIMARY KEY,
    text TEXT NOT NULL REFERENCES text (id),
    -- Counts the positions on a text: the later ones behind the earlier.
    seq INTEGER NOT NULL,
    member TEXT NOT NULL,
    scope TEXT NOT NULL,
    -- The clause, or the one that heads the section; absent for the whole text.
    clause TEXT,
    -- The content it was given for; for a clause alone.
    hash TEXT REFERENCES wording (hash),
    value TEXT NOT NULL,
    kind TEXT,
    reason TEXT NOT NULL,
    lifts_on TEXT,
    wanted TEXT,
    confirmed INTEGER NOT NULL,
    person TEXT NOT NULL,
    seat TEXT NOT NULL,
    code TEXT NOT NULL,
    at INTEGER NOT NULL,
    ended_by TEXT,
    ended_at INTEGER,
    UNIQUE (text, seq)
) STRICT;

CREATE TABLE clause_closing (
    text TEXT NOT NULL REFERENCES text (id),
    clause TEXT NOT NULL,
    seq INTEGER NOT NULL,
    hash TEXT NOT NULL REFERENCES wording (hash),
    at INTEGER NOT NULL,
    -- The chair; absent when the last member's confirmation closed it.
    person TEXT,
    seat TEXT,
    code TEXT,
    PRIMARY KEY (text, clause, seq)
) STRICT;

CREATE TABLE clause_reopening (
    text TEXT NOT NULL REFERENCES text (id),
    clause TEXT NOT NULL,
    seq INTEGER NOT NULL,
    reason TEXT NOT NULL,
    at INTEGER NOT NULL,
    person TEXT NOT NULL,
    seat TEXT NOT NULL,
    code TEXT NOT NULL,
    PRIMARY KEY (text, clause, seq)
) STRICT;

-- Changes that the chair has marked linguistic: positions on the one content are positions on the other.
CREATE TABLE clause_correction (
    text TEXT NOT NULL REFERENCES text (id),
    clause TEXT NOT NULL,
    from_hash TEXT NOT NULL REFERENCES wording (hash),
    to_hash TEXT NOT NULL REFERENCES wording (hash),
    at INTEGER NOT NULL,
    person TEXT NOT NULL,
    seat TEXT NOT NULL,
    code TEXT NOT NULL,
    PRIMARY KEY (text, clause, from_hash, to_hash)
) STRICT;

-- What somebody of a delegation has read, for the preview of agreeing to a section.
CREATE TABLE position_reading (
    text TEXT NOT NULL REFERENCES text (id),
    clause TEXT NOT NULL,
    hash TEXT NOT NULL,
    member TEXT NOT NULL,
    person TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (text, clause, hash, member, person)
) STRICT;
CREATE INDEX position_reading_member ON position_reading (text, member);
