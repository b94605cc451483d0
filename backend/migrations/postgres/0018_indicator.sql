-- Indicators: what they count, what they are to reach, and what they were. Nothing is overwritten: the newest stands.

CREATE TABLE indicator_definition (
    programme TEXT NOT NULL,
    clause TEXT NOT NULL,
    version BIGINT NOT NULL,
    body TEXT NOT NULL,
    why TEXT NOT NULL,
    said_by TEXT NOT NULL,
    said_code TEXT NOT NULL,
    said_at BIGINT NOT NULL,
    PRIMARY KEY (programme, clause, version),
    FOREIGN KEY (programme, clause) REFERENCES result (programme, clause)
);

CREATE TABLE indicator_targets (
    programme TEXT NOT NULL,
    clause TEXT NOT NULL,
    version BIGINT NOT NULL,
    body TEXT NOT NULL,
    why TEXT NOT NULL,
    said_by TEXT NOT NULL,
    said_code TEXT NOT NULL,
    said_at BIGINT NOT NULL,
    PRIMARY KEY (programme, clause, version),
    FOREIGN KEY (programme, clause) REFERENCES result (programme, clause)
);

-- `member` is empty where there is one figure for all; `amount` is in millionths.
CREATE TABLE measurement (
    programme TEXT NOT NULL,
    clause TEXT NOT NULL,
    edition TEXT NOT NULL,
    member TEXT NOT NULL,
    version BIGINT NOT NULL,
    stands BIGINT NOT NULL,
    status TEXT NOT NULL,
    amount BIGINT,
    note TEXT NOT NULL,
    source TEXT NOT NULL,
    retrieved TEXT,
    why TEXT NOT NULL,
    said_by TEXT NOT NULL,
    said_code TEXT NOT NULL,
    said_at BIGINT NOT NULL,
    PRIMARY KEY (programme, clause, edition, member, version),
    FOREIGN KEY (programme, clause) REFERENCES result (programme, clause)
);
CREATE UNIQUE INDEX measurement_stands ON measurement (programme, clause, edition, member) WHERE stands = 1;
-- What the list of a programme's indicators adds up, without looking at the rows.
CREATE INDEX measurement_sums ON measurement (programme, clause, edition, status, amount) WHERE stands = 1;
