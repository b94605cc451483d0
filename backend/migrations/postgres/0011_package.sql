-- Packages: a chair's compromise over several clauses, answered as a whole. What its way has left behind (answers, that it was
-- applied or taken back) is one document in its row, as with amendments (decision 0017). Nothing here is ever deleted.

CREATE TABLE package (
    id TEXT NOT NULL PRIMARY KEY,
    text TEXT NOT NULL REFERENCES text (id),
    -- Given when it is put, and never used again.
    number BIGINT,
    state TEXT NOT NULL,
    -- Counts how often it was written down.
    edition BIGINT NOT NULL,
    title TEXT NOT NULL,
    note TEXT NOT NULL,
    record TEXT NOT NULL,
    -- The clauses that it names, as they read when it was built, by their hashes.
    base TEXT NOT NULL,
    -- What it did to the text, and to amendments, while it is applied.
    undo TEXT,
    effects TEXT,
    begun_at BIGINT NOT NULL,
    put_at BIGINT,
    UNIQUE (text, number)
);

-- The versions that were put.
CREATE TABLE package_version (
    package TEXT NOT NULL REFERENCES package (id),
    version BIGINT NOT NULL,
    put_at BIGINT NOT NULL,
    title TEXT NOT NULL,
    note TEXT NOT NULL,
    operations TEXT NOT NULL,
    base TEXT NOT NULL,
    PRIMARY KEY (package, version)
);
