-- Bodies meet too, the officials' committee before all: a meeting is of a workstream or of a body, not of both. SQLite cannot loosen a
-- column, so the table is made anew.

CREATE TABLE meeting_anew (
    id TEXT NOT NULL PRIMARY KEY,
    workstream TEXT REFERENCES workstream (id),
    version INTEGER NOT NULL,
    title TEXT NOT NULL,
    day TEXT NOT NULL,
    place TEXT NOT NULL,
    notes TEXT NOT NULL,
    body TEXT REFERENCES body (id),
    CHECK ((workstream IS NULL) <> (body IS NULL))
) STRICT;
INSERT INTO meeting_anew (id, workstream, version, title, day, place, notes)
    SELECT id, workstream, version, title, day, place, notes FROM meeting;
DROP TABLE meeting;
ALTER TABLE meeting_anew RENAME TO meeting;
CREATE INDEX meeting_workstream ON meeting (workstream);
CREATE INDEX meeting_body ON meeting (body);
