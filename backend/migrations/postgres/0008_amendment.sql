-- Amendments, their versions, and the small texts in which they are drafted (text model 8).

-- A text is the authentic one of a programme in a language, or the draft of an amendment; only of the former there is one
-- for each programme and language.
ALTER TABLE text DROP CONSTRAINT text_programme_language_key;
-- The amendment that is drafted in it.
ALTER TABLE text ADD COLUMN amendment TEXT;
CREATE UNIQUE INDEX text_of_programme ON text (programme, language) WHERE amendment IS NULL;
CREATE INDEX text_amendment ON text (amendment);

CREATE TABLE amendment (
    id TEXT NOT NULL PRIMARY KEY,
    text TEXT NOT NULL REFERENCES text (id),
    -- Given at tabling, never used again; without one the amendment exists for nobody but its authors.
    number BIGINT,
    state TEXT NOT NULL,
    -- Whether it is the secretariat's own.
    office BIGINT NOT NULL,
    -- The last revision when it was begun.
    revision BIGINT,
    -- Everything that its way has left behind: audience, sponsors, stances, proposals, answers, releases, decisions.
    record TEXT NOT NULL,
    -- What the last decision did to the text, for taking it back.
    undo TEXT,
    begun_at BIGINT NOT NULL,
    tabled_at BIGINT,
    -- The draft that is under way: its text, what it was begun on, why it is wanted.
    draft TEXT REFERENCES text (id),
    draft_base TEXT,
    draft_order TEXT,
    draft_reason TEXT NOT NULL,
    draft_begun_at BIGINT,
    UNIQUE (text, number)
);

-- The delegations that write its draft, for lists.
CREATE TABLE amendment_drafter (
    amendment TEXT NOT NULL REFERENCES amendment (id),
    member TEXT NOT NULL,
    PRIMARY KEY (amendment, member)
);
CREATE INDEX amendment_drafter_member ON amendment_drafter (member);

CREATE TABLE amendment_version (
    amendment TEXT NOT NULL REFERENCES amendment (id),
    version BIGINT NOT NULL,
    tabled_at BIGINT NOT NULL,
    reason TEXT NOT NULL,
    operations TEXT NOT NULL,
    -- Which content each clause that they name had: bodies are found by it.
    base TEXT NOT NULL,
    PRIMARY KEY (amendment, version)
);
