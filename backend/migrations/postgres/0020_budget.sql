-- Money of an adopted programme: frames, what initiatives are granted and use, and what other currencies are worth. Amounts are Danish
-- crowns in whole øre. Nothing is overwritten: of each the highest version stands.

CREATE TABLE budget_frames (
    programme TEXT NOT NULL REFERENCES programme (id),
    version BIGINT NOT NULL,
    why TEXT NOT NULL,
    said_by TEXT NOT NULL,
    said_code TEXT NOT NULL,
    said_at BIGINT NOT NULL,
    PRIMARY KEY (programme, version)
);

-- `goal` is the clause of one, and empty for what is not tied to a goal.
CREATE TABLE budget_frame (
    programme TEXT NOT NULL,
    version BIGINT NOT NULL,
    goal TEXT NOT NULL,
    year BIGINT NOT NULL,
    amount BIGINT NOT NULL,
    PRIMARY KEY (programme, version, goal, year),
    FOREIGN KEY (programme, version) REFERENCES budget_frames (programme, version)
);

-- `state_body` is absent until somebody has said whether the administrative body is one.
CREATE TABLE budget (
    initiative TEXT NOT NULL REFERENCES initiative (id),
    version BIGINT NOT NULL,
    programme TEXT NOT NULL REFERENCES programme (id),
    state_body BIGINT,
    why TEXT NOT NULL,
    said_by TEXT NOT NULL,
    said_code TEXT NOT NULL,
    said_at BIGINT NOT NULL,
    PRIMARY KEY (initiative, version)
);
CREATE INDEX budget_in ON budget (programme, initiative, version);

CREATE TABLE budget_line (
    initiative TEXT NOT NULL,
    version BIGINT NOT NULL,
    year BIGINT NOT NULL,
    granted BIGINT,
    co_financed BIGINT,
    co_financer TEXT NOT NULL,
    used BIGINT,
    forecast BIGINT,
    PRIMARY KEY (initiative, version, year),
    FOREIGN KEY (initiative, version) REFERENCES budget (initiative, version)
);

-- How many crowns a hundred of a currency are, in millionths.
CREATE TABLE budget_rate (
    programme TEXT NOT NULL REFERENCES programme (id),
    currency TEXT NOT NULL,
    version BIGINT NOT NULL,
    per_hundred BIGINT NOT NULL,
    source TEXT NOT NULL,
    day TEXT NOT NULL,
    said_by TEXT NOT NULL,
    said_code TEXT NOT NULL,
    said_at BIGINT NOT NULL,
    PRIMARY KEY (programme, currency, version)
);
