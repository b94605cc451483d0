-- Comments: threads on clauses and words in them, in three circles (text model 11). Where a thread stands lies here and never in the
-- text. Nothing is ever deleted: what a message said before it was changed stays beside it.

CREATE TABLE comment_thread (
    id TEXT NOT NULL PRIMARY KEY,
    text TEXT NOT NULL REFERENCES text (id),
    -- The clause it was begun on.
    clause TEXT NOT NULL,
    circle TEXT NOT NULL,
    -- The delegation whose circle it is; absent for the circle of all.
    member TEXT,
    begun_at INTEGER NOT NULL,
    resolved_person TEXT,
    resolved_seat TEXT,
    resolved_code TEXT,
    resolved_at INTEGER
) STRICT;
CREATE INDEX comment_thread_text ON comment_thread (text, clause);

-- The clauses a thread stands on: several where one was split.
CREATE TABLE comment_place (
    thread TEXT NOT NULL REFERENCES comment_thread (id),
    clause TEXT NOT NULL,
    -- Whether its words are gone from the clause.
    lost INTEGER NOT NULL,
    PRIMARY KEY (thread, clause)
) STRICT;
CREATE INDEX comment_place_clause ON comment_place (clause);

-- Where it has stood in each clause: 0 is where it began there, the last is where it stands.
CREATE TABLE comment_anchor (
    thread TEXT NOT NULL REFERENCES comment_thread (id),
    clause TEXT NOT NULL,
    seq INTEGER NOT NULL,
    hash TEXT NOT NULL REFERENCES wording (hash),
    -- Absent, with the rest, for the clause as a whole.
    words_from INTEGER,
    words_to INTEGER,
    quote TEXT,
    context_before TEXT,
    context_after TEXT,
    PRIMARY KEY (thread, clause, seq)
) STRICT;

CREATE TABLE comment_message (
    id TEXT NOT NULL PRIMARY KEY,
    thread TEXT NOT NULL REFERENCES comment_thread (id),
    seq INTEGER NOT NULL,
    person TEXT NOT NULL,
    seat TEXT NOT NULL,
    code TEXT NOT NULL,
    at INTEGER NOT NULL,
    body TEXT NOT NULL,
    UNIQUE (thread, seq)
) STRICT;

-- What a message said before.
CREATE TABLE comment_earlier (
    message TEXT NOT NULL REFERENCES comment_message (id),
    seq INTEGER NOT NULL,
    body TEXT NOT NULL,
    until_at INTEGER NOT NULL,
    PRIMARY KEY (message, seq)
) STRICT;

CREATE TABLE comment_mention (
    message TEXT NOT NULL REFERENCES comment_message (id),
    person TEXT NOT NULL,
    PRIMARY KEY (message, person)
) STRICT;
CREATE INDEX comment_mention_person ON comment_mention (person);
