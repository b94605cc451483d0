-- Bodies meet too, the officials' committee before all: a meeting is of a workstream or of a body, not of both.

ALTER TABLE meeting ALTER COLUMN workstream DROP NOT NULL;
ALTER TABLE meeting ADD COLUMN body TEXT REFERENCES body (id);
ALTER TABLE meeting ADD CHECK ((workstream IS NULL) <> (body IS NULL));
CREATE INDEX meeting_body ON meeting (body);
