//! `/programmes/{programme}/succession`.

mod lineage;

use shared::api::programme::{Beginning, CreateProgramme, Programme};
use shared::api::result::{self, ListResults};
use shared::api::succession::{GetForebears, GetSuccession, OfProgramme, SetSuccession, Succession};
use shared::api::template::{CreateTemplate, TemplateContent};
use shared::id::ProgrammeId;
use shared::problem::Code;
use shared::succession::{Fate, Heir, SuccessionEdit};
use shared::template::ClauseTemplate;
use shared::text::{Clause, Kind};

use crate::on_both;
use crate::programme::make::new;
use crate::result::{adopted, adopted_by, adopted_with};
use crate::support::{Client, World, clause_id, goal_with_paragraphs};

/// The programme that begins from an earlier one.
pub async fn heir_of(secretary: &Client, earlier: ProgrammeId) -> Programme {
    let mut next = new(secretary, "The next").await;
    next.beginning = Beginning::Programme { id: earlier };
    secretary.ask::<CreateProgramme>((), next).await
}

/// A goal and two sub-goals with an indicator each: the sub-goals are clauses 1 and 3, the indicators 2 and 4.
pub fn two_sub_goals() -> Vec<Clause> {
    let mut clauses = goal_with_paragraphs(4);
    for at in [1, 3] {
        clauses[at].kind = Kind::Subgoal;
        clauses[at + 1].kind = Kind::Indicator;
    }
    clauses
}

/// The programme after an earlier one, written anew: a goal, a sub-goal and an indicator that were not copied from anything.
pub async fn anew_after(secretary: &Client, earlier: ProgrammeId) -> Programme {
    let clauses = vec![
        ClauseTemplate::plain(Kind::Goal, "Everyone takes part"),
        ClauseTemplate::plain(Kind::Subgoal, "Services are used"),
        ClauseTemplate::plain(Kind::Indicator, "How many use them"),
    ];
    let content = TemplateContent { name: "Anew".into(), description: String::new(), clauses };
    let template = secretary.ask::<CreateTemplate>((), content).await;
    let mut next = new(secretary, "The next, anew").await;
    next.beginning = Beginning::Template { id: template.id };
    next.predecessor = Some(earlier);
    secretary.ask::<CreateProgramme>((), next).await
}

fn of(next: &Programme) -> OfProgramme {
    OfProgramme { programme: next.summary.id }
}

fn continued(found: &Succession, version: i64) -> SuccessionEdit {
    let heirs = found.old.iter().map(|old| Heir {
        old: old.clause.clone(),
        fate: Fate::Continued,
        into: old.descendant.iter().cloned().collect(),
        note: " As before. ".into(),
    });
    SuccessionEdit { heirs: heirs.collect(), version }
}

on_both! {
    async fn the_earlier_sub_goals_stand_beside_those_that_were_begun_from_them(world: World) {
        let earlier = adopted(&world).await;
        let secretary = world.sign_in("secretary@example.org").await;
        let next = heir_of(&secretary, earlier).await;
        let found = secretary.ask::<GetSuccession>(of(&next), ()).await;
        assert_eq!((found.earlier.id, found.version, found.heirs.len()), (earlier, 0, 0));
        assert_eq!(found.old.len(), 1);
        assert_eq!(found.old[0].clause, clause_id(1));
        assert!(found.old[0].light.is_some(), "how it has gone");
        assert_eq!(found.new.len(), 1);
        assert_eq!(found.old[0].descendant.as_ref(), Some(&found.new[0].clause));
        let finland = world.signed_in("fi@example.org", "head FI").await;
        assert_eq!(finland.ask::<GetSuccession>(of(&next), ()).await, found);
    }
}

on_both! {
    async fn a_clause_knows_how_the_one_has_gone_that_it_was_begun_from(world: World) {
        let earlier = adopted(&world).await;
        let secretary = world.sign_in("secretary@example.org").await;
        let whole = secretary.ask::<GetForebears>(OfProgramme { programme: earlier }, ()).await;
        assert_eq!((whole.earlier, whole.forebears.len()), (None, 0), "nothing was promised before it");
        let next = heir_of(&secretary, earlier).await;
        let found = secretary.ask::<GetForebears>(of(&next), ()).await;
        assert_eq!(found.earlier.map(|earlier| earlier.id), Some(earlier));
        let results = secretary.ask::<ListResults>(result::OfProgramme { programme: earlier }, ()).await.results;
        let subgoal = found.forebears.iter().find(|one| one.old == clause_id(1)).expect("the sub-goal");
        assert_eq!(found.forebears.len(), results.len(), "all of them were copied");
        let known = results.iter().find(|one| one.clause == clause_id(1)).expect("the result");
        assert_eq!((&subgoal.label, &subgoal.title, subgoal.light), (&known.label, &known.title, known.light_now()));
        let begun = secretary.ask::<GetSuccession>(of(&next), ()).await.new[0].clause.clone();
        assert_eq!(subgoal.clause, begun);
        let observer = world.signed_in("o@example.org", "observer").await;
        assert_eq!(observer.refused::<GetForebears>(of(&next), ()).await, Code::NotFound, "the draft is not theirs to read");
    }
}

on_both! {
    async fn what_was_merged_into_a_clause_stands_after_what_it_was_begun_from(world: World) {
        let earlier = adopted_with(&world, &two_sub_goals()).await;
        let secretary = world.sign_in("secretary@example.org").await;
        let next = heir_of(&secretary, earlier).await;
        let new = secretary.ask::<GetSuccession>(of(&next), ()).await.new[0].clause.clone();
        let heir = |old: usize, note: &str| Heir {
            old: clause_id(old),
            fate: Fate::Merged,
            into: vec![new.clone()],
            note: note.into(),
        };
        let merged = SuccessionEdit { heirs: vec![heir(3, "It was too small."), heir(1, "")], version: 0 };
        secretary.ask::<SetSuccession>(of(&next), merged).await;
        let found = secretary.ask::<GetForebears>(of(&next), ()).await.forebears;
        let own = found.iter().filter(|one| one.clause == new);
        let told: Vec<_> = own.map(|one| (one.old.clone(), one.fate, one.note.as_str())).collect();
        let merged = Some(Fate::Merged);
        assert_eq!(told, [(clause_id(1), merged, ""), (clause_id(3), merged, "It was too small.")]);
        let copied = found.iter().find(|one| one.old == clause_id(3)).expect("what was begun from the other");
        assert!(copied.clause != new && copied.fate.is_none(), "it does not go on there");
    }
}

on_both! {
    async fn a_clause_that_was_written_anew_has_what_was_said_to_go_on_in_it(world: World) {
        let earlier = adopted_with(&world, &two_sub_goals()).await;
        let secretary = world.sign_in("secretary@example.org").await;
        let next = anew_after(&secretary, earlier).await;
        let whole = secretary.ask::<GetForebears>(of(&next), ()).await;
        assert_eq!((whole.earlier.map(|earlier| earlier.id), whole.forebears.len()), (Some(earlier), 0));
        let new = secretary.ask::<GetSuccession>(of(&next), ()).await.new[0].clause.clone();
        let heir = |old: usize, fate: Fate, into: Vec<_>| Heir { old: clause_id(old), fate, into, note: "As agreed.".into() };
        let heirs = vec![heir(1, Fate::Continued, vec![new.clone()]), heir(3, Fate::Dropped, Vec::new())];
        secretary.ask::<SetSuccession>(of(&next), SuccessionEdit { heirs, version: 0 }).await;
        let found = secretary.ask::<GetForebears>(of(&next), ()).await.forebears;
        assert_eq!(found.len(), 1, "what is dropped goes on in none");
        assert_eq!((&found[0].clause, &found[0].old, found[0].kind), (&new, &clause_id(1), Kind::Subgoal));
        assert_eq!((found[0].fate, found[0].note.as_str()), (Some(Fate::Continued), "As agreed."));
    }
}

on_both! {
    async fn the_secretariat_says_what_becomes_of_them_and_who_is_too_late_is_told_so(world: World) {
        let earlier = adopted(&world).await;
        let secretary = world.sign_in("secretary@example.org").await;
        let next = heir_of(&secretary, earlier).await;
        let found = secretary.ask::<GetSuccession>(of(&next), ()).await;
        let finland = world.signed_in("fi@example.org", "head FI").await;
        let foreign = finland.refused::<SetSuccession>(of(&next), continued(&found, 0)).await;
        assert_eq!(foreign, Code::Forbidden);
        let said = secretary.ask::<SetSuccession>(of(&next), continued(&found, 0)).await;
        assert_eq!((said.version, said.heirs[0].note.as_str()), (1, "As before."));
        assert!(said.said_by.is_some() && said.said_at.is_some());
        let late = secretary.try_ask::<SetSuccession>(of(&next), continued(&found, 0)).await;
        assert_eq!((late.code(), late.json()["current"]["version"].as_i64()), (Code::Stale, Some(1)));
        let mut wrong = continued(&found, 1);
        wrong.heirs[0].into = vec![clause_id(1)];
        let answer = secretary.try_ask::<SetSuccession>(of(&next), wrong).await;
        assert_eq!(answer.field(), "invalid /heirs/0/into/0 unknown", "an old sub-goal is none of the new");
    }
}

on_both! {
    async fn where_nothing_was_adopted_before_there_is_nothing_to_succeed(world: World) {
        let earlier = adopted(&world).await;
        let secretary = world.sign_in("secretary@example.org").await;
        let alone = OfProgramme { programme: earlier };
        assert_eq!(secretary.refused::<GetSuccession>(alone, ()).await, Code::NotFound);
        let next = heir_of(&secretary, earlier).await;
        let after = heir_of(&secretary, next.summary.id).await;
        assert_eq!(secretary.refused::<GetSuccession>(of(&after), ()).await, Code::NotFound, "the earlier is a draft");
    }
}

on_both! {
    async fn who_does_not_read_the_draft_learns_nothing_of_its_sub_goals(world: World) {
        let secretary = world.signed_in("s@example.org", "secretary").await;
        let chair = world.signed_in("c@example.org", "chair SE").await;
        let earlier = adopted_by(&world, &secretary, &chair).await;
        let next = heir_of(&secretary, earlier).await;
        for seat in ["observer", "administrator"] {
            let other = world.signed_in(&format!("{seat}@example.org"), seat).await;
            assert_eq!(other.refused::<GetSuccession>(of(&next), ()).await, Code::NotFound, "{seat}");
        }
    }
}
