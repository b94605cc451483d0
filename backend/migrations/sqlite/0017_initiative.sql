-- What is done for an adopted programme: workstreams, initiatives, their milestones, risks and logs. What an initiative serves are
-- results, under the ids of their clauses. Lists of members are their codes with spaces between.

CREATE TABLE workstream (
    id TEXT NOT NULL PRIMARY KEY,
    programme TEXT NOT NULL REFERENCES programme (id),
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    lead TEXT,
    members TEXT NOT NULL,
    officer TEXT REFERENCES person (id),
    -- Names and how to reach them, as JSON.
    contacts TEXT NOT NULL
) STRICT;
CREATE INDEX workstream_of ON workstream (programme);

CREATE TABLE workstream_result (
    workstream TEXT NOT NULL REFERENCES workstream (id),
    programme TEXT NOT NULL,
    clause TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (workstream, clause),
    FOREIGN KEY (programme, clause) REFERENCES result (programme, clause)
) STRICT;

CREATE TABLE initiative (
    id TEXT NOT NULL PRIMARY KEY,
    programme TEXT NOT NULL REFERENCES programme (id),
    number INTEGER NOT NULL,
    version INTEGER NOT NULL,
    title TEXT NOT NULL,
    description TEXT NOT NULL,
    workstream TEXT REFERENCES workstream (id),
    body TEXT NOT NULL,
    lead TEXT,
    partners TEXT NOT NULL,
    starts TEXT,
    ends TEXT,
    state TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    UNIQUE (programme, number)
) STRICT;

CREATE TABLE initiative_result (
    initiative TEXT NOT NULL REFERENCES initiative (id),
    programme TEXT NOT NULL,
    clause TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (initiative, clause),
    FOREIGN KEY (programme, clause) REFERENCES result (programme, clause)
) STRICT;
CREATE INDEX initiative_serving ON initiative_result (programme, clause);

CREATE TABLE initiative_risk (
    id TEXT NOT NULL PRIMARY KEY,
    initiative TEXT NOT NULL REFERENCES initiative (id),
    programme TEXT NOT NULL REFERENCES programme (id),
    version INTEGER NOT NULL,
    what TEXT NOT NULL,
    likelihood INTEGER NOT NULL,
    effect INTEGER NOT NULL,
    owner TEXT NOT NULL,
    answer TEXT NOT NULL
) STRICT;
CREATE INDEX initiative_risk_of ON initiative_risk (initiative);
-- What a list counts is counted in this index alone, and in that of the milestones.
CREATE INDEX initiative_risk_in ON initiative_risk (programme, initiative, likelihood, effect);

-- What happened to an initiative, one document an entry. Nothing here is ever changed or deleted.
CREATE TABLE initiative_log (
    initiative TEXT NOT NULL REFERENCES initiative (id),
    number INTEGER NOT NULL,
    at INTEGER NOT NULL,
    person TEXT,
    code TEXT NOT NULL,
    entry TEXT NOT NULL,
    PRIMARY KEY (initiative, number)
) STRICT;

CREATE TABLE milestone (
    id TEXT NOT NULL PRIMARY KEY,
    initiative TEXT NOT NULL REFERENCES initiative (id),
    programme TEXT NOT NULL REFERENCES programme (id),
    version INTEGER NOT NULL,
    title TEXT NOT NULL,
    due TEXT NOT NULL,
    done TEXT
) STRICT;
CREATE INDEX milestone_of ON milestone (initiative, due, done);
CREATE INDEX milestone_in ON milestone (programme, initiative, due, done);

-- A milestone, and one that must be reached before it.
CREATE TABLE milestone_need (
    milestone TEXT NOT NULL REFERENCES milestone (id),
    need TEXT NOT NULL REFERENCES milestone (id),
    position INTEGER NOT NULL,
    PRIMARY KEY (milestone, need)
) STRICT;
CREATE INDEX milestone_needed ON milestone_need (need);
