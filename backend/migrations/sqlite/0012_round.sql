-- What is to be done at its time; rounds of a negotiation; what people are told, and the mail that tells them.

CREATE TABLE job (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    -- What it is about: jobs about the same thing are done in the order in which they are due.
    object TEXT NOT NULL,
    detail TEXT NOT NULL,
    due_at INTEGER NOT NULL,
    -- How often it was tried in vain, and when it is tried next.
    attempts INTEGER NOT NULL,
    next_at INTEGER NOT NULL,
    failure TEXT NOT NULL,
    done_at INTEGER
) STRICT;
CREATE INDEX job_next ON job (next_at) WHERE done_at IS NULL;
CREATE INDEX job_object ON job (object);

CREATE TABLE round (
    id TEXT NOT NULL PRIMARY KEY,
    programme TEXT NOT NULL REFERENCES programme (id),
    text TEXT NOT NULL REFERENCES text (id),
    number INTEGER NOT NULL,
    -- The revision it is on.
    revision TEXT NOT NULL REFERENCES revision (id),
    changed_by TEXT NOT NULL,
    -- Days before the deadline, as a JSON list.
    reminders TEXT NOT NULL,
    opened_at INTEGER NOT NULL,
    opened_by TEXT NOT NULL,
    opened_seat TEXT NOT NULL,
    opened_code TEXT NOT NULL,
    closes_at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    ended TEXT,
    ended_at INTEGER,
    -- Who ended it; absent where its deadline did.
    ended_by TEXT,
    ended_seat TEXT,
    ended_code TEXT,
    reason TEXT NOT NULL,
    -- The revision that was prepared at its end.
    next_revision TEXT REFERENCES revision (id),
    UNIQUE (programme, number)
) STRICT;
CREATE UNIQUE INDEX round_open ON round (programme) WHERE ended IS NULL;
CREATE INDEX round_text ON round (text);

CREATE TABLE round_extension (
    round TEXT NOT NULL REFERENCES round (id),
    seq INTEGER NOT NULL,
    from_at INTEGER NOT NULL,
    to_at INTEGER NOT NULL,
    reason TEXT NOT NULL,
    at INTEGER NOT NULL,
    person TEXT NOT NULL,
    seat TEXT NOT NULL,
    code TEXT NOT NULL,
    PRIMARY KEY (round, seq)
) STRICT;

CREATE TABLE notice (
    id TEXT NOT NULL PRIMARY KEY,
    person TEXT NOT NULL REFERENCES person (id),
    programme TEXT NOT NULL REFERENCES programme (id),
    -- What happened: a kind with numbers and ids, never words of a draft.
    what TEXT NOT NULL,
    prompt INTEGER NOT NULL,
    at INTEGER NOT NULL,
    read_at INTEGER,
    -- Whether a mail has told it, or need not.
    mailed INTEGER NOT NULL
) STRICT;
CREATE INDEX notice_person ON notice (person, id);
CREATE INDEX notice_unread ON notice (person) WHERE read_at IS NULL;
CREATE INDEX notice_unmailed ON notice (person) WHERE mailed = 0;

CREATE TABLE notification_setting (
    person TEXT NOT NULL PRIMARY KEY REFERENCES person (id),
    language TEXT NOT NULL,
    mail_prompt INTEGER NOT NULL,
    mail_digest INTEGER NOT NULL
) STRICT;

-- Mail that is to be sent. The words are made when it is sent, in the language and to the address of then.
CREATE TABLE mail (
    id TEXT NOT NULL PRIMARY KEY,
    person TEXT NOT NULL REFERENCES person (id),
    kind TEXT NOT NULL,
    -- The notices it tells, as a JSON list of their ids.
    notices TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    next_at INTEGER NOT NULL,
    failure TEXT NOT NULL,
    -- Set when nothing more becomes of it: sent, or given up.
    sent_at INTEGER,
    given_up_at INTEGER
) STRICT;
CREATE INDEX mail_next ON mail (next_at) WHERE sent_at IS NULL AND given_up_at IS NULL;
