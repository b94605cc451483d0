//! What was found, as it is shown.

use std::str::FromStr;

use shared::api::search::{FactHit, Hit};
use shared::id::{AmendmentId, ThreadId};
use shared::search::{Excerpt, Kind, Query, excerpt};
use shared::text::facts::Fact;
use shared::text::{ClauseId, Facts};

use super::ground::Ground;
use super::store::{FoundId, Sought, labels};
use crate::db::{Connection, Error, inconsistent};
use crate::{amendment, comment};

/// So many facts are shown of one thing: an amendment may ask for those of many clauses.
const FACTS_MOST: usize = 8;

/// One kind of thing in one programme, and what is looked for.
pub(super) struct Segment<'a> {
    pub ground: &'a Ground,
    pub kind: Kind,
    pub sought: &'a Sought<'a>,
    pub query: &'a Query,
}

impl Segment<'_> {
    /// What was found behind a place, each with its own place.
    pub(super) async fn hits(
        &self,
        connection: &impl Connection,
        after: &str,
        most: usize,
    ) -> Result<Vec<(String, Hit)>, Error> {
        if self.kind == Kind::Clause {
            let found = self.sought.clauses(connection, self.ground, after, most).await?;
            let hit = |one: super::store::FoundClause| {
                let shown = excerpt(&one.text, self.query);
                let facts = self.facts(one.facts.searched(&Facts::default()));
                (one.place, Hit { clause: Some(one.clause), label: one.label, facts, ..self.hit(shown) })
            };
            return Ok(found.into_iter().map(hit).collect());
        }
        let found = self.sought.others(connection, (self.ground, self.kind), after, most).await?;
        if found.is_empty() {
            return Ok(Vec::new());
        }
        match self.kind {
            Kind::Comment => self.threads(connection, found).await,
            _ => self.amendments(connection, found).await,
        }
    }

    fn hit(&self, excerpt: Excerpt) -> Hit {
        Hit {
            kind: self.kind,
            programme: self.ground.programme,
            clause: None,
            label: String::new(),
            excerpt,
            facts: Vec::new(),
            authors: Vec::new(),
            amendment: None,
            number: None,
            thread: None,
        }
    }

    /// The facts in which something of what is looked for stands, each thing they say once.
    fn facts(&self, said: Vec<(Fact, String)>) -> Vec<FactHit> {
        let mut hits: Vec<FactHit> = Vec::new();
        for (fact, said) in said {
            if self.query.found_in(&said) > 0 {
                let hit = FactHit { fact, excerpt: excerpt(&said, self.query) };
                if hits.len() < FACTS_MOST && !hits.contains(&hit) {
                    hits.push(hit);
                }
            }
        }
        hits
    }

    /// Lines of the text in which most is found, and which of them it is.
    fn best<'t>(&self, texts: impl Iterator<Item = &'t str>) -> (usize, Excerpt) {
        let mut best = (0, 0, "");
        for (index, text) in texts.enumerate() {
            let found = self.query.found_in(text);
            if index == 0 || found > best.1 {
                best = (index, found, text);
            }
        }
        (best.0, excerpt(best.2, self.query))
    }

    async fn amendments(
        &self,
        connection: &impl Connection,
        rows: Vec<FoundId>,
    ) -> Result<Vec<(String, Hit)>, Error> {
        let ids = parsed::<AmendmentId>(&rows, "amendment")?;
        let mut all = match self.kind {
            Kind::Draft => amendment::found_drafts(connection, &ids).await?,
            _ => amendment::found(connection, &ids).await?,
        };
        let clauses: Vec<ClauseId> = all.values().filter_map(|one| one.clause.clone()).collect();
        let labels = labels(connection, self.ground, &clauses).await?;
        let mut hits = Vec::with_capacity(rows.len());
        for (row, id) in rows.into_iter().zip(ids) {
            let Some(one) = all.remove(&id) else { continue };
            let (_, shown) = self.best(one.passages.iter().map(String::as_str));
            let clause = one.clause.filter(|clause| labels.contains_key(clause));
            let label = clause.as_ref().and_then(|clause| labels.get(clause)).cloned().unwrap_or_default();
            let hit = Hit {
                clause,
                label,
                facts: self.facts(one.facts),
                authors: one.authors,
                amendment: Some(id),
                number: one.number,
                ..self.hit(shown)
            };
            hits.push((row.place, hit));
        }
        Ok(hits)
    }

    async fn threads(
        &self,
        connection: &impl Connection,
        rows: Vec<FoundId>,
    ) -> Result<Vec<(String, Hit)>, Error> {
        let ids = parsed::<ThreadId>(&rows, "comment_thread")?;
        let mut all = comment::found(connection, &ids).await?;
        let clauses: Vec<ClauseId> = all.values().flat_map(|one| one.clauses.clone()).collect();
        let labels = labels(connection, self.ground, &clauses).await?;
        let mut hits = Vec::with_capacity(rows.len());
        for (row, id) in rows.into_iter().zip(ids) {
            let Some(one) = all.remove(&id) else { continue };
            let (which, shown) = self.best(one.messages.iter().map(|(_, body)| body.as_str()));
            let author = one.messages.into_iter().nth(which).map(|(code, _)| code);
            // The clause it was begun on, or where that is gone another that it stands on.
            let clause = one.clauses.into_iter().find(|clause| labels.contains_key(clause));
            let label = clause.as_ref().and_then(|clause| labels.get(clause)).cloned().unwrap_or_default();
            let authors = author.into_iter().collect();
            hits.push((row.place, Hit { clause, label, authors, thread: Some(id), ..self.hit(shown) }));
        }
        Ok(hits)
    }
}

fn parsed<T: FromStr>(rows: &[FoundId], table: &str) -> Result<Vec<T>, Error> {
    rows.iter().map(|row| row.id.parse().map_err(|_| inconsistent(table, "id", &row.id))).collect()
}
