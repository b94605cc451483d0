-- A clause is found by its words and its facts together (docs/decisions/0041): from both to where they stand. What things are found by
-- is made anew at the next start.
DROP INDEX clause_hash;
CREATE INDEX clause_hash ON clause (hash, facts, text, gone_by);
DROP INDEX revision_clause_hash;
CREATE INDEX revision_clause_hash ON revision_clause (content_hash, facts_hash, revision);
