-- What things are found by (docs/decisions/0023). Derived from the things themselves, in the transaction that writes them; it is in no
-- archive, and made anew when the folding of words has changed.

-- A subject is a wording by its hash, an amendment, the reason of a draft, a message. Words are folded, each once, with one
-- space between them; who may see the subject is not asked here but of the tables that have it.
CREATE TABLE search_words (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    words TEXT NOT NULL,
    -- Which words stand where, and no more: nothing is ranked by how rare a word is, because that would tell of words in drafts.
    lexemes TSVECTOR NOT NULL GENERATED ALWAYS AS (array_to_tsvector(string_to_array(words, ' '))) STORED,
    UNIQUE (kind, subject)
);
CREATE INDEX search_words_lexemes ON search_words USING GIN (lexemes);

-- By which folding the words were made.
CREATE TABLE search_state (
    one BIGINT NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL
);

-- From a wording to where it stands.
CREATE INDEX clause_hash ON clause (hash, text, gone_by);
CREATE INDEX revision_clause_hash ON revision_clause (content_hash, revision);
