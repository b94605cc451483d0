-- What of an adopted programme everybody may read: one row for each programme of which somebody has said so.

CREATE TABLE publication (
    programme TEXT PRIMARY KEY REFERENCES programme (id),
    public BIGINT NOT NULL,
    progress BIGINT NOT NULL,
    figures BIGINT NOT NULL,
    version BIGINT NOT NULL,
    said_by TEXT NOT NULL,
    said_code TEXT NOT NULL,
    said_at BIGINT NOT NULL
);
