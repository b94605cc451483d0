-- Which delegations have opened which tabled versions of amendments: nobody's silence is taken for a yes unseen. Who of them it was is
-- not kept.

CREATE TABLE amendment_look (
    amendment TEXT NOT NULL REFERENCES amendment (id),
    version INTEGER NOT NULL,
    member TEXT NOT NULL,
    -- The first time.
    at INTEGER NOT NULL,
    PRIMARY KEY (amendment, version, member)
) STRICT;
