-- Reporting rounds. A section is about a result, under the id of its clause; what it says of the plan is kept with it, because the
-- plan goes on. A part is the text of whoever leads a section ('lead'), or the words of a member that takes part (its code): as they
-- are being written, which is known within the delegation alone, and as they were sent.

CREATE TABLE report (
    id TEXT NOT NULL PRIMARY KEY,
    programme TEXT NOT NULL REFERENCES programme (id),
    number BIGINT NOT NULL,
    version BIGINT NOT NULL,
    kind TEXT NOT NULL,
    covers_from TEXT NOT NULL,
    covers_to TEXT NOT NULL,
    -- The last days, and when they end in the zone.
    countries_by TEXT NOT NULL,
    countries_close BIGINT NOT NULL,
    leads_by TEXT NOT NULL,
    leads_close BIGINT NOT NULL,
    due TEXT NOT NULL,
    due_close BIGINT NOT NULL,
    zone TEXT NOT NULL,
    revision TEXT NOT NULL REFERENCES revision (id),
    -- The goals and sub-goals over the sections as they were sealed, as JSON.
    headings TEXT NOT NULL,
    opened_at BIGINT NOT NULL,
    opened_by TEXT,
    opened_seat TEXT,
    opened_code TEXT NOT NULL,
    locked_at BIGINT,
    locked_by TEXT,
    locked_seat TEXT,
    locked_code TEXT,
    without TEXT NOT NULL,
    UNIQUE (programme, number)
);

CREATE TABLE report_section (
    report TEXT NOT NULL REFERENCES report (id),
    clause TEXT NOT NULL,
    position BIGINT NOT NULL,
    kind TEXT NOT NULL,
    label TEXT NOT NULL,
    title TEXT NOT NULL,
    parent TEXT,
    goal TEXT,
    lead TEXT,
    stage TEXT NOT NULL,
    version BIGINT NOT NULL,
    content_hash TEXT NOT NULL,
    -- The plan as it stood when the text was sent last, or when the round was opened, as JSON.
    snapshot TEXT NOT NULL,
    -- Of the text that was sent last.
    scale TEXT,
    progress BIGINT,
    PRIMARY KEY (report, clause)
);
-- What a list of rounds counts, and the line of rounds, is read from this index alone.
CREATE INDEX report_section_stage ON report_section (report, stage, goal, scale, progress);

CREATE TABLE report_part (
    report TEXT NOT NULL,
    clause TEXT NOT NULL,
    voice TEXT NOT NULL,
    position BIGINT NOT NULL,
    version BIGINT NOT NULL,
    -- As it is being written, as JSON.
    draft TEXT,
    kept_at BIGINT,
    -- As it was sent last, as JSON.
    words TEXT,
    sent_at BIGINT,
    sent_by TEXT,
    sent_seat TEXT,
    sent_code TEXT,
    PRIMARY KEY (report, clause, voice),
    FOREIGN KEY (report, clause) REFERENCES report_section (report, clause)
);
CREATE INDEX report_part_sent ON report_part (report, voice, sent_at);

-- What happened to a section. Nothing here is ever changed or deleted.
CREATE TABLE report_step (
    report TEXT NOT NULL,
    clause TEXT NOT NULL,
    seq BIGINT NOT NULL,
    step TEXT NOT NULL,
    at BIGINT NOT NULL,
    person TEXT,
    seat TEXT,
    code TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (report, clause, seq),
    FOREIGN KEY (report, clause) REFERENCES report_section (report, clause)
);
