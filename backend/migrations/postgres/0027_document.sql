-- Documents of initiatives and of workstreams: files, and addresses of what is kept elsewhere. What is in a file is apart, so that lists
-- do not carry it; it is base64, which every database keeps alike.

CREATE TABLE document (
    id TEXT NOT NULL PRIMARY KEY,
    programme TEXT NOT NULL REFERENCES programme (id),
    initiative TEXT REFERENCES initiative (id),
    workstream TEXT REFERENCES workstream (id),
    title TEXT NOT NULL,
    address TEXT,
    file_name TEXT,
    file_size BIGINT,
    person TEXT NOT NULL,
    code TEXT NOT NULL,
    at BIGINT NOT NULL,
    CHECK ((initiative IS NULL) <> (workstream IS NULL)),
    CHECK ((address IS NULL) <> (file_name IS NULL))
);

CREATE INDEX document_initiative ON document (initiative);
CREATE INDEX document_workstream ON document (workstream);

CREATE TABLE document_content (
    document TEXT NOT NULL PRIMARY KEY REFERENCES document (id),
    bytes TEXT NOT NULL
);
