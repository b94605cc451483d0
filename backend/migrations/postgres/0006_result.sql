-- Results: what of a sealed text is followed, under the same ids, and what was said of it.

CREATE TABLE result (
    programme TEXT NOT NULL REFERENCES programme (id),
    clause TEXT NOT NULL,
    revision TEXT NOT NULL REFERENCES revision (id),
    position BIGINT NOT NULL,
    kind TEXT NOT NULL,
    label TEXT NOT NULL,
    parent TEXT,
    lead TEXT,
    PRIMARY KEY (programme, clause)
);

-- Which wording a result answers, per seal: an edition or corrigendum adds rows.
CREATE TABLE result_wording (
    revision TEXT NOT NULL REFERENCES revision (id),
    clause TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    PRIMARY KEY (revision, clause)
);

CREATE TABLE result_status (
    programme TEXT NOT NULL,
    clause TEXT NOT NULL,
    version BIGINT NOT NULL,
    status TEXT NOT NULL,
    reason TEXT NOT NULL,
    begins TEXT,
    ends TEXT,
    note TEXT NOT NULL,
    said_by TEXT NOT NULL,
    said_code TEXT NOT NULL,
    said_at BIGINT NOT NULL,
    PRIMARY KEY (programme, clause, version),
    FOREIGN KEY (programme, clause) REFERENCES result (programme, clause)
);
