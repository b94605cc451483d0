-- Money of an adopted programme: frames, what initiatives are granted and use, and what other currencies are worth. Amounts are Danish
-- crowns in whole øre. Nothing is overwritten: of each the highest version stands.

CREATE TABLE budget_frames (
    programme TEXT NOT NULL REFERENCES programme (id),
    version INTEGER NOT NULL,
    why TEXT NOT NULL,
    said_by TEXT NOT NULL,
    said_code TEXT NOT NULL,
    said_at INTEGER NOT NULL,
    PRIMARY KEY (programme, version)
) STRICT;

-- `goal` is the clause of one, and empty for what is not tied to a goal.
CREATE TABLE budget_frame (
    programme TEXT NOT NULL,
    version INTEGER NOT NULL,
    goal TEXT NOT NULL,
    year INTEGER NOT NULL,
    amount INTEGER NOT NULL,
    PRIMARY KEY (programme, version, goal, year),
    FOREIGN KEY (programme, version) REFERENCES budget_frames (programme, version)
) STRICT;

-- `state_body` is absent until somebody has said whether the administrative body is one.
CREATE TABLE budget (
    initiative TEXT NOT NULL REFERENCES initiative (id),
    version INTEGER NOT NULL,
    programme TEXT NOT NULL REFERENCES programme (id),
    state_body INTEGER,
    why TEXT NOT NULL,
    said_by TEXT NOT NULL,
    said_code TEXT NOT NULL,
    said_at INTEGER NOT NULL,
    PRIMARY KEY (initiative, version)
) STRICT;
CREATE INDEX budget_in ON budget (programme, initiative, version);

CREATE TABLE budget_line (
    initiative TEXT NOT NULL,
    version INTEGER NOT NULL,
    year INTEGER NOT NULL,
    granted INTEGER,
    co_financed INTEGER,
    co_financer TEXT NOT NULL,
    used INTEGER,
    forecast INTEGER,
    PRIMARY KEY (initiative, version, year),
    FOREIGN KEY (initiative, version) REFERENCES budget (initiative, version)
) STRICT;

-- How many crowns a hundred of a currency are, in millionths.
CREATE TABLE budget_rate (
    programme TEXT NOT NULL REFERENCES programme (id),
    currency TEXT NOT NULL,
    version INTEGER NOT NULL,
    per_hundred INTEGER NOT NULL,
    source TEXT NOT NULL,
    day TEXT NOT NULL,
    said_by TEXT NOT NULL,
    said_code TEXT NOT NULL,
    said_at INTEGER NOT NULL,
    PRIMARY KEY (programme, currency, version)
) STRICT;
