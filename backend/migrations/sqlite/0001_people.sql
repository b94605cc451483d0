-- People, their seats and sessions, the members they act for, and the audit of what they do.

CREATE TABLE member (
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    class TEXT NOT NULL,
    parent TEXT,
    time_zone TEXT NOT NULL,
    position INTEGER NOT NULL,
    starts TEXT NOT NULL,
    ends TEXT,
    PRIMARY KEY (code, starts)
) STRICT;

CREATE TABLE chair_term (
    id TEXT NOT NULL PRIMARY KEY,
    starts TEXT NOT NULL,
    ends TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE chair_term_member (
    term TEXT NOT NULL REFERENCES chair_term (id),
    member TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (term, member)
) STRICT;

CREATE TABLE person (
    id TEXT NOT NULL PRIMARY KEY,
    email TEXT NOT NULL,
    email_key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    state TEXT NOT NULL,
    password TEXT,
    made_at INTEGER NOT NULL
) STRICT;

CREATE TABLE seat (
    id TEXT NOT NULL PRIMARY KEY,
    person TEXT NOT NULL REFERENCES person (id),
    role TEXT NOT NULL,
    member TEXT,
    starts TEXT NOT NULL,
    ends TEXT
) STRICT;
CREATE INDEX seat_person ON seat (person);

-- A one-time link: to join, or to set a new password. Only the hash of its secret is kept.
CREATE TABLE link (
    id TEXT NOT NULL PRIMARY KEY,
    person TEXT NOT NULL REFERENCES person (id),
    purpose TEXT NOT NULL,
    secret_hash BLOB NOT NULL UNIQUE,
    expires_at INTEGER NOT NULL,
    used_at INTEGER
) STRICT;

CREATE TABLE session (
    id TEXT NOT NULL PRIMARY KEY,
    person TEXT NOT NULL REFERENCES person (id),
    opened_at INTEGER NOT NULL,
    used_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    ended_at INTEGER,
    browser TEXT NOT NULL,
    token_hash BLOB NOT NULL UNIQUE,
    previous_hash BLOB UNIQUE,
    rotated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX session_person ON session (person);

-- Every refresh token a session has ever had before the last two: seen again, the whole session ends.
CREATE TABLE spent_token (
    token_hash BLOB NOT NULL PRIMARY KEY,
    session TEXT NOT NULL REFERENCES session (id)
) STRICT;

-- Attempts to sign in, for the limits on guessing; shared by all nodes.
CREATE TABLE sign_in_attempt (
    subject TEXT NOT NULL,
    at INTEGER NOT NULL,
    success INTEGER NOT NULL
) STRICT;
CREATE INDEX sign_in_attempt_subject ON sign_in_attempt (subject, at);

-- One chain of hashes per scope (text model 13). Entries are never changed or removed.
CREATE TABLE audit_entry (
    scope TEXT NOT NULL,
    seq INTEGER NOT NULL,
    id TEXT NOT NULL UNIQUE,
    at INTEGER NOT NULL,
    person TEXT,
    seat TEXT,
    act TEXT NOT NULL,
    object TEXT NOT NULL,
    detail TEXT NOT NULL,
    previous BLOB NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (scope, seq)
) STRICT;

CREATE TABLE audit_head (
    scope TEXT NOT NULL PRIMARY KEY,
    seq INTEGER NOT NULL,
    hash BLOB NOT NULL
) STRICT;
