//! What clauses are called in sentences about amendments: by their label, or by their opening words where they have none.

use std::collections::HashMap;
use std::rc::Rc;

use shared::amendment::Operation;
use shared::api::amendment::AmendmentView;
use shared::api::programme::Programme;
use shared::api::revision::{GetRevision, ListRevisions, OfRevision, OfText as RevisionsOf};
use shared::api::text::{GetText, OfText};
use shared::id::TextId;
use shared::programme::Reading;
use shared::text::{Clause, ClauseId, Kind, Wording};
use yew::prelude::*;

use crate::client::use_resource;
use crate::context::I18n;
use crate::revision::compare::stand::Stand;
use crate::revision::words;

/// How many letters of a clause's opening words are quoted.
const OPENING: usize = 36;

/// What is known of a clause for naming it.
#[derive(Debug, Clone, PartialEq)]
struct Known {
    kind: Kind,
    label: String,
    opening: String,
}

/// What clauses are called.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Names(HashMap<ClauseId, Known>);

impl Names {
    /// The clauses of a text.
    pub fn of(stand: &Stand) -> Self {
        let mut names = Self::default();
        stand.clauses.iter().for_each(|clause| names.know(clause, stand.label(&clause.id)));
        names
    }

    /// The same, with the clauses that an amendment cites or makes and that the text does not have.
    #[must_use]
    pub fn with(mut self, base: &[Clause], operations: &[Operation]) -> Self {
        for clause in
            base.iter().filter(|clause| !self.0.contains_key(&clause.id)).cloned().collect::<Vec<_>>()
        {
            self.know(&clause, "");
        }
        for operation in operations {
            if let Operation::Insert { clause, .. } = operation
                && !self.0.contains_key(&clause.id)
            {
                self.know(&clause.at(String::new()), "");
            }
        }
        self
    }

    /// Those of a text and of everything that an amendment and its draft speak of.
    pub fn around(view: &AmendmentView, stand: &Stand) -> Self {
        Self::of(stand).and(view)
    }

    /// The same, with everything that an amendment and its draft speak of.
    #[must_use]
    pub fn and(self, view: &AmendmentView) -> Self {
        let (base, operations) = view.own();
        let names = self.with(&view.base, &view.operations).with(base, operations);
        let Some(draft) = &view.draft else { return names };
        let names = names.with(&draft.base, &draft.operations);
        match &draft.on_top {
            Some(on_top) => names.with(&on_top.base, &on_top.operations),
            None => names,
        }
    }

    /// The same, with one clause more.
    pub fn know(&mut self, clause: &Clause, label: &str) {
        let known = Known { kind: clause.kind, label: label.to_owned(), opening: opening(&clause.wording) };
        self.0.insert(clause.id.clone(), known);
    }

    /// What a clause is called in a sentence.
    pub fn name(&self, t: &I18n, clause: &ClauseId) -> String {
        match self.0.get(clause) {
            Some(known) if !known.label.is_empty() => words::label(t, known.kind, &known.label),
            Some(known) if !known.opening.is_empty() => t.amendment_quoted(&known.opening),
            _ => t.amendment_a_clause(),
        }
    }

    /// Its label; empty where it has none.
    pub fn label(&self, clause: &ClauseId) -> &str {
        self.0.get(clause).map_or("", |known| known.label.as_str())
    }
}

/// The opening words, cut where a word ends.
pub fn opening(wording: &Wording) -> String {
    let text = wording.text();
    let text = text.trim();
    if text.chars().count() <= OPENING {
        return text.to_owned();
    }
    let cut: String = text.chars().take(OPENING).collect();
    let whole = cut.rsplit_once(char::is_whitespace).map_or(cut.as_str(), |(whole, _)| whole);
    format!("{} …", whole.trim_end())
}

/// The text as this person reads it: the live draft, or the last revision. Nothing until it is here; when another revision is issued,
/// the one before stays until that is here, and with it what somebody is filling in on the page.
#[hook]
pub fn use_stand(programme: Option<&Rc<Programme>>) -> Option<Rc<Stand>> {
    let text = programme.map(|programme| programme.text);
    let live = programme.is_some_and(|programme| programme.reading == Reading::Live);
    let view = use_resource::<GetText>(
        text.filter(|_| live).map(|text| (OfText { text }, ())),
        &["text", "revision"],
    );
    let revisions = use_resource::<ListRevisions>(
        text.filter(|_| !live).map(|text| (RevisionsOf { text }, ())),
        &["revision"],
    );
    let last = revisions.data.as_ref().and_then(|all| {
        all.iter().filter(|one| one.number.is_some()).max_by_key(|one| one.number).map(|one| one.id)
    });
    let revision =
        use_resource::<GetRevision>(last.map(|revision| (OfRevision { revision }, ())), &["revision"]);
    let none_issued = revisions.data.is_some() && last.is_none();
    let known =
        use_memo((view.data.clone().map(Same), revision.data.clone().map(Same), none_issued), |known| {
            let (view, revision, none_issued) = known;
            match (view, revision) {
                (Some(Same(view)), _) => Some(Rc::new(Stand::from(&**view))),
                (None, Some(Same(revision))) => Some(Rc::new(Stand::from(&**revision))),
                (None, None) => none_issued.then(Rc::default),
            }
        });
    let shown = use_mut_ref(|| None::<(TextId, Rc<Stand>)>);
    let now = (*known).clone();
    if let (Some(text), Some(now)) = (text, &now) {
        *shown.borrow_mut() = Some((text, now.clone()));
    }
    now.or_else(|| {
        shown.borrow().as_ref().filter(|(of, _)| Some(*of) == text).map(|(_, stand)| stand.clone())
    })
}

/// What came, compared by its place: it is large, and another answer is another place.
struct Same<T>(Rc<T>);

impl<T> PartialEq for Same<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::revision::compare::samples::{clause, clauses, id, stand};

    #[test]
    fn a_clause_is_called_by_its_label_or_by_its_opening_words() {
        let t = I18n::english();
        let mut all = clauses();
        all.push(clause(
            9,
            Kind::Paragraph,
            "The members meet twice a year and tell each other what they have learnt.",
        ));
        let mut names = stand(all, "SEC");
        names.labels.insert(id(9), String::new());
        let names = Names::of(&names);
        assert_eq!(names.name(&t, &id(1)), "Goal 1");
        assert_eq!(names.name(&t, &id(3)), "1.1.a");
        assert_eq!(names.name(&t, &id(9)), "“The members meet twice a year and …”");
        assert_eq!(names.name(&t, &id(8)), "a clause");
    }
}
