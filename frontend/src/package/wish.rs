//! A package as it is built: clause by clause, what the chair wants of it. Pure, so that it is tested without a browser.

use shared::amendment::{Basis, NewClause, Operation, REASON_MOST};
use shared::api::package::{Addition, Does, GroundClause, PackageGround, PackageView, Piece};
use shared::package::TITLE_MOST;
use shared::problem::{FieldCode, FieldError, FieldErrors};
use shared::text::{ClauseId, Content, ContentHash, Kind, Wording};

/// What is wanted of a clause.
#[derive(Debug, Clone, PartialEq)]
pub enum Way {
    /// That it reads so.
    Words,
    /// That it goes.
    Goes,
    /// That it is put in, behind another or at the beginning.
    New {
        /// Behind which.
        after: Option<ClauseId>,
        /// What that one is called.
        after_label: String,
        /// Beside its words.
        content: Box<Content>,
    },
    /// What no form is needed for: that it moves, is of another kind, or says something else beside its words.
    Other(Box<Piece>),
}

/// A wish for one clause.
#[derive(Debug, Clone, PartialEq)]
pub struct Wish {
    /// The clause.
    pub clause: ClauseId,
    /// What it is called; empty for one that is to come.
    pub label: String,
    /// What it is.
    pub kind: Kind,
    /// Its content as it is now; nothing for one that is to come.
    pub hash: Option<ContentHash>,
    /// As it reads now.
    pub now: Wording,
    /// What is wanted.
    pub way: Way,
    /// The words as they are written.
    pub words: String,
    /// Words that were taken over: as long as nobody touches them they keep their marks.
    pub taken: Option<Wording>,
}

impl Wish {
    /// Other words for a clause, beginning with those that stand.
    pub fn of(clause: &GroundClause) -> Self {
        Self {
            clause: clause.clause.clone(),
            label: clause.label.clone(),
            kind: clause.kind,
            hash: Some(clause.hash.clone()),
            now: clause.wording.clone(),
            way: Way::Words,
            words: clause.wording.text(),
            taken: Some(clause.wording.clone()),
        }
    }

    /// A new clause.
    pub fn new(clause: ClauseId, content: Content, after: Option<&GroundClause>) -> Self {
        Self {
            clause,
            label: String::new(),
            kind: content.kind,
            hash: None,
            now: Wording::default(),
            words: content.wording.text(),
            taken: Some(content.wording.clone()),
            way: Way::New {
                after: after.map(|after| after.clause.clone()),
                after_label: after.map(|after| after.label.clone()).unwrap_or_default(),
                content: Box::new(content),
            },
        }
    }

    /// The clause that an amendment wants put in.
    pub fn addition(addition: &Addition, ground: &PackageGround) -> Self {
        let after = addition.after.as_ref().and_then(|after| find(ground, after));
        Self::new(addition.clause.clone(), addition.content.clone(), after)
    }

    /// Takes words over.
    pub fn take(&mut self, wording: Option<&Wording>) {
        match wording {
            None => self.way = Way::Goes,
            Some(wording) => {
                if self.way == Way::Goes {
                    self.way = Way::Words;
                }
                self.words = wording.text();
                self.taken = Some(wording.clone());
            }
        }
    }

    /// The words that are written.
    pub fn wording(&self) -> Wording {
        match &self.taken {
            Some(taken) if taken.text() == self.words => taken.clone(),
            _ => Wording::plain(self.words.trim()),
        }
    }

    /// What is put back into a form of a piece of a package, on the text as it is now; nothing when its clause is gone.
    fn back(piece: &Piece, ground: &PackageGround) -> Option<Self> {
        let standing = find(ground, &piece.clause);
        if piece.does == Does::Insert {
            let after = piece.after.as_ref().and_then(|after| find(ground, after));
            let mut wish = Self::new(piece.clause.clone(), piece.wanted.clone()?, after);
            if let Way::New { after, after_label, .. } = &mut wish.way {
                // It may stand behind another new one of the same package.
                *after = piece.after.clone();
                if after_label.is_empty() {
                    after_label.clone_from(&piece.after_label);
                }
            }
            return Some(wish);
        }
        let mut wish = Self::of(standing?);
        match piece.does {
            Does::Replace => wish.take(Some(&piece.wanted.as_ref()?.wording)),
            Does::Delete => wish.way = Way::Goes,
            Does::Insert => {}
            Does::Move | Does::Reshape | Does::Facts => {
                let hash = wish.hash.clone();
                wish.way = Way::Other(Box::new(Piece { hash, ..piece.clone() }));
            }
        }
        Some(wish)
    }

    /// The operation; nothing when the clause stays as it is.
    fn operation(&self) -> Option<Operation> {
        let on = || Some(Basis { clause: self.clause.clone(), hash: self.hash.clone()? });
        match &self.way {
            Way::Words => {
                let wording = self.wording();
                (wording != self.now).then_some(Operation::Replace { on: on()?, wording })
            }
            Way::Goes => Some(Operation::Delete { on: on()? }),
            Way::New { after, content, .. } => {
                let Content { kind, level, facts, .. } = (**content).clone();
                let clause =
                    NewClause { id: self.clause.clone(), kind, level, wording: self.wording(), facts };
                Some(Operation::Insert { after: after.clone(), clause })
            }
            Way::Other(piece) => piece.operation(),
        }
    }

    fn is_blank(&self) -> bool {
        matches!(self.way, Way::Words | Way::New { .. }) && self.words.trim().is_empty()
    }
}

/// The clause of that id.
pub fn find<'a>(ground: &'a PackageGround, clause: &ClauseId) -> Option<&'a GroundClause> {
    ground.clauses.iter().find(|one| one.clause == *clause)
}

/// What is filled in.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Fields {
    /// The edition it was begun from; 0 for a new one.
    pub edition: u32,
    /// What it is called.
    pub title: String,
    /// What the chair says to it.
    pub note: String,
    /// What is wanted, clause by clause.
    pub wishes: Vec<Wish>,
    /// How many of its clauses are gone from the text.
    pub gone: usize,
    /// The clause that is chosen to be put in next.
    pub chosen: Option<ClauseId>,
}

impl Fields {
    /// What a package says, on the text as it is now; nothing for a new one.
    pub fn first(view: Option<&PackageView>, ground: &PackageGround) -> Self {
        let Some(view) = view else { return Self::default() };
        let wishes: Vec<Wish> = view.pieces.iter().filter_map(|piece| Wish::back(piece, ground)).collect();
        Self {
            edition: view.edition,
            title: view.title.clone(),
            note: view.note.clone(),
            gone: view.pieces.len() - wishes.len(),
            wishes,
            chosen: None,
        }
    }

    /// What it does; what stays as it is is left out.
    pub fn operations(&self) -> Vec<Operation> {
        self.wishes.iter().filter_map(Wish::operation).collect()
    }

    /// The same, when all that is needed is there.
    pub fn read(&self) -> Result<Vec<Operation>, Vec<FieldError>> {
        let mut errors = FieldErrors::new();
        errors.length("/title", &self.title, 1, TITLE_MOST);
        errors.length("/note", &self.note, 0, REASON_MOST);
        for (at, wish) in self.wishes.iter().enumerate() {
            if wish.is_blank() {
                errors.add(format!("/wishes/{at}"), FieldCode::Required);
            }
        }
        errors.finish().map(|()| self.operations())
    }

    /// Whether a clause is in it already with other words, or as one that goes.
    pub fn has(&self, clause: &ClauseId) -> bool {
        self.wishes.iter().any(|wish| wish.clause == *clause && !matches!(wish.way, Way::Other(_)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::package::samples::{ground, id, operations, view};

    #[test]
    fn a_package_that_is_opened_and_saved_again_is_the_same() {
        let fields = Fields::first(Some(&view()), &ground());
        assert_eq!((fields.edition, fields.gone), (1, 0));
        assert_eq!(fields.read().ok().unwrap(), operations());
    }

    #[test]
    fn a_clause_that_changed_is_built_on_as_it_is_now_and_one_that_is_gone_is_left_out() {
        let mut ground = ground();
        let mut now = crate::package::samples::clause(1);
        now.wording = Wording::plain("The new words of clause 1.");
        (ground.clauses[0].wording, ground.clauses[0].hash) = (now.wording.clone(), now.content_hash());
        ground.clauses.remove(1);
        let fields = Fields::first(Some(&view()), &ground);
        assert_eq!(fields.gone, 1);
        let Operation::Replace { on, wording } = &fields.operations()[0] else { panic!("other words") };
        assert_eq!((&on.hash, wording.text()), (&now.content_hash(), "The better words of clause 1.".into()));
    }

    #[test]
    fn words_are_taken_over_from_an_amendment_and_written_otherwise() {
        let ground = ground();
        let mut wish = Wish::of(&ground.clauses[0]);
        assert_eq!(wish.operation(), None, "nothing is changed yet");
        wish.take(ground.clauses[0].variants[0].wording.as_ref());
        let mut fields = Fields { title: "A compromise".into(), wishes: vec![wish], ..Fields::default() };
        assert!(fields.has(&id(1)) && !fields.has(&id(2)));
        let Operation::Replace { wording, .. } = &fields.operations()[0] else { panic!("other words") };
        assert_eq!(wording.text(), "The finest words of clause 1.");
        fields.wishes[0].words = "  ".into();
        assert!(fields.read().is_err());
        fields.wishes[0].take(None);
        assert!(matches!(fields.read().ok().unwrap()[..], [Operation::Delete { .. }]));
        fields.title.clear();
        assert!(fields.read().is_err());
    }
}
