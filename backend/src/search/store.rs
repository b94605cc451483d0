//! Asking the index, joined to the tables that have what is found. Who sees what stands here, in SQL: counts and pages are made
//! of nothing else than what may be shown.

use std::collections::HashMap;

use shared::amendment::rights::ListAmendments;
use shared::comment::ListThreads;
use shared::id::TextId;
use shared::permission::Act;
use shared::search::{Kind, Query};
use shared::seat::Seat;
use shared::text::{ClauseId, ContentHash, Facts, Wording};

use super::entry::{AMENDMENT, CLAUSE, MESSAGE, REASON};
use super::ground::{Ground, Shown};
use crate::db::{self, Connection, Error, FromRow, Value, all, by_ids, inconsistent};
use crate::{amendment, comment, values};

/// What is asked, as the database is asked it.
pub(super) struct Sought<'a> {
    kind: db::Kind,
    /// The words, in the database's own language for such questions.
    words: String,
    /// The number of an amendment, where nothing else is looked for.
    number: Option<i64>,
    /// The label of a clause, where what was typed may be one.
    label: Option<&'a str>,
    seat: &'a Seat,
}

/// A clause that was found.
#[derive(FromRow)]
struct ClauseRow {
    clause: String,
    label: String,
    body: String,
    facts: String,
    place: String,
}

/// A clause, where it stands for the next page, its words and its facts.
pub(super) struct FoundClause {
    pub clause: ClauseId,
    pub label: String,
    pub place: String,
    pub text: String,
    pub facts: Facts,
}

impl ClauseRow {
    fn found(self) -> Result<FoundClause, Error> {
        let wording: Wording =
            serde_json::from_str(&self.body).map_err(|error| inconsistent("wording", "body", error))?;
        Ok(FoundClause {
            clause: ClauseId::parse(&self.clause)
                .map_err(|_| inconsistent("clause", "clause", &self.clause))?,
            label: self.label,
            place: self.place,
            text: wording.searched(),
            facts: serde_json::from_str(&self.facts)
                .map_err(|error| inconsistent("fact_sheet", "body", error))?,
        })
    }
}

#[derive(FromRow)]
struct CountRow {
    place: String,
    found: i64,
}

/// A thing that was found, and where it stands for the next page.
#[derive(FromRow)]
pub(super) struct FoundId {
    pub id: String,
    pub place: String,
}

impl<'a> Sought<'a> {
    pub(super) fn new(kind: db::Kind, query: &'a Query, seat: &'a Seat) -> Self {
        // Words are letters and digits, whatever was typed: nothing in them means anything to the database.
        let words = match kind {
            db::Kind::Sqlite => {
                let whole = query.whole().iter().map(|word| format!("\"{word}\" AND "));
                whole.collect::<String>() + &format!("\"{}\" *", query.begun())
            }
            db::Kind::Postgres => {
                let whole = query.whole().iter().map(|word| format!("'{word}' & "));
                whole.collect::<String>() + &format!("'{}':*", query.begun())
            }
        };
        let number = query.whole().is_empty().then(|| query.begun().parse::<u32>().ok()).flatten();
        Self { kind, words, number: number.map(i64::from), label: query.label(), seat }
    }

    /// The condition that `s` is found by the words, which are `$1`: for where `s` is looked up for things that are known already.
    const fn matched(&self) -> &'static str {
        match self.kind {
            // The plus keeps SQLite from looking up each of the things found for each of those that are known.
            db::Kind::Sqlite => "+s.id IN (SELECT rowid FROM search_index WHERE search_index MATCH $1)",
            db::Kind::Postgres => "s.lexemes @@ CAST($1 AS tsquery)",
        }
    }

    /// The condition that the clause `c`, whose words `s` are, is found by them or called what was typed, which is the value at `place`.
    fn matched_or_called(&self, place: usize) -> String {
        let matched = self.matched();
        if self.label.is_some() { format!("({matched} OR c.label = ${place})") } else { matched.to_owned() }
    }

    /// Clauses `c` whose words and facts `s` are found, or that are called what was typed: from where they are taken, the condition, and
    /// the values that it needs. `hashes` are the columns by which a clause has its words and its facts.
    fn clauses_matched(&self, table: &str, hashes: (&str, &str)) -> (String, String, Vec<Value>) {
        let mut values = values![self.words.clone()];
        let Some(label) = self.label else {
            let (found, matched) = self.all_matched();
            let standing = standing(hashes);
            return (format!("{found} CROSS JOIN {table} c"), format!("{matched} AND {standing}"), values);
        };
        values.push(label.into());
        // From the clauses to their words: a label is no word, and leads to no others.
        let from = format!("{table} c CROSS JOIN search_words s");
        (from, format!("{} AND {}", self.matched_or_called(2), found_by(hashes)), values)
    }

    /// All `s` that are found by the words, for where one goes from them to the things, and the condition for it.
    const fn all_matched(&self) -> (&'static str, &'static str) {
        match self.kind {
            db::Kind::Sqlite => (
                "search_index CROSS JOIN search_words s",
                "search_index MATCH $1 AND s.id = search_index.rowid",
            ),
            db::Kind::Postgres => ("search_words s", "s.lexemes @@ CAST($1 AS tsquery)"),
        }
    }

    /// Keeps SQLite from looking up every one of several values of a column for each row.
    const fn each(&self) -> &'static str {
        match self.kind {
            db::Kind::Sqlite => "+",
            db::Kind::Postgres => "",
        }
    }

    /// The order of bytes, which is that of ids and places everywhere else.
    const fn by_bytes(&self) -> &'static str {
        match self.kind {
            db::Kind::Sqlite => "",
            db::Kind::Postgres => " COLLATE \"C\"",
        }
    }

    /// The condition on the amendments `a` whose drafts the caller knows and in which the words are, and whose they are (`$2`).
    fn drafts(&self) -> Option<(String, String)> {
        let (own, whose) = amendment::own_drafts(self.seat)?;
        let matched = self.matched();
        let which = format!(
            "a.draft IS NOT NULL AND {own} AND (EXISTS (SELECT 1 FROM clause c CROSS JOIN search_words s \
             WHERE c.text = a.draft AND c.gone_by IS NULL AND {} AND {matched}) \
             OR EXISTS (SELECT 1 FROM search_words s WHERE s.kind = '{REASON}' AND s.subject = a.id AND {matched}))",
            found_by(IN_TEXT)
        );
        Some((which, whose))
    }

    /// The condition on the amendments `a` that are tabled and in which the words are; `$2` is the number that is looked for.
    fn amendments(&self) -> Option<String> {
        let matched = self.matched();
        ListAmendments::verdict(self.seat, &()).is_allowed().then(|| {
            format!(
                "a.number IS NOT NULL AND (a.number = $2 OR a.id IN \
                 (SELECT s.subject FROM search_words s WHERE {matched} AND s.kind = '{AMENDMENT}'))"
            )
        })
    }

    /// The condition on the threads `t` of the caller's circles in which a message has the words, and whose they are (`$2`).
    fn threads(&self) -> Option<(String, String)> {
        let (own, whose) = comment::circles(self.seat);
        let matched = self.matched();
        ListThreads::verdict(self.seat, &()).is_allowed().then(|| {
            let which = format!(
                "{own} AND t.id IN (SELECT m.thread FROM search_words s JOIN comment_message m ON m.id = s.subject \
                 WHERE {matched} AND s.kind = '{MESSAGE}')"
            );
            (which, whose)
        })
    }

    /// How much was found of every kind in every text.
    pub(super) async fn counts(
        &self,
        connection: &impl Connection,
        grounds: &[Ground],
    ) -> Result<HashMap<(TextId, Kind), u32>, Error> {
        let mut counts = HashMap::new();
        let mut count = |kind: Kind, text: TextId, found: i64| {
            counts.insert((text, kind), u32::try_from(found).unwrap_or(u32::MAX));
        };
        let (mut live, mut revisions) = (Vec::new(), HashMap::new());
        for ground in grounds {
            match ground.shown {
                Shown::Live => live.push(ground.text),
                Shown::Revision(id) => drop(revisions.insert(id.to_string(), ground.text)),
                Shown::Nothing => {}
            }
        }
        for (text, found) in self.live_counts(connection, &live).await? {
            count(Kind::Clause, text, found);
        }
        for (revision, found) in self.revision_counts(connection, &revisions).await? {
            if let Some(text) = revisions.get(&revision) {
                count(Kind::Clause, *text, found);
            }
        }
        if let Some(which) = self.amendments() {
            let values = values![self.words.clone(), self.number];
            for (text, found) in per_text(connection, "amendment a", "a.text", &which, values).await? {
                count(Kind::Amendment, text, found);
            }
        }
        if let Some((which, whose)) = self.drafts() {
            let values = values![self.words.clone(), whose];
            for (text, found) in per_text(connection, "amendment a", "a.text", &which, values).await? {
                count(Kind::Draft, text, found);
            }
        }
        if let Some((which, whose)) = self.threads() {
            let values = values![self.words.clone(), whose];
            for (text, found) in per_text(connection, "comment_thread t", "t.text", &which, values).await? {
                count(Kind::Comment, text, found);
            }
        }
        Ok(counts)
    }

    async fn live_counts(
        &self,
        connection: &impl Connection,
        texts: &[TextId],
    ) -> Result<Vec<(TextId, i64)>, Error> {
        let (from, matched, before) = self.clauses_matched("clause", IN_TEXT);
        let mut found = Vec::with_capacity(texts.len());
        for (places, values) in by_ids(&before, texts) {
            let which = format!("{matched} AND c.gone_by IS NULL AND {}c.text IN ({places})", self.each());
            found.extend(per_text(connection, &from, "c.text", &which, values).await?);
        }
        Ok(found)
    }

    async fn revision_counts(
        &self,
        connection: &impl Connection,
        revisions: &HashMap<String, TextId>,
    ) -> Result<Vec<(String, i64)>, Error> {
        let (from, matched, before) = self.clauses_matched("revision_clause", IN_REVISION);
        let mut found = Vec::with_capacity(revisions.len());
        for (places, values) in by_ids(&before, revisions.keys()) {
            let sql = format!(
                "SELECT c.revision AS place, COUNT(*) AS found FROM {from} \
                 WHERE {matched} AND {}c.revision IN ({places}) GROUP BY c.revision",
                self.each()
            );
            let rows: Vec<CountRow> = all(connection, &sql, values).await?;
            found.extend(rows.into_iter().map(|row| (row.place, row.found)));
        }
        Ok(found)
    }

    /// Clauses of a text as the caller reads it, in its order, behind a place.
    pub(super) async fn clauses(
        &self,
        connection: &impl Connection,
        ground: &Ground,
        after: &str,
        most: usize,
    ) -> Result<Vec<FoundClause>, Error> {
        let (bytes, most) = (self.by_bytes(), most as i64);
        let (sql, mut values) = match ground.shown {
            Shown::Nothing => return Ok(Vec::new()),
            Shown::Live => {
                let (found_by, matched) = (found_by(IN_TEXT), self.matched_or_called(6));
                let sql = format!(
                    "SELECT c.clause, c.label, w.body, f.body AS facts, c.pos || '/' || c.clause AS place \
                     FROM clause c CROSS JOIN search_words s JOIN wording w ON w.hash = c.hash JOIN fact_sheet f ON f.hash = c.facts \
                     WHERE c.text = $2 AND c.gone_by IS NULL AND {found_by} AND {matched} \
                     AND (c.pos{bytes}, c.clause{bytes}) > ($3, $4) ORDER BY c.pos{bytes}, c.clause{bytes} LIMIT $5"
                );
                let (pos, clause) = after.split_once('/').unwrap_or_default();
                (sql, values![self.words.clone(), ground.text.to_string(), pos, clause, most])
            }
            Shown::Revision(revision) => {
                let (found_by, matched) = (found_by(IN_REVISION), self.matched_or_called(5));
                let sql = format!(
                    "SELECT c.clause, c.label, w.body, f.body AS facts, CAST(c.position AS TEXT) AS place \
                     FROM revision_clause c CROSS JOIN search_words s JOIN wording w ON w.hash = c.content_hash \
                     JOIN fact_sheet f ON f.hash = c.facts_hash WHERE c.revision = $2 AND {found_by} AND {matched} \
                     AND c.position > $3 ORDER BY c.position LIMIT $4"
                );
                let position = after.parse().unwrap_or(-1_i64);
                (sql, values![self.words.clone(), revision.to_string(), position, most])
            }
        };
        values.extend(self.label.map(Value::from));
        all::<ClauseRow>(connection, &sql, values).await?.into_iter().map(ClauseRow::found).collect()
    }

    /// Amendments, drafts or threads of a text, behind a place: tabled amendments by number, all else by time.
    pub(super) async fn others(
        &self,
        connection: &impl Connection,
        (ground, kind): (&Ground, Kind),
        after: &str,
        most: usize,
    ) -> Result<Vec<FoundId>, Error> {
        let bytes = self.by_bytes();
        let mut values = values![self.words.clone()];
        let (from, which) = match kind {
            Kind::Clause => return Ok(Vec::new()),
            Kind::Amendment => {
                let Some(which) = self.amendments() else { return Ok(Vec::new()) };
                values.push(self.number.into());
                ("amendment a", which)
            }
            Kind::Draft => {
                let Some((which, whose)) = self.drafts() else { return Ok(Vec::new()) };
                values.push(whose.into());
                ("amendment a", which)
            }
            Kind::Comment => {
                let Some((which, whose)) = self.threads() else { return Ok(Vec::new()) };
                values.push(whose.into());
                ("comment_thread t", which)
            }
        };
        let (of, place, behind) = match kind {
            Kind::Amendment => {
                values.push(after.parse().unwrap_or(0_i64).into());
                ("a", "CAST(a.number AS TEXT)", "a.number > $3 ORDER BY a.number".to_owned())
            }
            _ => {
                let of = if kind == Kind::Comment { "t" } else { "a" };
                values.push(after.into());
                (
                    of,
                    if of == "t" { "t.id" } else { "a.id" },
                    format!("{of}.id{bytes} > $3 ORDER BY {of}.id{bytes}"),
                )
            }
        };
        values.extend(values![ground.text.to_string(), most as i64]);
        // The order stands behind the conditions, so the text comes before.
        let sql = format!(
            "SELECT {of}.id AS id, {place} AS place FROM {from} WHERE {of}.text = $4 AND {which} AND {behind} LIMIT $5"
        );
        all(connection, &sql, values).await
    }
}

/// The columns by which a clause of a text has its words and its facts.
const IN_TEXT: (&str, &str) = ("hash", "facts");
/// The same for a clause of a revision.
const IN_REVISION: (&str, &str) = ("content_hash", "facts_hash");

/// The condition that `s` is what the clause `c` is found by: for where one goes from clauses to their words.
fn found_by((words, facts): (&str, &str)) -> String {
    format!("s.kind = '{CLAUSE}' AND s.subject = c.{words} || ' ' || c.{facts}")
}

/// The same for where one goes from words to where they stand: in this form the indexes of the clauses are used.
fn standing((words, facts): (&str, &str)) -> String {
    let length = ContentHash::LENGTH;
    format!(
        "s.kind = '{CLAUSE}' AND c.{words} = substr(s.subject, 1, {length}) AND c.{facts} = substr(s.subject, {})",
        length + 2
    )
}

async fn per_text(
    connection: &impl Connection,
    from: &str,
    text: &str,
    which: &str,
    values: Vec<Value>,
) -> Result<Vec<(TextId, i64)>, Error> {
    let sql = format!("SELECT {text} AS place, COUNT(*) AS found FROM {from} WHERE {which} GROUP BY {text}");
    let rows: Vec<CountRow> = all(connection, &sql, values).await?;
    rows.into_iter()
        .map(|row| Ok((row.place.parse().map_err(|_| inconsistent("text", "id", &row.place))?, row.found)))
        .collect()
}

/// What clauses are called in the text as the caller reads it; those that do not stand there are left out.
pub(super) async fn labels(
    connection: &impl Connection,
    ground: &Ground,
    clauses: &[ClauseId],
) -> Result<HashMap<ClauseId, String>, Error> {
    #[derive(FromRow)]
    struct Row {
        clause: String,
        label: String,
    }
    let (among, of) = match ground.shown {
        Shown::Nothing => return Ok(HashMap::new()),
        Shown::Live => ("clause WHERE text = $1 AND gone_by IS NULL", ground.text.to_string()),
        Shown::Revision(revision) => ("revision_clause WHERE revision = $1", revision.to_string()),
    };
    let mut rows: Vec<Row> = Vec::with_capacity(clauses.len());
    for (places, values) in by_ids(&[of.into()], clauses) {
        let sql = format!("SELECT clause, label FROM {among} AND clause IN ({places})");
        rows.extend(all::<Row>(connection, &sql, values).await?);
    }
    rows.into_iter()
        .map(|row| {
            let clause =
                ClauseId::parse(&row.clause).map_err(|_| inconsistent("clause", "clause", &row.clause))?;
            Ok((clause, row.label))
        })
        .collect()
}
