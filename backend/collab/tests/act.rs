//! Acts of the server (text model 4): built on a fork, logged first, applied to memory only after the commit.

mod common;

use collab::act::{ActError, Edit, prepare};
use collab::model;
use common::session::Session;
use common::{id, paragraphs};
use shared::text::{Clause, Content, Facts, Kind, Wording, clause};

fn session() -> Session {
    let mut session = Session::new(&paragraphs(4, "The parties shall increase trade."), 2);
    session.settle();
    session
}

fn standing(session: &Session) -> Vec<Clause> {
    clause::standing(model::clauses(session.document()))
}

fn order(session: &Session) -> Vec<usize> {
    standing(session)
        .iter()
        .map(|clause| (0..200).find(|n| id(*n) == clause.id).expect("a clause of the test"))
        .collect()
}

fn paragraph(words: &str) -> Content {
    Content { kind: Kind::Paragraph, level: 0, wording: Wording::plain(words), facts: Facts::default() }
}

fn set_wording(n: usize, words: &str) -> Edit {
    Edit::Wording { clause: id(n), wording: Wording::plain(words) }
}

#[test]
fn memory_is_untouched_until_the_commit_and_stays_so_when_it_fails() {
    let session = session();
    let (before, clock) = (session.document().state_vector(), session.document().clock(common::SERVER));
    let prepared = prepare(session.document(), &[set_wording(0, "Other words.")]).expect("it can be built");
    assert!(prepared.update.is_some());
    assert_eq!(prepared.after[0].wording.text(), "Other words.");
    // The commit fails here: nothing else is called.
    assert_eq!(session.document().state_vector(), before);
    assert_eq!(session.document().clock(common::SERVER), clock);
    assert_eq!(standing(&session)[0].wording.text(), "The parties shall increase trade.");
    // The next act takes the same clocks, as if the failed one had never been.
    let again = prepare(session.document(), &[set_wording(0, "Different words.")]).expect("it can be built");
    let again = again.update.expect("it changes something");
    assert_eq!(collab::scan::scan(&again).expect("our own").new_structs(|_| 0)[0].start, clock);
}

#[test]
fn an_act_reaches_everybody_and_what_is_typed_meanwhile_stays() {
    let mut session = session();
    let typed = session.tabs[0].editor.types(&id(0), 33, " Now");
    session.changed(0, &typed);
    session.act(&[set_wording(0, "The parties should increase trade.")]).expect("it can be built");
    session.settle();
    for tab in &session.tabs {
        assert_eq!(tab.editor.words(&id(0)), "The parties should increase trade. Now");
    }
    assert_eq!(standing(&session)[0].wording.text(), "The parties should increase trade. Now");
}

#[test]
fn an_act_that_changes_nothing_writes_nothing() {
    let session = session();
    let prepared = prepare(session.document(), &[set_wording(0, "The parties shall increase trade.")]);
    assert_eq!(prepared.expect("it can be built").update, None);
}

#[test]
fn clauses_are_inserted_moved_deleted_and_restored() {
    let mut session = session();
    session
        .act(&[Edit::Insert {
            after: Some(id(0)),
            clauses: vec![(id(10), paragraph("a")), (id(11), paragraph("b"))],
        }])
        .expect("inserted");
    assert_eq!(order(&session), [0, 10, 11, 1, 2, 3]);
    session.act(&[Edit::Move { clauses: vec![id(0), id(10)], after: Some(id(3)) }]).expect("moved");
    assert_eq!(order(&session), [11, 1, 2, 3, 0, 10]);
    session.act(&[Edit::Move { clauses: vec![id(3)], after: None }]).expect("moved to the beginning");
    assert_eq!(order(&session), [3, 11, 1, 2, 0, 10]);
    session.act(&[Edit::Delete { clauses: vec![id(1), id(2)], by: "seat".into() }]).expect("deleted");
    assert_eq!(order(&session), [3, 11, 0, 10]);
    let gone = model::clause(session.document(), &id(1)).expect("it stays readable");
    assert_eq!(
        (gone.wording.text(), gone.gone.expect("it is gone").by.as_str()),
        ("The parties shall increase trade.".into(), "seat")
    );
    session.act(&[Edit::Restore { clauses: vec![id(1)] }]).expect("restored");
    assert_eq!(order(&session), [3, 11, 1, 0, 10], "where it stood");
    session.settle();
    assert_eq!(session.tabs[1].editor.words(&id(10)), "a");
}

#[test]
fn acts_name_what_is_not_there() {
    let session = session();
    let refused = |edit| prepare(session.document(), &[edit]).expect_err("it cannot be built");
    assert_eq!(refused(set_wording(77, "x")), ActError::NoClause(id(77)));
    assert_eq!(refused(Edit::Move { clauses: vec![id(0)], after: Some(id(77)) }), ActError::NoClause(id(77)));
    assert_eq!(refused(Edit::Move { clauses: vec![id(0)], after: Some(id(0)) }), ActError::NoClause(id(0)));
    assert_eq!(
        refused(Edit::Insert { after: None, clauses: vec![(id(0), paragraph("x"))] }),
        ActError::Taken(id(0))
    );
}

#[test]
fn kinds_and_facts_are_set() {
    let mut session = session();
    let facts = Facts { lead: Some("EE".into()), tags: vec!["green".into()], ..Facts::default() };
    session
        .act(&[
            Edit::Kind { clause: id(1), kind: Kind::Heading, level: 2 },
            Edit::Facts { clause: id(1), facts: facts.clone() },
        ])
        .expect("set");
    let clause = model::clause(session.document(), &id(1)).expect("it is there");
    assert_eq!((clause.kind, clause.level, clause.facts), (Kind::Heading, 2, facts));
    session
        .act(&[
            Edit::Kind { clause: id(1), kind: Kind::Goal, level: 2 },
            Edit::Facts { clause: id(1), facts: Facts::default() },
        ])
        .expect("set");
    let clause = model::clause(session.document(), &id(1)).expect("it is there");
    assert_eq!((clause.kind, clause.level, clause.facts), (Kind::Goal, 0, Facts::default()));
}

#[test]
fn the_whole_text_becomes_what_it_was() {
    let mut session = session();
    let revision = model::clauses(session.document());
    let typed = session.tabs[0].editor.types(&id(2), 0, "Changed. ");
    session.changed(0, &typed);
    session.settle();
    session
        .act(&[Edit::Insert { after: None, clauses: vec![(id(10), paragraph("new"))] }])
        .expect("inserted");
    session.act(&[Edit::Move { clauses: vec![id(3)], after: None }]).expect("moved");
    session.act(&[Edit::Delete { clauses: vec![id(1)], by: "seat".into() }]).expect("deleted");
    assert_eq!(order(&session), [3, 10, 0, 2]);

    session.act(&[Edit::Whole { clauses: revision.clone(), by: "seat".into() }]).expect("restored");
    let now = standing(&session);
    let content =
        |clauses: &[Clause]| clauses.iter().map(|c| (c.id.clone(), c.content())).collect::<Vec<_>>();
    assert_eq!(content(&now), content(&revision));
    assert!(model::clause(session.document(), &id(10)).expect("it stays readable").gone.is_some());
    session.settle();
    assert_eq!(session.tabs[0].editor.words(&id(2)), "The parties shall increase trade.");
}

#[test]
fn the_whole_text_can_be_brought_to_a_document_that_never_had_it() {
    let mut session = Session::new(&[], 1);
    let wanted = paragraphs(5, "words");
    session.act(&[Edit::Whole { clauses: wanted.clone(), by: "seat".into() }]).expect("restored");
    assert_eq!(standing(&session), wanted);
}
