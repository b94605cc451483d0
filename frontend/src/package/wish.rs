//! A package as it is built: clause by clause, what the chair wants of it. Pure, so that it is tested without a browser.

use std::ops::Range;

use shared::amendment::{Basis, NewClause, Operation, REASON_MOST};
use shared::api::package::{Addition, Does, GroundClause, PackageGround, PackageView, Piece};
use shared::package::TITLE_MOST;
use shared::problem::{FieldCode, FieldError, FieldErrors};
use shared::text::facts::Fact;
use shared::text::outline::section;
use shared::text::retype::retyped;
use shared::text::{ClauseId, Content, ContentHash, Facts, FactsHash, Kind, Wording};

/// Where something is to stand.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Place {
    /// Behind which clause; none for the beginning of the text.
    pub after: Option<ClauseId>,
    /// What that one was called, for when it is gone.
    pub label: String,
}

/// What is wanted of a clause.
#[derive(Debug, Clone, PartialEq)]
pub enum Way {
    /// That it reads so.
    Words,
    /// That it goes.
    Goes,
    /// That it is put in there, and what it is beside its words.
    New(Place, Box<Content>),
    /// That it stands there, with what stands under it.
    Moves(Place),
    /// That it is of this kind and level.
    Shape(Kind, u8),
    /// That it says this beside its words.
    Facts(Box<Facts>),
}

impl Way {
    /// What an operation for it does.
    pub const fn does(&self) -> Does {
        match self {
            Self::Words => Does::Replace,
            Self::Goes => Does::Delete,
            Self::New(..) => Does::Insert,
            Self::Moves(_) => Does::Move,
            Self::Shape(..) => Does::Reshape,
            Self::Facts(_) => Does::Facts,
        }
    }
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
    /// Its level as it counts for that.
    pub level: u8,
    /// Its content as it is now; nothing for one that is to come.
    pub hash: Option<ContentHash>,
    /// As it reads now.
    pub now: Wording,
    /// What it says now beside its words.
    pub facts: Facts,
    /// Behind which clause it stands now.
    pub behind: Option<ClauseId>,
    /// What is wanted.
    pub way: Way,
    /// The words as they are written.
    pub words: String,
    /// Words that were taken over: what of them nobody touches keeps its marks and footnotes.
    pub taken: Option<Wording>,
}

impl Wish {
    /// Other words for a clause, beginning with those that stand.
    pub fn of(clause: &GroundClause, ground: &PackageGround) -> Self {
        let at = ground.clauses.iter().position(|one| one.clause == clause.clause);
        let before = at.and_then(|at| ground.clauses.get(at.checked_sub(1)?));
        Self {
            clause: clause.clause.clone(),
            label: clause.label.clone(),
            kind: clause.kind,
            level: clause.kind.settled_level(clause.level),
            hash: Some(clause.hash.clone()),
            now: clause.wording.clone(),
            facts: clause.facts.clone(),
            behind: before.map(|before| before.clause.clone()),
            way: Way::Words,
            words: clause.wording.text(),
            taken: Some(clause.wording.clone()),
        }
    }

    /// The same with something else wanted of it, beginning with how it is.
    pub fn wanting(mut self, does: Does) -> Self {
        self.way = match does {
            Does::Replace | Does::Insert => Way::Words,
            Does::Delete => Way::Goes,
            Does::Move => Way::Moves(Place { after: self.behind.clone(), label: String::new() }),
            Does::Reshape => Way::Shape(self.kind, self.level),
            Does::Facts => Way::Facts(Box::new(self.facts.clone())),
        };
        self
    }

    /// A new clause.
    pub fn new(clause: ClauseId, content: Content, place: Place) -> Self {
        Self {
            clause,
            label: String::new(),
            kind: content.kind,
            level: content.level,
            hash: None,
            now: Wording::default(),
            facts: Facts::default(),
            behind: None,
            words: content.wording.text(),
            taken: Some(content.wording.clone()),
            way: Way::New(place, Box::new(content)),
        }
    }

    /// The clause that an amendment wants put in. What it stands behind is in the text, or is wanted already.
    pub fn addition(addition: &Addition, ground: &PackageGround, wanted: &[Self]) -> Self {
        let known = |after: &ClauseId| {
            find(ground, after).is_some() || wanted.iter().any(|wish| wish.clause == *after)
        };
        let after = addition.after.clone().filter(known);
        Self::new(addition.clause.clone(), addition.content.clone(), Place { after, label: String::new() })
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

    /// Is put behind another clause, or at the beginning.
    pub fn put_behind(&mut self, clause: Option<ClauseId>) {
        if let Way::New(place, _) | Way::Moves(place) = &mut self.way {
            *place = Place { after: clause, label: String::new() };
        }
    }

    /// Is to be of another kind and level.
    pub fn reshape(&mut self, kind: Kind, level: u8) {
        match &mut self.way {
            Way::Shape(own, at) => (*own, *at) = (kind, level),
            Way::New(_, content) => (content.kind, content.level) = (kind, level),
            _ => {}
        }
    }

    /// Is to say something else of a fact.
    pub fn say(&mut self, fact: Fact, said: Vec<String>) {
        match &mut self.way {
            Way::Facts(facts) => facts.say(fact, said),
            Way::New(_, content) => content.facts.say(fact, said),
            _ => {}
        }
    }

    /// The words that are written.
    pub fn wording(&self) -> Wording {
        match &self.taken {
            Some(taken) if taken.text() == self.words => taken.clone(),
            Some(taken) => retyped(taken, self.words.trim()),
            None => Wording::plain(self.words.trim()),
        }
    }

    /// What is put back into a form of a piece of a package, on the text as it is now; nothing when its clause is gone.
    fn back(piece: &Piece, ground: &PackageGround) -> Option<Self> {
        // It may stand behind another new one of the same package.
        let place = || Place { after: piece.after.clone(), label: piece.after_label.clone() };
        if piece.does == Does::Insert {
            return Some(Self::new(piece.clause.clone(), piece.wanted.clone()?, place()));
        }
        let mut wish = Self::of(find(ground, &piece.clause)?, ground);
        match (piece.does, &piece.wanted) {
            (Does::Replace, wanted) => wish.take(Some(&wanted.as_ref()?.wording)),
            (Does::Delete, _) => wish.way = Way::Goes,
            (Does::Move, _) => wish.way = Way::Moves(place()),
            (Does::Reshape, wanted) => {
                let wanted = wanted.as_ref()?;
                wish.way = Way::Shape(wanted.kind, wanted.kind.settled_level(wanted.level));
            }
            (Does::Facts, wanted) => {
                let wanted = &wanted.as_ref()?.facts;
                let mut facts = wish.facts.clone();
                // What the package left alone is as the text has it by now.
                let changed = |fact: &Fact| {
                    piece.before.as_ref().is_none_or(|was| was.facts.values(*fact) != wanted.values(*fact))
                };
                Fact::ALL.into_iter().filter(changed).for_each(|fact| facts.take(fact, wanted));
                wish.way = Way::Facts(Box::new(facts));
            }
            (Does::Insert, _) => {}
        }
        Some(wish)
    }

    /// The operation; nothing when the clause stays as it is.
    pub fn operation(&self) -> Option<Operation> {
        let on = || Some(Basis { clause: self.clause.clone(), hash: self.hash.clone()? });
        match &self.way {
            Way::Words => {
                let wording = self.wording();
                (wording != self.now).then_some(Operation::Replace { on: on()?, wording })
            }
            Way::Goes => Some(Operation::Delete { on: on()? }),
            Way::New(place, content) => {
                let Content { kind, level, facts, .. } = (**content).clone();
                let clause =
                    NewClause { id: self.clause.clone(), kind, level, wording: self.wording(), facts };
                Some(Operation::Insert { after: place.after.clone(), clause })
            }
            Way::Moves(place) => {
                let after = place.after.clone();
                (after != self.behind).then_some(Operation::Move { on: on()?, after })
            }
            Way::Shape(kind, level) => {
                let (kind, level) = (*kind, *level);
                ((kind, level) != (self.kind, self.level)).then_some(Operation::Reshape {
                    on: on()?,
                    kind,
                    level,
                })
            }
            Way::Facts(facts) => {
                let (was, facts) = (FactsHash::of(&self.facts), (**facts).clone());
                (FactsHash::of(&facts) != was).then_some(Operation::Facts { on: on()?, was, facts })
            }
        }
    }

    /// The same, with what it is about, as a package is shown.
    pub fn piece(&self, ground: &PackageGround) -> Option<Piece> {
        let before = find(ground, &self.clause).map(|one| Content {
            kind: one.kind,
            level: one.level,
            wording: one.wording.clone(),
            facts: one.facts.clone(),
        });
        let label = |clause: &ClauseId| find(ground, clause).map(|one| one.label.clone());
        Some(Piece::of(&self.operation()?, before, label))
    }

    fn is_blank(&self) -> bool {
        matches!(self.way, Way::Words | Way::New(..)) && self.words.trim().is_empty()
    }
}

/// The clause of that id.
pub fn find<'a>(ground: &'a PackageGround, clause: &ClauseId) -> Option<&'a GroundClause> {
    ground.clauses.iter().find(|one| one.clause == *clause)
}

/// The places of a clause and of what stands under it, which move together; empty for one that is to come.
pub fn along(ground: &PackageGround, clause: &ClauseId) -> Range<usize> {
    let shapes: Vec<(Kind, u8)> = ground.clauses.iter().map(|one| (one.kind, one.level)).collect();
    let at = ground.clauses.iter().position(|one| one.clause == *clause);
    section(&shapes, at.unwrap_or(shapes.len()))
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
    /// The clause that is chosen to have something done to it next.
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
                errors.add(pointer(at), FieldCode::Required);
            }
        }
        errors.finish().map(|()| self.operations())
    }

    /// What is wrong, by wish: the server counts the operations, without what stays as it is.
    pub fn by_wish(&self, mut errors: Vec<FieldError>) -> Vec<FieldError> {
        let sent: Vec<usize> =
            (0..self.wishes.len()).filter(|at| self.wishes[*at].operation().is_some()).collect();
        for error in &mut errors {
            let Some(rest) = error.pointer.strip_prefix("/operations/") else { continue };
            let (number, below) = rest.split_once('/').unwrap_or((rest, ""));
            if let Some(at) = number.parse::<usize>().ok().and_then(|number| sent.get(number)) {
                let fact = below.rsplit('/').next().and_then(Fact::from_name);
                error.pointer = fact.map_or_else(|| pointer(*at), |fact| fact_pointer(*at, fact));
            }
        }
        errors
    }

    /// Whether something cannot be done to a clause beside what is: the same twice, or anything to one that goes. A new clause
    /// can always be put in behind it.
    pub fn bars(&self, clause: &ClauseId, does: Does) -> bool {
        let against = |one: Does| one == does || one == Does::Delete || does == Does::Delete;
        does != Does::Insert
            && self.wishes.iter().any(|wish| wish.clause == *clause && against(wish.way.does()))
    }

    /// Whether that clause is put in already.
    pub fn puts_in(&self, clause: &ClauseId) -> bool {
        self.wishes.iter().any(|wish| wish.clause == *clause && wish.hash.is_none())
    }
}

/// Where what is wrong with a wish is said.
pub fn pointer(at: usize) -> String {
    format!("/wishes/{at}")
}

/// Where what is wrong with a fact of a wish is said.
pub fn fact_pointer(at: usize, fact: Fact) -> String {
    format!("{}/facts/{}", pointer(at), fact.as_str())
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
        let mut wish = Wish::of(&ground.clauses[0], &ground);
        assert_eq!(wish.operation(), None, "nothing is changed yet");
        wish.take(ground.clauses[0].variants[0].wording.as_ref());
        let mut fields = Fields { title: "A compromise".into(), wishes: vec![wish], ..Fields::default() };
        assert!(fields.bars(&id(1), Does::Replace) && !fields.bars(&id(2), Does::Replace));
        let Operation::Replace { wording, .. } = &fields.operations()[0] else { panic!("other words") };
        assert_eq!(wording.text(), "The finest words of clause 1.");
        fields.wishes[0].words = "  ".into();
        assert!(fields.read().is_err());
        fields.wishes[0].take(None);
        assert!(matches!(fields.read().ok().unwrap()[..], [Operation::Delete { .. }]));
        fields.title.clear();
        assert!(fields.read().is_err());
    }

    /// A package that moves one clause, makes another an action, and gives a third a lead.
    fn moving() -> (PackageGround, Fields) {
        let ground = ground();
        let of = |n: usize, does| Wish::of(&ground.clauses[n], &ground).wanting(does);
        let mut wishes = [of(0, Does::Move), of(1, Does::Reshape), of(2, Does::Facts)];
        assert!(wishes.iter().all(|wish| wish.operation().is_none()), "each begins with how it is");
        wishes[0].put_behind(Some(id(4)));
        wishes[1].reshape(Kind::Action, 0);
        wishes[2].say(Fact::Lead, vec!["FI".into()]);
        let wishes = wishes.into();
        (ground, Fields { title: "A compromise".into(), wishes, ..Fields::default() })
    }

    #[test]
    fn a_clause_moves_is_of_another_kind_or_says_something_else_beside_its_words() {
        let (ground, fields) = moving();
        let operations = fields.read().ok().unwrap();
        assert!(matches!(&operations[0], Operation::Move { after, .. } if *after == Some(id(4))));
        assert!(matches!(&operations[1], Operation::Reshape { kind: Kind::Action, level: 0, .. }));
        assert!(
            matches!(&operations[2], Operation::Facts { facts, .. } if facts.lead.as_deref() == Some("FI"))
        );
        let pieces = fields.wishes.iter().filter_map(|wish| wish.piece(&ground)).collect();
        let again = Fields::first(Some(&PackageView { pieces, ..view() }), &ground);
        assert_eq!(again.operations(), operations);
        assert!(fields.bars(&id(1), Does::Move) && !fields.bars(&id(1), Does::Replace));
        assert!(fields.bars(&id(1), Does::Delete) && !fields.bars(&id(1), Does::Insert));
    }

    #[test]
    fn facts_that_the_package_left_alone_are_as_the_text_has_them() {
        let (mut ground, fields) = moving();
        let pieces = fields.wishes.iter().filter_map(|wish| wish.piece(&ground)).collect();
        ground.clauses[2].facts.due = Some("2033".into());
        let again = Fields::first(Some(&PackageView { pieces, ..view() }), &ground).operations();
        let Operation::Facts { was, facts, .. } = &again[2] else { panic!("facts") };
        assert_eq!((facts.lead.as_deref(), facts.due.as_deref()), (Some("FI"), Some("2033")));
        assert_eq!(*was, FactsHash::of(&ground.clauses[2].facts));
    }

    #[test]
    fn what_is_wrong_with_an_operation_is_said_where_it_is_written() {
        let (ground, mut fields) = moving();
        fields.wishes.insert(0, Wish::of(&ground.clauses[3], &ground));
        let wrong = |pointer: &str| FieldError {
            pointer: pointer.into(),
            code: FieldCode::NotHere,
            limit: None,
            names: Vec::new(),
        };
        let errors = fields.by_wish(vec![
            wrong("/operations/1"),
            wrong("/title"),
            wrong("/operations/9"),
            wrong("/operations/2/facts/due"),
            wrong("/operations/0/clause/facts/tags"),
            wrong("/operations/9/facts/due"),
        ]);
        let pointers: Vec<&str> = errors.iter().map(|error| error.pointer.as_str()).collect();
        assert_eq!(pointers[..3], ["/wishes/2", "/title", "/operations/9"]);
        assert_eq!(pointers[3..], ["/wishes/3/facts/due", "/wishes/1/facts/tags", "/operations/9/facts/due"]);
        assert_eq!(pointers[3], fact_pointer(3, Fact::Due));
    }

    #[test]
    fn a_clause_moves_with_what_stands_under_it() {
        let mut ground = ground();
        ground.clauses[1].kind = Kind::Subgoal;
        assert_eq!((along(&ground, &id(2)), along(&ground, &id(3))), (1..4, 2..3));
        assert!(along(&ground, &id(9)).is_empty());
    }
}
