-- What of an adopted programme everybody may read: one row for each programme of which somebody has said so.

CREATE TABLE publication (
    programme TEXT PRIMARY KEY REFERENCES programme (id),
    public INTEGER NOT NULL,
    progress INTEGER NOT NULL,
    figures INTEGER NOT NULL,
    version INTEGER NOT NULL,
    said_by TEXT NOT NULL,
    said_code TEXT NOT NULL,
    said_at INTEGER NOT NULL
) STRICT;
