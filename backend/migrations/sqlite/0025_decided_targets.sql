-- What decided that targets are others than before: a meeting, a record. Empty for the first that were set.
ALTER TABLE indicator_targets ADD COLUMN decision TEXT NOT NULL DEFAULT '';
