-- Decision procedures. The record and the rules it is decided by are kept as they were.

CREATE TABLE procedure (
    id TEXT NOT NULL PRIMARY KEY,
    programme TEXT NOT NULL REFERENCES programme (id),
    revision TEXT NOT NULL REFERENCES revision (id),
    state TEXT NOT NULL,
    record TEXT NOT NULL,
    taking_part TEXT NOT NULL,
    rules TEXT NOT NULL,
    recorded_at INTEGER NOT NULL,
    recorded_by TEXT NOT NULL,
    recorded_code TEXT NOT NULL,
    reason TEXT NOT NULL,
    decided_at INTEGER,
    decided_by TEXT,
    decided_code TEXT,
    version INTEGER NOT NULL
) STRICT;
CREATE INDEX procedure_programme ON procedure (programme);

CREATE TABLE procedure_joining (
    procedure TEXT NOT NULL REFERENCES procedure (id),
    member TEXT NOT NULL,
    joining TEXT NOT NULL,
    note TEXT NOT NULL,
    said_at INTEGER,
    PRIMARY KEY (procedure, member)
) STRICT;
