-- What delegations and the secretariat think of goals and sub-goals. Nothing is overwritten: each voice has its versions.

CREATE TABLE result_view (
    programme TEXT NOT NULL,
    clause TEXT NOT NULL,
    -- a member's code, or "-" for the secretariat
    voice TEXT NOT NULL,
    version INTEGER NOT NULL,
    scale TEXT NOT NULL,
    reason TEXT NOT NULL,
    said_by TEXT NOT NULL,
    said_code TEXT NOT NULL,
    said_at INTEGER NOT NULL,
    PRIMARY KEY (programme, clause, voice, version),
    FOREIGN KEY (programme, clause) REFERENCES result (programme, clause)
) STRICT;
