-- A work plan is for days of its own within the programme's, and from the second on names the decision by which it was made. Plans that
-- were sealed before have no days of their own: their hashes are taken without them.
ALTER TABLE plan ADD COLUMN starts TEXT;
ALTER TABLE plan ADD COLUMN ends TEXT;
ALTER TABLE plan ADD COLUMN decision TEXT NOT NULL DEFAULT '';
