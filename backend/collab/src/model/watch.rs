//! Notes which clauses a transaction touched, and which of its changes our model never makes.
//!
//! The notes are taken by the document's own events while a transaction commits, and collected right after it. A clause
//! map or a text that is replaced would take other people's words with it, and leaves no trace that could be read
//! afterwards; so it is noted here, as it happens.

use super::{Fault, Problem};
use crate::schema::{FACTS, TEXT};
use shared::text::ClauseId;
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};
use yrs::types::{EntryChange, Event, Events, PathSegment};
use yrs::{DeepObservable, MapRef, Observable, TransactionMut};

/// What a transaction touched.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Touched {
    /// The clauses that changed, those that came and went included.
    pub clauses: BTreeSet<ClauseId>,
    /// The clauses whose entry was taken out.
    pub removed: BTreeSet<ClauseId>,
    /// The first change that our model never makes.
    pub fault: Option<Fault>,
}

#[derive(Debug, Clone, Default)]
pub(crate) struct Watch(Arc<Mutex<Touched>>);

impl Watch {
    pub(crate) fn new(clauses: &MapRef, meta: &MapRef) -> Self {
        let watch = Self::default();
        let notes = watch.clone();
        clauses.observe_deep("watch", move |txn, events| notes.note(txn, events));
        let notes = watch.clone();
        meta.observe("watch", move |_, _| notes.fault(Fault::of_text(Problem::Meta)));
        watch
    }

    pub(crate) fn take(&self) -> Touched {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn fault(&self, fault: Fault) {
        let mut touched = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        touched.fault.get_or_insert(fault);
    }

    fn note(&self, txn: &TransactionMut<'_>, events: &Events<'_>) {
        for event in events.iter() {
            let path = event.path();
            match (path.front(), event) {
                (None, Event::Map(event)) => {
                    for (id, change) in event.keys(txn) {
                        self.entry(id, change);
                    }
                }
                (Some(PathSegment::Key(id)), event) => {
                    let Ok(id) = ClauseId::parse(id) else { continue };
                    if let (1, Event::Map(event)) = (path.len(), event) {
                        for (key, change) in event.keys(txn) {
                            let replaced = !matches!(change, EntryChange::Inserted(_));
                            if replaced && (&**key == TEXT || &**key == FACTS) {
                                self.fault(Fault::of(&id, Problem::Replaced));
                            }
                        }
                    }
                    self.0.lock().unwrap_or_else(PoisonError::into_inner).clauses.insert(id);
                }
                _ => self.fault(Fault::of_text(Problem::Shape)),
            }
        }
    }

    /// An entry of the map of clauses came, went or was replaced.
    fn entry(&self, id: &str, change: &EntryChange) {
        let Ok(id) = ClauseId::parse(id) else {
            return self.fault(Fault::of_text(Problem::Id));
        };
        let mut touched = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match change {
            EntryChange::Inserted(_) => {}
            EntryChange::Updated(..) => {
                touched.fault.get_or_insert(Fault::of(&id, Problem::Replaced));
            }
            EntryChange::Removed(_) => {
                touched.removed.insert(id.clone());
            }
        }
        touched.clauses.insert(id);
    }
}
