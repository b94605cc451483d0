-- Lights that people have set in the place of the rule's, and taken back. Nothing is overwritten: each is a version.

CREATE TABLE result_light (
    programme TEXT NOT NULL,
    clause TEXT NOT NULL,
    version BIGINT NOT NULL,
    -- absent where what stood was taken back
    light TEXT,
    -- what the rule gave then
    rule TEXT NOT NULL,
    reason TEXT NOT NULL,
    said_by TEXT NOT NULL,
    said_code TEXT NOT NULL,
    said_at BIGINT NOT NULL,
    PRIMARY KEY (programme, clause, version),
    FOREIGN KEY (programme, clause) REFERENCES result (programme, clause)
);

-- The newest number of each member, without looking at the rows: each list of results asks for it.
CREATE INDEX measurement_latest ON measurement (programme, clause, member, edition, status) WHERE stands = 1;
