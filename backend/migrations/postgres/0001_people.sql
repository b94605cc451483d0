-- People, their seats and sessions, the members they act for, and the audit of what they do.

CREATE TABLE member (
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    class TEXT NOT NULL,
    parent TEXT,
    time_zone TEXT NOT NULL,
    position BIGINT NOT NULL,
    starts TEXT NOT NULL,
    ends TEXT,
    PRIMARY KEY (code, starts)
);

CREATE TABLE chair_term (
    id TEXT NOT NULL PRIMARY KEY,
    starts TEXT NOT NULL,
    ends TEXT NOT NULL,
    note TEXT NOT NULL
);

CREATE TABLE chair_term_member (
    term TEXT NOT NULL REFERENCES chair_term (id),
    member TEXT NOT NULL,
    position BIGINT NOT NULL,
    PRIMARY KEY (term, member)
);

CREATE TABLE person (
    id TEXT NOT NULL PRIMARY KEY,
    email TEXT NOT NULL,
    email_key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    state TEXT NOT NULL,
    password TEXT,
    made_at BIGINT NOT NULL
);

CREATE TABLE seat (
    id TEXT NOT NULL PRIMARY KEY,
    person TEXT NOT NULL REFERENCES person (id),
    role TEXT NOT NULL,
    member TEXT,
    starts TEXT NOT NULL,
    ends TEXT
);
CREATE INDEX seat_person ON seat (person);

-- A one-time link: to join, or to set a new password. Only the hash of its secret is kept.
CREATE TABLE link (
    id TEXT NOT NULL PRIMARY KEY,
    person TEXT NOT NULL REFERENCES person (id),
    purpose TEXT NOT NULL,
    secret_hash BYTEA NOT NULL UNIQUE,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);

CREATE TABLE session (
    id TEXT NOT NULL PRIMARY KEY,
    person TEXT NOT NULL REFERENCES person (id),
    opened_at BIGINT NOT NULL,
    used_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    ended_at BIGINT,
    browser TEXT NOT NULL,
    token_hash BYTEA NOT NULL UNIQUE,
    previous_hash BYTEA UNIQUE,
    rotated_at BIGINT NOT NULL
);
CREATE INDEX session_person ON session (person);

-- Every refresh token a session has ever had before the last two: seen again, the whole session ends.
CREATE TABLE spent_token (
    token_hash BYTEA NOT NULL PRIMARY KEY,
    session TEXT NOT NULL REFERENCES session (id)
);

-- Attempts to sign in, for the limits on guessing; shared by all nodes.
CREATE TABLE sign_in_attempt (
    subject TEXT NOT NULL,
    at BIGINT NOT NULL,
    success BIGINT NOT NULL
);
CREATE INDEX sign_in_attempt_subject ON sign_in_attempt (subject, at);

-- One chain of hashes per scope (text model 13). Entries are never changed or removed.
CREATE TABLE audit_entry (
    scope TEXT NOT NULL,
    seq BIGINT NOT NULL,
    id TEXT NOT NULL UNIQUE,
    at BIGINT NOT NULL,
    person TEXT,
    seat TEXT,
    act TEXT NOT NULL,
    object TEXT NOT NULL,
    detail TEXT NOT NULL,
    previous BYTEA NOT NULL,
    hash BYTEA NOT NULL,
    PRIMARY KEY (scope, seq)
);

CREATE TABLE audit_head (
    scope TEXT NOT NULL PRIMARY KEY,
    seq BIGINT NOT NULL,
    hash BYTEA NOT NULL
);
