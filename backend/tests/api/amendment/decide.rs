//! Deciding: what enters the text, and what becomes of the rest.

use collab::act::Edit;
use shared::amendment::{Carried, Chosen, Fit, Operation, Outcome, State};
use shared::api::amendment::{
    AmendmentView, DecideAnAmendment, GetAmendment, ListAmendments, NewDecision, OfText, ReleaseTheDraft,
    SubmitTheDraft,
};
use shared::problem::Code;
use shared::text::Wording;
use shared::text::merge::Choice;

use super::{decision, of, reword, shown, table};
use crate::live::tab::Tab;
use crate::on_both;
use crate::support::{World, clause_id};

/// The same everywhere that the chair is asked, of the words that stand there.
fn chosen(view: &AmendmentView, take: &Choice) -> Vec<Chosen> {
    let one = |step: &Carried| match step {
        Carried::Choice { on, merge } => {
            Some(Chosen { on: on.clone(), take: vec![take.clone(); merge.overlaps()] })
        }
        _ => None,
    };
    view.rebased.steps.iter().filter_map(one).collect()
}

on_both! {
    async fn what_is_accepted_is_in_the_text_and_on_every_screen(world: World) {
        let table = table(&world, 3).await;
        let tabled = table.tabled(&table.fi, 1, "Other words.").await;
        let mut tab = Tab::open(&world, &table.se, table.text, 11).await;
        let decided = table.accepted(&tabled).await;
        assert_eq!(decided.record.state, State::Accepted);
        assert_eq!(decided.record.decisions[0].changed.len(), 1);
        assert!(!decided.record.decisions[0].own);
        tab.until("the words", |tab| tab.words(&clause_id(1)) == "Other words.").await;
        assert_eq!(table.words().await[1], "Other words.");
        assert_eq!(table.clauses().await[1].changed_code, "CHAIR");
        // Decided once.
        let again = decision(&tabled, Outcome::Accept, "");
        assert_eq!(table.chair.refused::<DecideAnAmendment>(of(tabled.id), again).await, Code::AmendmentMoved);
        assert_eq!(samrad::text::verify(world.app.db.read()).await.unwrap().1, vec![]);
    }
}

on_both! {
    async fn to_propose_and_to_accept_are_different_rights(world: World) {
        let table = table(&world, 2).await;
        let tabled = table.tabled(&table.fi, 1, "Other words.").await;
        for who in [&table.fi, &table.se, &table.secretary, &table.fi_delegate] {
            let accept = decision(&tabled, Outcome::Accept, "");
            assert_eq!(who.refused::<DecideAnAmendment>(of(tabled.id), accept).await, Code::Forbidden);
        }
        // The chair decides on one of their own delegation, and that shows.
        let dk = world.signed_in("head.dk@example.org", "head DK").await;
        let own = table.tabled(&dk, 2, "Danish words.").await;
        assert!(table.accepted(&own).await.record.decisions[0].own);
    }
}

on_both! {
    async fn a_rejection_needs_a_reason(world: World) {
        let table = table(&world, 2).await;
        let tabled = table.tabled(&table.fi, 1, "Other words.").await;
        let bare = decision(&tabled, Outcome::Reject, " ");
        let answer = table.chair.try_ask::<DecideAnAmendment>(of(tabled.id), bare).await;
        assert_eq!(answer.field(), "invalid /reason required");
        let rejected = decision(&tabled, Outcome::Reject, "It was agreed otherwise.");
        let decided = table.chair.ask::<DecideAnAmendment>(of(tabled.id), rejected).await;
        assert_eq!(decided.record.state, State::Rejected);
        assert_eq!(table.words().await[1], "The words of clause 1.");
    }
}

on_both! {
    async fn amendments_to_different_words_of_a_clause_both_enter_it(world: World) {
        let table = table(&world, 2).await;
        let one = table.tabled(&table.fi, 1, "The good words of clause 1.").await;
        let other = table.tabled(&table.se, 1, "The words of clause 1, and more.").await;
        table.accepted(&one).await;
        let rebased = table.se.ask::<GetAmendment>(of(other.id), ()).await;
        assert_eq!((rebased.fit, rebased.record.needs_rebasing), (Fit::Clean, false));
        table.accepted(&rebased).await;
        assert_eq!(table.words().await[1], "The good words of clause 1, and more.");
    }
}

on_both! {
    async fn overlapping_words_are_put_to_the_chair_as_a_choice(world: World) {
        let table = table(&world, 2).await;
        let one = table.tabled(&table.fi, 1, "The good words of clause 1.").await;
        let other = table.tabled(&table.se, 1, "The better words of clause 1.").await;
        table.accepted(&one).await;
        let rebased = table.se.ask::<GetAmendment>(of(other.id), ()).await;
        assert_eq!(rebased.fit, Fit::Choice);
        let accept = decision(&rebased, Outcome::Accept, "");
        assert_eq!(table.chair.refused::<DecideAnAmendment>(of(other.id), accept.clone()).await, Code::ChoiceNeeded);
        assert_eq!(table.words().await[1], "The good words of clause 1.");
        let chosen = NewDecision { choices: chosen(&rebased, &Choice::Theirs), ..accept };
        table.chair.ask::<DecideAnAmendment>(of(other.id), chosen).await;
        assert_eq!(table.words().await[1], "The better words of clause 1.");
    }
}

on_both! {
    async fn a_choice_counts_for_the_words_that_were_on_the_screen_alone(world: World) {
        let table = table(&world, 2).await;
        let one = table.tabled(&table.fi, 1, "The good words of clause 1.").await;
        let other = table.tabled(&table.se, 1, "The better words of clause 1.").await;
        table.accepted(&one).await;
        let seen = table.chair.ask::<GetAmendment>(of(other.id), ()).await;
        let decide = |seen: &AmendmentView, take: Choice| {
            NewDecision { choices: chosen(seen, &take), ..decision(seen, Outcome::Accept, "") }
        };
        // There is one overlap still, and the words that stand there are others.
        let write = async |words: &str| {
            let edit = Edit::Wording { clause: clause_id(1), wording: Wording::plain(words) };
            world.edit(table.text, vec![edit]).await;
        };
        write("The fine words of clause 1.").await;
        let answer = table.chair.try_ask::<DecideAnAmendment>(of(other.id), decide(&seen, Choice::Ours)).await;
        assert_eq!(answer.field(), "stale /choices changed");
        let label = table.clauses().await.swap_remove(1).label;
        assert_eq!(answer.json()["errors"][0]["names"], serde_json::json!([label]));
        // Nor does what is chosen against let the amendment in where nothing is left to choose.
        write("The words of clause 1.").await;
        let answer = table.chair.try_ask::<DecideAnAmendment>(of(other.id), decide(&seen, Choice::Ours)).await;
        assert_eq!(answer.field(), "stale /choices changed");
        write("The fine words of clause 1.").await;
        let now = table.chair.ask::<GetAmendment>(of(other.id), ()).await;
        assert_eq!((now.record.state, now.fit), (State::Tabled, Fit::Choice));
        table.chair.ask::<DecideAnAmendment>(of(other.id), decide(&now, Choice::Theirs)).await;
        assert_eq!(table.words().await[1], "The better words of clause 1.");
    }
}

on_both! {
    async fn what_no_longer_fits_is_flagged_and_never_dropped(world: World) {
        let table = table(&world, 3).await;
        let rewording = table.tabled(&table.fi, 1, "Other words.").await;
        let on = shared::amendment::Basis::of(&crate::amendment::original(1));
        let draft = table.draft(&table.se, 1, vec![Operation::Delete { on }]).await;
        table.se.ask::<shared::api::amendment::SubmitTheDraft>(of(draft.id), ()).await;
        let deletion = table.se.ask::<shared::api::amendment::ReleaseTheDraft>(of(draft.id), shown(&table.se, draft.id).await).await;
        table.accepted(&deletion).await;
        assert_eq!(table.words().await.len(), 3);
        let stuck = table.fi.ask::<GetAmendment>(of(rewording.id), ()).await;
        assert!(stuck.record.needs_rebasing && stuck.record.state == State::Tabled);
        let accept = decision(&stuck, Outcome::Accept, "");
        assert_eq!(table.chair.refused::<DecideAnAmendment>(of(stuck.id), accept).await, Code::NeedsRebasing);
    }
}

on_both! {
    async fn what_is_accepted_with_other_words_says_so(world: World) {
        let table = table(&world, 2).await;
        let tabled = table.tabled(&table.fi, 1, "Other words.").await;
        let modified = Outcome::AcceptAsModified { operations: vec![reword(1, "Words between.")] };
        let decided = table.chair.ask::<DecideAnAmendment>(of(tabled.id), decision(&tabled, modified, "")).await;
        assert_eq!(decided.record.state, State::AcceptedAsModified);
        assert_eq!(table.words().await[1], "Words between.");
        // What fits words that no longer stand is refused.
        let second = table.tabled(&table.se, 2, "Swedish words.").await;
        let stale = Outcome::AcceptAsModified { operations: vec![reword(1, "Others.")] };
        let code = table.chair.refused::<DecideAnAmendment>(of(second.id), decision(&second, stale, "")).await;
        assert_eq!(code, Code::Stale);
        let nothing = Outcome::AcceptAsModified { operations: vec![] };
        let code = table.chair.refused::<DecideAnAmendment>(of(second.id), decision(&second, nothing, "")).await;
        assert_eq!(code, Code::NothingProposed);
    }
}

on_both! {
    async fn what_is_merged_keeps_its_origin(world: World) {
        let table = table(&world, 2).await;
        let host = table.tabled(&table.fi, 1, "Other words.").await;
        let guest = table.tabled(&table.se, 1, "Swedish words.").await;
        let into = |number| decision(&guest, Outcome::MergeInto { number }, "");
        assert_eq!(table.chair.refused::<DecideAnAmendment>(of(guest.id), into(2)).await, Code::HostNotOpen);
        assert_eq!(table.chair.refused::<DecideAnAmendment>(of(guest.id), into(9)).await, Code::HostNotOpen);
        let merged = table.chair.ask::<DecideAnAmendment>(of(guest.id), into(1)).await;
        assert_eq!((merged.record.state, merged.record.merged_into()), (State::Merged, Some(1)));
        let host = table.fi.ask::<GetAmendment>(of(host.id), ()).await;
        assert_eq!(host.origins.into_iter().collect::<Vec<_>>(), [2]);
    }
}

on_both! {
    async fn accepting_leaves_what_others_type_elsewhere_undisturbed(world: World) {
        let table = table(&world, 3).await;
        let tabled = table.tabled(&table.fi, 1, "Other words.").await;
        let announced = shared::api::programme::NewEditingSession { reason: "a test".into(), until: None };
        let path = shared::api::programme::OfProgramme { programme: table.programme };
        table.secretary.ask::<shared::api::programme::AnnounceEditingSession>(path, announced).await;
        let mut tab = Tab::open(&world, &table.secretary, table.text, 11).await;
        tab.types(&clause_id(2), " Typed before.").await;
        table.accepted(&tabled).await;
        tab.types(&clause_id(2), " Typed after.").await;
        tab.until("saved", Tab::is_saved).await;
        let words = table.words().await;
        assert_eq!(words[1], "Other words.");
        assert_eq!(words[2], "The words of clause 2. Typed before. Typed after.");
    }
}

on_both! {
    async fn any_bracket_left_holds_the_text_back(world: World) {
        let table = table(&world, 2).await;
        let held_by = async || {
            let path = shared::api::programme::OfProgramme { programme: table.programme };
            let programme = table.secretary.ask::<shared::api::programme::GetProgramme>(path, ()).await;
            let next = programme.inside.expect("the office sees inside").next;
            let out = next.into_iter().find(|next| next.step.to == shared::lifecycle::State::EndorsedByOfficials);
            out.expect("the officials are next").hindrances
        };
        let brackets = |n: u32| shared::lifecycle::Hindrance::Brackets { count: n };
        assert!(held_by().await.iter().all(|one| !matches!(one, shared::lifecycle::Hindrance::Brackets { .. })));
        let one = table.tabled(&table.fi, 1, "The good words of clause 1.").await;
        table.tabled(&table.se, 1, "The better words of clause 1.").await;
        // One region of two wordings is one bracket.
        assert!(held_by().await.contains(&brackets(1)));
        let two = table.tabled(&table.se, 2, "The fine words of clause 2.").await;
        assert!(held_by().await.contains(&brackets(2)));
        table.chair.ask::<DecideAnAmendment>(of(one.id), decision(&one, Outcome::Reject, "So.")).await;
        assert!(held_by().await.contains(&brackets(2)));
        // What is left to the ministers goes to them with its brackets.
        table.chair.ask::<DecideAnAmendment>(of(two.id), decision(&two, Outcome::KeepForMinisters, "")).await;
        assert!(held_by().await.contains(&brackets(1)));
        // And what still waits for its decision holds it, also where its clause is gone.
        world.edit(table.text, vec![Edit::Delete { clauses: vec![clause_id(1)], by: "a test".into() }]).await;
        assert!(held_by().await.contains(&brackets(1)));
    }
}

on_both! {
    async fn what_the_pen_has_deleted_the_words_of_needs_re_basing_whatever_was_noted(world: World) {
        let table = table(&world, 3).await;
        let tabled = table.tabled(&table.fi, 1, "Other words.").await;
        assert!(!tabled.record.needs_rebasing);
        let gone = Edit::Delete { clauses: vec![clause_id(1)], by: "a test".into() };
        world.edit(table.text, vec![gone]).await;
        for who in [&table.fi, &table.se, &table.chair] {
            assert!(who.ask::<GetAmendment>(of(tabled.id), ()).await.record.needs_rebasing);
            let listed = who.ask::<ListAmendments>(OfText { text: table.text }, ()).await;
            assert!(listed[0].record.needs_rebasing);
        }
        let accept = decision(&tabled, Outcome::Accept, "");
        assert_eq!(table.chair.refused::<DecideAnAmendment>(of(tabled.id), accept).await, Code::NeedsRebasing);
    }
}

on_both! {
    async fn what_fits_again_once_a_clause_is_restored_is_accepted_whatever_was_noted(world: World) {
        let table = table(&world, 3).await;
        let draft = table.draft(&table.fi, 1, vec![reword(1, "Other words.")]).await;
        let gone = Edit::Delete { clauses: vec![clause_id(1)], by: "a test".into() };
        world.edit(table.text, vec![gone]).await;
        table.fi.ask::<SubmitTheDraft>(of(draft.id), ()).await;
        assert!(table.fi.ask::<ReleaseTheDraft>(of(draft.id), shown(&table.fi, draft.id).await).await.record.needs_rebasing);
        world.edit(table.text, vec![Edit::Restore { clauses: vec![clause_id(1)] }]).await;
        let fits = table.chair.ask::<GetAmendment>(of(draft.id), ()).await;
        assert_eq!((fits.fit, fits.record.needs_rebasing), (Fit::Clean, false));
        assert_eq!(table.accepted(&fits).await.record.state, State::Accepted);
        assert_eq!(table.words().await[1], "Other words.");
    }
}

on_both! {
    async fn other_words_change_no_clause_that_is_agreed_either(world: World) {
        let table = table(&world, 3).await;
        let tabled = table.tabled(&table.fi, 1, "Other words.").await;
        table.all_agree(&world, 2).await;
        let modified = |operations| decision(&tabled, Outcome::AcceptAsModified { operations }, "");
        let both = modified(vec![reword(1, "Words between."), reword(2, "And these.")]);
        assert_eq!(table.chair.refused::<DecideAnAmendment>(of(tabled.id), both).await, Code::ClauseAgreed);
        assert_eq!(table.words().await[1..3], ["The words of clause 1.", "The words of clause 2."]);
        let one = modified(vec![reword(1, "Words between.")]);
        let decided = table.chair.ask::<DecideAnAmendment>(of(tabled.id), one).await;
        assert_eq!(decided.record.state, State::AcceptedAsModified);
        assert_eq!(samrad::text::verify(world.app.db.read()).await.unwrap().1, vec![]);
    }
}
