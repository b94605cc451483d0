//! What is suggested when an amendment is begun, as it is filled in. Nothing here draws.

use shared::amendment::{Basis, NewClause, Operation};
use shared::api::amendment::NewAmendment;
use shared::problem::{FieldCode, FieldErrors};
use shared::text::outline::section;
use shared::text::{Clause, ClauseId, Facts, FactsHash, Kind, Wording};

use crate::revision::compare::stand::Stand;

/// What is suggested.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// Clauses that are to read otherwise.
    Change,
    /// A clause that is to stand behind another.
    Insert,
    /// A clause that is to go.
    Delete,
    /// A clause that is to stand elsewhere, with what stands under it.
    Move,
    /// A clause that is to be of another kind or level.
    Shape,
    /// A clause that is to say something else beside its words.
    Facts,
}

impl What {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 6] =
        [Self::Change, Self::Insert, Self::Delete, Self::Move, Self::Shape, Self::Facts];

    /// Its name in the form.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Change => "change",
            Self::Insert => "insert",
            Self::Delete => "delete",
            Self::Move => "move",
            Self::Shape => "shape",
            Self::Facts => "facts",
        }
    }
}

/// What the fields hold.
#[derive(Debug, Clone, PartialEq)]
pub struct Fields {
    /// What is suggested.
    pub what: What,
    /// The clause, or the first of several.
    pub from: Option<ClauseId>,
    /// The last of several.
    pub to: Option<ClauseId>,
    /// What a new clause is.
    pub kind: Kind,
    /// Its words.
    pub words: String,
    /// Behind which clause it is to stand, or at the beginning; nothing while that is not chosen.
    pub behind: Option<Option<ClauseId>>,
    /// What it is to be; nothing while that is not chosen.
    pub shape: Option<(Kind, u8)>,
    /// What it is to say beside its words.
    pub facts: Facts,
}

impl Fields {
    /// What the form begins with.
    pub fn first((what, clause): &(What, Option<ClauseId>), stand: &Stand) -> Self {
        let kind =
            clause.as_ref().and_then(|id| stand.clauses.iter().find(|one| one.id == *id)).map(follower);
        let mut fields = Self {
            what: *what,
            from: None,
            to: clause.clone(),
            kind: kind.unwrap_or(Kind::Paragraph),
            words: String::new(),
            behind: None,
            shape: None,
            facts: Facts::default(),
        };
        fields.about(clause.clone(), stand);
        fields
    }

    /// Is about another clause: what was wanted of the one before goes with it.
    pub fn about(&mut self, clause: Option<ClauseId>, stand: &Stand) {
        self.from = clause;
        (self.behind, self.shape) = (None, None);
        self.facts = self.clause(stand).map(|(_, clause)| clause.facts.clone()).unwrap_or_default();
    }

    /// The clause and its place.
    pub fn clause<'a>(&self, stand: &'a Stand) -> Option<(usize, &'a Clause)> {
        let id = self.from.as_ref()?;
        stand.clauses.iter().enumerate().find(|(_, one)| one.id == *id)
    }

    /// Behind which places the clause can be put: not behind itself and what stands under it, and not where it stands. Before
    /// them, whether it can be put at the beginning.
    pub fn places(&self, stand: &Stand) -> (bool, Vec<usize>) {
        let Some((at, _)) = self.clause(stand) else { return (false, Vec::new()) };
        let along = section(&stand.clauses, at);
        let elsewhere = (0..stand.clauses.len()).filter(|one| !along.contains(one) && one + 1 != at);
        (at > 0, elsewhere.collect())
    }

    /// What is sent, or what is wrong.
    pub fn read(
        &self,
        stand: &Stand,
        new_id: impl FnOnce() -> ClauseId,
    ) -> Result<NewAmendment, FieldErrors> {
        let missing = |pointer: &str| {
            let mut errors = FieldErrors::new();
            errors.add(pointer, FieldCode::Required);
            Err(errors)
        };
        let Some((from, clause)) = self.clause(stand) else { return missing("/from") };
        let new = |clauses: &[Clause], operations| {
            let clauses = clauses.iter().map(|one| one.id.clone()).collect();
            Ok(NewAmendment { clauses, operations, reason: String::new(), amends: None })
        };
        let one = |operation| new(std::slice::from_ref(clause), vec![operation]);
        let on = Basis::of(clause);
        match self.what {
            What::Change => {
                let to = self.to.as_ref();
                let to = to.and_then(|to| stand.clauses.iter().position(|one| one.id == *to)).unwrap_or(from);
                new(&stand.clauses[from.min(to)..=from.max(to)], Vec::new())
            }
            What::Delete => one(Operation::Delete { on }),
            What::Insert if self.words.trim().is_empty() => missing("/words"),
            What::Insert => {
                let made = NewClause {
                    id: new_id(),
                    kind: self.kind,
                    level: self.kind.settled_level(clause.level.max(1)),
                    wording: Wording::plain(self.words.trim()),
                    facts: Facts::default(),
                };
                one(Operation::Insert { after: Some(clause.id.clone()), clause: made })
            }
            What::Move => match &self.behind {
                Some(after) => one(Operation::Move { on, after: after.clone() }),
                None => missing("/behind"),
            },
            What::Shape => match self.shape {
                Some((kind, level)) => one(Operation::Reshape { on, kind, level }),
                None => missing("/shape"),
            },
            What::Facts if FactsHash::of(&self.facts) == clause.facts_hash() => missing("/facts"),
            What::Facts => one(Operation::Facts { on, was: clause.facts_hash(), facts: self.facts.clone() }),
        }
    }
}

/// What most often stands behind a clause.
fn follower(clause: &Clause) -> Kind {
    match clause.kind {
        Kind::Chapter | Kind::Goal | Kind::Heading => Kind::Paragraph,
        Kind::Subgoal => Kind::Action,
        kind => kind,
    }
}

#[cfg(test)]
mod tests {
    use shared::text::facts::Fact;

    use super::*;
    use crate::revision::compare::samples::{clauses, id, stand};

    fn fields(what: What, from: u32, to: u32) -> Fields {
        let stand = stand(clauses(), "SEC");
        Fields { to: Some(id(to)), ..Fields::first(&(what, Some(id(from))), &stand) }
    }

    fn read(fields: &Fields) -> Result<NewAmendment, FieldErrors> {
        fields.read(&stand(clauses(), "SEC"), || id(77))
    }

    #[test]
    fn a_change_takes_all_clauses_between_the_two_in_whichever_order() {
        for (from, to) in [(2, 4), (4, 2)] {
            let new = read(&fields(What::Change, from, to)).ok().unwrap();
            assert_eq!(new.clauses, [id(2), id(3), id(4)]);
            assert!(new.operations.is_empty());
        }
    }

    #[test]
    fn a_new_clause_needs_words_and_stands_behind_the_chosen_one() {
        let mut new = fields(What::Insert, 3, 3);
        assert!(read(&new).is_err());
        new.words = "More.".into();
        let new = read(&new).ok().unwrap();
        assert!(
            matches!(&new.operations[..], [Operation::Insert { after: Some(after), clause }] if *after == id(3) && clause.id == id(77))
        );
    }

    #[test]
    fn what_is_to_go_is_named_by_what_it_says_now() {
        let new = read(&fields(What::Delete, 4, 4)).ok().unwrap();
        assert_eq!(new.operations, [Operation::Delete { on: Basis::of(&clauses()[3]) }]);
    }

    #[test]
    fn a_clause_moves_to_where_it_does_not_stand_already_and_not_under_itself() {
        let stand = stand(clauses(), "SEC");
        let mut moved = fields(What::Move, 4, 4);
        assert_eq!(moved.places(&stand), (true, vec![0, 1, 4]));
        assert!(read(&moved).is_err(), "a place has to be chosen");
        moved.behind = Some(None);
        let on = Basis::of(&clauses()[3]);
        let to_the_beginning = Operation::Move { on, after: None };
        assert_eq!(read(&moved).ok().unwrap().operations, [to_the_beginning]);
        // A goal goes with all that stands under it, and here that is everything.
        assert_eq!(fields(What::Move, 1, 1).places(&stand), (false, vec![]));
    }

    #[test]
    fn another_kind_has_to_be_chosen() {
        let mut shaped = fields(What::Shape, 3, 3);
        assert!(read(&shaped).is_err());
        shaped.shape = Some((Kind::Bullet, 2));
        let on = Basis::of(&clauses()[2]);
        let bullet = Operation::Reshape { on, kind: Kind::Bullet, level: 2 };
        assert_eq!(read(&shaped).ok().unwrap().operations, [bullet]);
    }

    #[test]
    fn facts_begin_with_what_is_said_and_something_else_has_to_be_said() {
        let mut all = clauses();
        all[2].facts.lead = Some("FI".into());
        let stand = stand(all.clone(), "SEC");
        let mut said = Fields::first(&(What::Facts, Some(id(3))), &stand);
        assert_eq!(said.facts, all[2].facts);
        assert!(said.read(&stand, || id(77)).is_err());
        said.facts.say(Fact::Due, vec!["2032".into()]);
        let new = said.read(&stand, || id(77)).ok().unwrap();
        let facts = Facts { due: Some("2032".into()), ..all[2].facts.clone() };
        let wanted = Operation::Facts { on: Basis::of(&all[2]), was: all[2].facts_hash(), facts };
        assert_eq!(new.operations, [wanted]);
    }

    #[test]
    fn what_was_wanted_of_one_clause_is_not_wanted_of_another() {
        let stand = stand(clauses(), "SEC");
        let mut moved = fields(What::Move, 4, 4);
        (moved.behind, moved.shape) = (Some(None), Some((Kind::Bullet, 1)));
        moved.about(Some(id(5)), &stand);
        assert_eq!((moved.from, moved.behind, moved.shape), (Some(id(5)), None, None));
    }
}
