//! The gate: the only way by which a client's bytes enter a document and its log.
//!
//! Two steps, so that the room can look between them. [`inspect`] reads the bytes without touching anything: the scan,
//! and whether everything they build on is here. [`admit`] decodes, applies and checks the result against the model. It
//! takes the document and gives it back only when it can still be trusted: there is no undoing in the engine, so a
//! refused update that was already applied costs a reload from the log (backend reference C.2).

use crate::document::Document;
use crate::model::{Fault, Problem, check};
use crate::scan::{Link, Report, ScanError, Span, scan};
use shared::text::ClauseId;
use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use yrs::branch::{Branch, BranchID};
use yrs::updates::decoder::Decode;
use yrs::{Assoc, ClientID, ID, IndexedSequence, Map, Out, ReadTxn, StickyIndex, Text, Update};

/// Characters of a clause up to which it is looked up who wrote them when the clause is taken out.
const MAX_OWN_TEXT: u32 = 4_096;
/// New structs up to which their neighbours are looked up one by one.
const MAX_LOOKED_UP: usize = 256;

/// Why an update does not enter.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The scan refused it.
    #[error(transparent)]
    Scan(#[from] ScanError),
    /// It builds on something that is not here; the sender should be asked for everything that is missing.
    #[error("the update builds on something that is not here")]
    Missing,
    /// The decoder refused it.
    #[error("the update cannot be decoded: {0}")]
    Decode(String),
    /// The engine refused to apply it.
    #[error("the update cannot be applied: {0}")]
    Apply(String),
    /// The engine panicked.
    #[error("the update makes the engine panic")]
    Panicked,
    /// Parts of it wait for something that never comes.
    #[error("parts of the update stay pending")]
    Pending,
    /// It puts something between two neighbours that do not stand in this order, or not in the same text. Documents that
    /// took it in would differ by the order in which they did.
    #[error("the update stands between neighbours that are not")]
    Crossed,
    /// What it would log again cannot be read back.
    #[error("the change cannot be read back")]
    NotReadable,
    /// The result is not a document of our model.
    #[error(transparent)]
    Model(#[from] Fault),
}

/// An update that the scan has passed.
#[derive(Debug)]
pub struct Inspected<'a> {
    bytes: &'a [u8],
    report: Report,
    /// The structs that the document does not have yet; the room compares their clients with the connections'.
    pub new_structs: Vec<Span>,
    /// The new structs that name both neighbours.
    new_links: Vec<Link>,
    /// Clauses whose entry it takes out, with the only client that has words in them, where there is one.
    takes_out: Vec<(ClauseId, Option<u64>)>,
}

/// An update that has entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Admitted {
    /// What to log and to broadcast: the change as this document encodes it, `None` when it brought nothing new.
    pub update: Option<Vec<u8>>,
    /// The clauses that changed.
    pub clauses: BTreeSet<ClauseId>,
}

/// A refusal after the document was given away.
#[derive(Debug)]
pub struct Refused {
    /// Why.
    pub refusal: Refusal,
    /// The document, if it was not touched; without it, load it again from the log.
    pub document: Option<Document>,
}

/// Looks at an update without touching anything.
///
/// # Errors
/// [`Refusal::Scan`] and [`Refusal::Missing`].
pub fn inspect<'a>(document: &Document, update: &'a [u8]) -> Result<Inspected<'a>, Refusal> {
    let report = scan(update)?;
    let clocks = crate::document::clocks(document);
    let known = |client: u64| clocks.get(&client).copied().unwrap_or(0);
    if report.is_missing_something(known) {
        return Err(Refusal::Missing);
    }
    let new_structs = report.new_structs(known);
    let takes_out = takes_out(document, &report);
    let new_links = report.new_links(known);
    Ok(Inspected { bytes: update, report, new_structs, new_links, takes_out })
}

impl Inspected<'_> {
    /// Whether it holds nothing at all: what a client answers that has nothing new.
    pub fn is_empty(&self) -> bool {
        self.report.is_empty()
    }
}

/// Applies an inspected update that came from `client` (the id bound to the connection).
///
/// # Errors
/// [`Refused`], with the document where it is still whole.
pub fn admit(
    document: Document,
    inspected: &Inspected<'_>,
    client: u64,
) -> Result<(Document, Admitted), Box<Refused>> {
    let untouched = |document, refusal| Err(Box::new(Refused { refusal, document: Some(document) }));
    let spoilt = |refusal| Err(Box::new(Refused { refusal, document: None }));

    // Undoing one's own insertion takes the clause out again. Taking out other people's words is never an undo.
    let foreign = inspected.takes_out.iter().find(|(_, author)| *author != Some(client));
    if let Some((id, _)) = foreign {
        return untouched(document, Fault::of(id, Problem::Removed).into());
    }
    let update = match catch_unwind(AssertUnwindSafe(|| Update::decode_v1(inspected.bytes))) {
        Ok(Ok(update)) => update,
        Ok(Err(error)) => return untouched(document, Refusal::Decode(error.to_string())),
        Err(_) => return untouched(document, Refusal::Panicked),
    };
    let Some(change) = document.change(|txn| txn.apply_update(update)) else {
        return spoilt(Refusal::Panicked);
    };
    if let Err(error) = change.value {
        return spoilt(Refusal::Apply(error.to_string()));
    }
    if document.has_pending() {
        return spoilt(Refusal::Pending);
    }
    let unforeseen =
        change.touched.removed.iter().find(|id| !inspected.takes_out.iter().any(|(out, _)| out == *id));
    if let Some(id) = unforeseen {
        return spoilt(Fault::of(id, Problem::Removed).into());
    }
    if let Err(fault) = check::touched(&document, &change.touched) {
        return spoilt(fault.into());
    }
    if is_crossed(&document, &inspected.new_links) {
        return spoilt(Refusal::Crossed);
    }
    if let Some(update) = &change.update
        && (scan(update).is_err() || Update::decode_v1(update).is_err())
    {
        return spoilt(Refusal::NotReadable);
    }
    Ok((document, Admitted { update: change.update, clauses: change.touched.clauses }))
}

/// Whether neighbours that structs name stand in another order or in another text. Looking one up walks over the text
/// before it; when there are many, it is cheaper to read the whole document back and compare.
fn is_crossed(document: &Document, links: &[Link]) -> bool {
    if links.len() > MAX_LOOKED_UP {
        let read_back = document.fork(document.client());
        return read_back.map_or(true, |read_back| !crate::log::same(document, &read_back));
    }
    let txn = document.read();
    let place = |(client, clock): (u64, u64), assoc| {
        let id = ID::new(ClientID::new(client), u32::try_from(clock).ok()?);
        StickyIndex::from_id(id, assoc).get_offset(&txn)
    };
    // A neighbour that was collected has no place any more, and neither has what stands beside it.
    links.iter().any(|link| match (place(link.left, Assoc::Before), place(link.right, Assoc::After)) {
        (Some(left), Some(right)) => left.branch != right.branch || left.index > right.index,
        _ => false,
    })
}

/// The clauses whose entry lies in what the update deletes.
fn takes_out(document: &Document, report: &Report) -> Vec<(ClauseId, Option<u64>)> {
    if report.deleted().is_empty() {
        return Vec::new();
    }
    let txn = document.read();
    let mut found = Vec::new();
    for (id, value) in document.clauses.iter(&txn) {
        let Out::YMap(map) = value else { continue };
        let branch: &Branch = map.as_ref();
        let BranchID::Nested(at) = branch.id() else { continue };
        let (client, clock) = (at.client.get(), u64::from(at.clock));
        if report
            .deleted()
            .iter()
            .any(|span| span.client == client && (span.start..span.end).contains(&clock))
            && let Ok(id) = ClauseId::parse(id)
        {
            found.push((id, only_author(&txn, &map, client)));
        }
    }
    found
}

/// The client that made a clause, if nobody else has words in it. Long texts count as somebody else's.
fn only_author<T: ReadTxn>(txn: &T, map: &yrs::MapRef, maker: u64) -> Option<u64> {
    let text = crate::model::live_text(txn, map)?;
    let len = text.len(txn);
    let own = |at: u32| {
        let index = text.sticky_index(txn, at, Assoc::After)?;
        Some(index.id()?.client.get() == maker)
    };
    (len <= MAX_OWN_TEXT && (0..len).all(|at| own(at) == Some(true))).then_some(maker)
}
