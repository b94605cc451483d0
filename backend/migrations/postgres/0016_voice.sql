-- Who speaks for a delegation on amendments beside its head, and whether the chair has left decisions to the secretariat.

ALTER TABLE seat ADD COLUMN speaks BIGINT NOT NULL DEFAULT 0;
ALTER TABLE programme ADD COLUMN secretariat_decides BIGINT NOT NULL DEFAULT 0;
