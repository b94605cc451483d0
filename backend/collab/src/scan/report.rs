//! What an update would bring, need and delete, as told by the scan.
//!
//! With it a room decides before applying: an update whose foundations are not here would stay pending in memory, and
//! one that continues another person's client id would make two documents differ for ever.

use std::collections::HashMap;

/// A range of one client's clocks, `end` excluded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// The Yjs client id.
    pub client: u64,
    /// The first clock.
    pub start: u64,
    /// The clock after the last.
    pub end: u64,
}

/// A struct that says between which two others it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link {
    /// Client and clock of the struct itself.
    pub at: (u64, u64),
    /// Client and clock of its left neighbour.
    pub left: (u64, u64),
    /// Client and clock of its right neighbour.
    pub right: (u64, u64),
}

/// The result of a scan.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// The structs in the update, joined into runs, in its order.
    structs: Vec<Span>,
    /// The highest clock of each client that a struct refers to.
    needs: HashMap<u64, u64>,
    deletes: Vec<Span>,
    links: Vec<Link>,
}

impl Report {
    pub(super) fn brings(&mut self, client: u64, clock: u64, len: u64) {
        match self.structs.last_mut() {
            Some(last) if last.client == client && last.end == clock => last.end += len,
            _ => self.structs.push(Span { client, start: clock, end: clock + len }),
        }
    }

    pub(super) fn needs(&mut self, client: u64, clock: u64) {
        let highest = self.needs.entry(client).or_insert(clock);
        *highest = clock.max(*highest);
    }

    pub(super) fn deletes(&mut self, client: u64, start: u64, end: u64) {
        self.deletes.push(Span { client, start, end });
    }

    pub(super) fn links(&mut self, link: Link) {
        self.links.push(link);
    }

    /// The structs between two neighbours that a document does not have yet.
    pub fn new_links(&self, known: impl Fn(u64) -> u64) -> Vec<Link> {
        self.links.iter().filter(|link| link.at.1 >= known(link.at.0)).copied().collect()
    }

    /// The clocks that the update deletes.
    pub fn deleted(&self) -> &[Span] {
        &self.deletes
    }

    /// Whether the update holds no structs and no deletions: a client that has nothing new answers so.
    pub fn is_empty(&self) -> bool {
        self.structs.is_empty() && self.deletes.is_empty()
    }

    /// The structs that a document does not have yet. `known` gives the clock up to which it has a client's structs.
    /// The room compares these with the client id bound to the connection.
    pub fn new_structs(&self, known: impl Fn(u64) -> u64) -> Vec<Span> {
        self.structs
            .iter()
            .filter_map(|span| {
                let start = span.start.max(known(span.client));
                (start < span.end).then_some(Span { start, ..*span })
            })
            .collect()
    }

    /// Whether something the update builds on is neither in the document nor in the update itself. Such an update would
    /// stay pending, and a document with pending parts can become impossible to encode (backend reference C.2).
    pub fn is_missing_something(&self, known: impl Fn(u64) -> u64) -> bool {
        let mut reach: HashMap<u64, u64> = HashMap::new();
        for span in &self.structs {
            let end = reach.entry(span.client).or_insert_with(|| known(span.client));
            if span.start > *end {
                return true;
            }
            *end = span.end.max(*end);
        }
        let reached = |client: u64| reach.get(&client).copied().unwrap_or_else(|| known(client));
        self.needs.iter().any(|(&client, &clock)| clock >= reached(client))
            || self.deletes.iter().any(|span| span.end > reached(span.client))
    }
}
