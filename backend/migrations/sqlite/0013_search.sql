-- What things are found by (docs/decisions/0023). Derived from the things themselves, in the transaction that writes them; it is in no
-- archive, and made anew when the folding of words has changed.

-- A subject is a wording by its hash, an amendment, the reason of a draft, a message. Words are folded, each once, with one
-- space between them; who may see the subject is not asked here but of the tables that have it.
CREATE TABLE search_words (
    id INTEGER NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    words TEXT NOT NULL,
    UNIQUE (kind, subject)
) STRICT;

-- Which words stand where, and no more: nothing is ranked by how rare a word is, because that would tell of words in drafts.
CREATE VIRTUAL TABLE search_index USING fts5 (
    words, content = 'search_words', content_rowid = 'id', tokenize = 'ascii', detail = 'none', columnsize = 0, prefix = '1 2 3'
);
CREATE TRIGGER search_words_made AFTER INSERT ON search_words BEGIN
    INSERT INTO search_index (rowid, words) VALUES (new.id, new.words);
END;
CREATE TRIGGER search_words_changed AFTER UPDATE ON search_words BEGIN
    INSERT INTO search_index (search_index, rowid, words) VALUES ('delete', old.id, old.words);
    INSERT INTO search_index (rowid, words) VALUES (new.id, new.words);
END;
CREATE TRIGGER search_words_gone AFTER DELETE ON search_words BEGIN
    INSERT INTO search_index (search_index, rowid, words) VALUES ('delete', old.id, old.words);
END;

-- By which folding the words were made.
CREATE TABLE search_state (
    one INTEGER NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL
) STRICT;

-- From a wording to where it stands.
CREATE INDEX clause_hash ON clause (hash, text, gone_by);
CREATE INDEX revision_clause_hash ON revision_clause (content_hash, revision);
