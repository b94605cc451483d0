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

-- The eleven members since the council was set up (domain reference 1.1, 1.2). Classes and rights are under discussion: a
-- change is a new row with its own dates.
INSERT INTO member (code, name, class, parent, time_zone, position, starts, ends) VALUES
    ('DK', 'Denmark', 'country', NULL, 'Europe/Copenhagen', 1, '2017-06-22', NULL),
    ('FI', 'Finland', 'country', NULL, 'Europe/Helsinki', 2, '2017-06-22', NULL),
    ('IS', 'Iceland', 'country', NULL, 'Atlantic/Reykjavik', 3, '2017-06-22', NULL),
    ('NO', 'Norway', 'country', NULL, 'Europe/Oslo', 4, '2017-06-22', NULL),
    ('SE', 'Sweden', 'country', NULL, 'Europe/Stockholm', 5, '2017-06-22', NULL),
    ('FO', 'Faroe Islands', 'autonomous_area', 'DK', 'Atlantic/Faroe', 6, '2017-06-22', NULL),
    ('GL', 'Greenland', 'autonomous_area', 'DK', 'America/Nuuk', 7, '2017-06-22', NULL),
    ('AX', 'Åland', 'autonomous_area', 'FI', 'Europe/Mariehamn', 8, '2017-06-22', NULL),
    ('EE', 'Estonia', 'baltic_state', NULL, 'Europe/Tallinn', 9, '2017-06-22', NULL),
    ('LV', 'Latvia', 'baltic_state', NULL, 'Europe/Riga', 10, '2017-06-22', NULL),
    ('LT', 'Lithuania', 'baltic_state', NULL, 'Europe/Vilnius', 11, '2017-06-22', NULL);

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
    place INTEGER NOT NULL,
    role TEXT NOT NULL,
    member TEXT,
    starts TEXT NOT NULL,
    ends TEXT
) STRICT;
CREATE INDEX seat_person ON seat (person);

-- A one-time link: to join, to set a new password, or (without a person) to make the first administrator. Only the hash of
-- its secret is kept. A link that is replaced is spent.
CREATE TABLE link (
    id TEXT NOT NULL PRIMARY KEY,
    person TEXT REFERENCES person (id),
    purpose TEXT NOT NULL,
    secret_hash BLOB NOT NULL UNIQUE,
    expires_at INTEGER NOT NULL,
    used_at INTEGER
) STRICT;
CREATE INDEX link_person ON link (person);

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
CREATE INDEX audit_entry_at ON audit_entry (at);

CREATE TABLE audit_head (
    scope TEXT NOT NULL PRIMARY KEY,
    seq INTEGER NOT NULL,
    hash BLOB NOT NULL
) STRICT;
