-- Bodies: the council of ministers, the officials' committee, working groups, the secretariat (domain reference 6.1). Their
-- names are data: that of the officials' committee is verified in no source, and stands here in plain words until somebody
-- who knows says otherwise. The council was set up on 22 June 2017 (domain reference 1.1); the others are taken to be as old.
CREATE TABLE body (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    starts TEXT NOT NULL,
    ends TEXT,
    version BIGINT NOT NULL
);

INSERT INTO body (id, kind, name, starts, ends, version) VALUES
    ('00000000000000000000000001', 'council', 'MR-DIGITAL', '2017-06-22', NULL, 1),
    ('00000000000000000000000002', 'officials', 'Committee of senior officials', '2017-06-22', NULL, 1),
    ('00000000000000000000000003', 'secretariat', 'Secretariat', '2017-06-22', NULL, 1);

-- In which body somebody sits, where that is said.
ALTER TABLE seat ADD COLUMN body TEXT REFERENCES body (id);
CREATE INDEX seat_body ON seat (body);
