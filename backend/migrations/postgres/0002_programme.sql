-- Templates and programmes: settings, lifecycle, editing sessions, and where a text's clauses came from.

CREATE TABLE template (
    id TEXT NOT NULL PRIMARY KEY,
    -- The key of a built-in template, so that it is made once.
    built_in TEXT UNIQUE,
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    clauses TEXT NOT NULL,
    clause_count BIGINT NOT NULL,
    version BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    removed_at BIGINT
);

CREATE TABLE programme (
    id TEXT NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    title TEXT NOT NULL,
    titles TEXT NOT NULL,
    kind TEXT NOT NULL,
    starts TEXT NOT NULL,
    ends TEXT NOT NULL,
    predecessor TEXT REFERENCES programme (id),
    state TEXT NOT NULL,
    state_since BIGINT NOT NULL,
    consultation BIGINT NOT NULL,
    endorsement BIGINT NOT NULL,
    delegations_see TEXT NOT NULL,
    baltic_objection_blocks BIGINT NOT NULL,
    officials_label TEXT NOT NULL,
    document_series TEXT NOT NULL,
    -- How many working documents have been numbered.
    documents BIGINT NOT NULL,
    consultation_opens BIGINT,
    consultation_closes BIGINT,
    consultation_zone TEXT,
    endorsed_on TEXT,
    adopted_on TEXT,
    in_force_on TEXT NOT NULL,
    expires_on TEXT NOT NULL,
    published_on TEXT
);
CREATE INDEX programme_state ON programme (state);

CREATE TABLE programme_drafter (
    programme TEXT NOT NULL REFERENCES programme (id),
    person TEXT NOT NULL REFERENCES person (id),
    position BIGINT NOT NULL,
    PRIMARY KEY (programme, person)
);
CREATE INDEX programme_drafter_person ON programme_drafter (person);

-- Where a programme went, from its making on; never changed.
CREATE TABLE programme_state_change (
    programme TEXT NOT NULL REFERENCES programme (id),
    seq BIGINT NOT NULL,
    from_state TEXT,
    to_state TEXT NOT NULL,
    at BIGINT NOT NULL,
    person TEXT REFERENCES person (id),
    seat TEXT REFERENCES seat (id),
    revision BIGINT,
    note TEXT NOT NULL,
    PRIMARY KEY (programme, seq)
);

CREATE TABLE editing_session (
    programme TEXT NOT NULL REFERENCES programme (id),
    seq BIGINT NOT NULL,
    opened_at BIGINT NOT NULL,
    opened_by TEXT NOT NULL REFERENCES person (id),
    opened_seat TEXT NOT NULL REFERENCES seat (id),
    closes_at BIGINT,
    reason TEXT NOT NULL,
    ended_at BIGINT,
    ended_by TEXT REFERENCES person (id),
    ended_seat TEXT REFERENCES seat (id),
    PRIMARY KEY (programme, seq)
);

-- Which clause of an earlier programme's text a clause was made from.
CREATE TABLE clause_ancestor (
    text TEXT NOT NULL,
    clause TEXT NOT NULL,
    ancestor_text TEXT NOT NULL,
    ancestor_clause TEXT NOT NULL,
    PRIMARY KEY (text, clause)
);
CREATE INDEX clause_ancestor_ancestor ON clause_ancestor (ancestor_text, ancestor_clause);
