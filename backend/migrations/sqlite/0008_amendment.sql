-- Amendments, their versions, and the small texts in which they are drafted (text model 8).

-- A text is the authentic one of a programme in a language, or the draft of an amendment; only of the former there is one
-- for each programme and language. SQLite cannot drop a constraint, so the table is made anew.
CREATE TABLE text_anew (
    id TEXT NOT NULL PRIMARY KEY,
    programme TEXT NOT NULL REFERENCES programme (id),
    language TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    schema_version INTEGER NOT NULL,
    -- The last row of the log, and the last row that the projection knows.
    seq INTEGER NOT NULL,
    projected_seq INTEGER NOT NULL,
    made_at INTEGER NOT NULL,
    -- The amendment that is drafted in it.
    amendment TEXT
) STRICT;
INSERT INTO text_anew (id, programme, language, epoch, schema_version, seq, projected_seq, made_at)
    SELECT id, programme, language, epoch, schema_version, seq, projected_seq, made_at FROM text;
DROP TABLE text;
ALTER TABLE text_anew RENAME TO text;
CREATE UNIQUE INDEX text_of_programme ON text (programme, language) WHERE amendment IS NULL;
CREATE INDEX text_amendment ON text (amendment);

CREATE TABLE amendment (
    id TEXT NOT NULL PRIMARY KEY,
    text TEXT NOT NULL REFERENCES text (id),
    -- Given at tabling, never used again; without one the amendment exists for nobody but its authors.
    number INTEGER,
    state TEXT NOT NULL,
    -- Whether it is the secretariat's own.
    office INTEGER NOT NULL,
    -- The last revision when it was begun.
    revision INTEGER,
    -- Everything that its way has left behind: audience, sponsors, stances, proposals, answers, releases, decisions.
    record TEXT NOT NULL,
    -- What the last decision did to the text, for taking it back.
    undo TEXT,
    begun_at INTEGER NOT NULL,
    tabled_at INTEGER,
    -- The draft that is under way: its text, what it was begun on, why it is wanted.
    draft TEXT REFERENCES text (id),
    draft_base TEXT,
    draft_order TEXT,
    draft_reason TEXT NOT NULL,
    draft_begun_at INTEGER,
    UNIQUE (text, number)
) STRICT;

-- The delegations that write its draft, for lists.
CREATE TABLE amendment_drafter (
    amendment TEXT NOT NULL REFERENCES amendment (id),
    member TEXT NOT NULL,
    PRIMARY KEY (amendment, member)
) STRICT;
CREATE INDEX amendment_drafter_member ON amendment_drafter (member);

CREATE TABLE amendment_version (
    amendment TEXT NOT NULL REFERENCES amendment (id),
    version INTEGER NOT NULL,
    tabled_at INTEGER NOT NULL,
    reason TEXT NOT NULL,
    operations TEXT NOT NULL,
    -- Which content each clause that they name had: bodies are found by it.
    base TEXT NOT NULL,
    PRIMARY KEY (amendment, version)
) STRICT;
