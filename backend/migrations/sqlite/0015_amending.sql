-- Amendments to amendments (decision 0026).

-- The number of the amendment that it amends. It never changes.
ALTER TABLE amendment ADD COLUMN amends INTEGER;
-- The version of that one on which the draft under way was begun, and its clauses as that version would have them.
ALTER TABLE amendment ADD COLUMN draft_on TEXT;
-- What a version asks for on top of the amendment that it amends, with the clauses that this names as that one would have them.
ALTER TABLE amendment_version ADD COLUMN on_top TEXT;
