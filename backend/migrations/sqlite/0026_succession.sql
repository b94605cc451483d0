-- What becomes of the sub-goals of the programme before this one. Nothing is overwritten: the newest version stands. `heirs` is a document.

CREATE TABLE succession (
    programme TEXT NOT NULL REFERENCES programme (id),
    version INTEGER NOT NULL,
    heirs TEXT NOT NULL,
    said_by TEXT NOT NULL,
    said_code TEXT NOT NULL,
    said_at INTEGER NOT NULL,
    PRIMARY KEY (programme, version)
) STRICT;
