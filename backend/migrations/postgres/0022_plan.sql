-- Sealed work plans: what was planned when the secretariat sealed one. Nothing here is ever changed or deleted. A milestone may be
-- removed later and stays in the plans it was part of, so that nothing refers to it.

CREATE TABLE plan (
    id TEXT NOT NULL PRIMARY KEY,
    programme TEXT NOT NULL REFERENCES programme (id),
    number BIGINT NOT NULL,
    title TEXT NOT NULL,
    note TEXT NOT NULL,
    sealed_at BIGINT NOT NULL,
    sealed_by TEXT,
    sealed_code TEXT NOT NULL,
    -- SHA-256 of everything in it, in hexadecimal.
    hash TEXT NOT NULL,
    UNIQUE (programme, number)
);

CREATE TABLE plan_initiative (
    plan TEXT NOT NULL REFERENCES plan (id),
    initiative TEXT NOT NULL REFERENCES initiative (id),
    number BIGINT NOT NULL,
    title TEXT NOT NULL,
    starts TEXT,
    ends TEXT,
    PRIMARY KEY (plan, initiative)
);

CREATE TABLE plan_milestone (
    plan TEXT NOT NULL REFERENCES plan (id),
    milestone TEXT NOT NULL,
    initiative TEXT NOT NULL REFERENCES initiative (id),
    title TEXT NOT NULL,
    due TEXT NOT NULL,
    PRIMARY KEY (plan, milestone)
);
