-- Who set a bracket by hand, and when, as the text's log has it. By the bracket's own id, which stays with it wherever its words go.

CREATE TABLE bracket (
    id TEXT NOT NULL PRIMARY KEY,
    -- Absent where it was set in a delegation's draft.
    person TEXT,
    seat TEXT NOT NULL,
    at BIGINT NOT NULL
);
