-- Confirmed readings: what somebody has confirmed to have read of a text. The last confirmation of each clause counts; that a
-- delegation has cleared stands in its chain of the audit.

CREATE TABLE reading (
    text TEXT NOT NULL REFERENCES text (id),
    -- The delegation's code, or that of the secretariat or the chair, in whose voice it was read.
    code TEXT NOT NULL,
    -- The person; empty for the delegation's own.
    person TEXT NOT NULL,
    -- The clauses in the order in which they stood.
    places TEXT NOT NULL,
    -- The reservations against sections and the whole text.
    wide TEXT NOT NULL,
    -- The last confirmation.
    at INTEGER NOT NULL,
    by_person TEXT NOT NULL,
    PRIMARY KEY (text, code, person)
) STRICT;

CREATE TABLE reading_clause (
    text TEXT NOT NULL REFERENCES text (id),
    code TEXT NOT NULL,
    person TEXT NOT NULL,
    clause TEXT NOT NULL,
    label TEXT NOT NULL,
    hash TEXT NOT NULL REFERENCES wording (hash),
    facts TEXT NOT NULL REFERENCES fact_sheet (hash),
    -- Where it stood, the open amendments to it, its hand-set brackets, what the delegations thought of it.
    beside TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (text, code, person, clause)
) STRICT;
