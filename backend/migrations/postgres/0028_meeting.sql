-- Meetings of workstreams.

CREATE TABLE meeting (
    id TEXT NOT NULL PRIMARY KEY,
    workstream TEXT NOT NULL REFERENCES workstream (id),
    version BIGINT NOT NULL,
    title TEXT NOT NULL,
    day TEXT NOT NULL,
    place TEXT NOT NULL,
    notes TEXT NOT NULL
);

CREATE INDEX meeting_workstream ON meeting (workstream);
