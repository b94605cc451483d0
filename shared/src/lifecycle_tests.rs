//! The lifecycle, rule by rule (domain reference 6.2).

use super::*;
use State::*;

const ALL_ON: Phases = Phases { consultation: true, endorsement: true };
const ALL_OFF: Phases = Phases { consultation: false, endorsement: false };

fn to(from: State, phases: Phases) -> Vec<State> {
    steps(from, phases).map(|step| step.to).collect()
}

fn every_phases() -> [Phases; 4] {
    [(false, false), (false, true), (true, false), (true, true)]
        .map(|(consultation, endorsement)| Phases { consultation, endorsement })
}

#[test]
fn states_survive_their_names() {
    for state in State::ALL {
        assert_eq!(State::from_name(state.as_str()), Some(state));
        assert_eq!(serde_json::to_string(&state).unwrap(), format!("\"{}\"", state.as_str()));
    }
    assert_eq!(State::from_name("Mandate"), None);
}

/// Written out apart from the table in the code, so that a slip in either shows.
#[test]
fn with_every_phase_on_these_steps_are_legal_and_no_others() {
    let expected: [(State, &[State]); 15] = [
        (Mandate, &[Drafting, Withdrawn]),
        (Drafting, &[Negotiation, Mandate, Withdrawn]),
        (Negotiation, &[Consultation, EndorsedByOfficials, Drafting, Withdrawn]),
        (Consultation, &[Negotiation, Withdrawn]),
        (EndorsedByOfficials, &[Adoption, Negotiation, Withdrawn]),
        (Adoption, &[Adopted, AdoptionFailed, Negotiation, Withdrawn]),
        (Adopted, &[InForce, Superseded, Amended]),
        (InForce, &[MidTermReview, Expired, Superseded, Amended]),
        (MidTermReview, &[InForce, Expired, Superseded, Amended]),
        (Expired, &[Closed]),
        (Closed, &[]),
        (Withdrawn, &[Drafting]),
        (AdoptionFailed, &[Negotiation, Withdrawn]),
        (Superseded, &[Closed]),
        (Amended, &[]),
    ];
    for (from, targets) in expected {
        assert_eq!(to(from, ALL_ON), targets, "{from:?}");
        for target in State::ALL {
            assert_eq!(
                step(from, target, ALL_ON).is_some(),
                targets.contains(&target),
                "{from:?} {target:?}"
            );
        }
    }
}

#[test]
fn a_phase_that_is_off_is_not_entered() {
    assert_eq!(to(Negotiation, ALL_OFF), [Adoption, Drafting, Withdrawn]);
    for phases in every_phases() {
        assert_eq!(to(Negotiation, phases).contains(&Consultation), phases.consultation);
        assert_eq!(to(Negotiation, phases).contains(&EndorsedByOfficials), phases.endorsement);
    }
}

#[test]
fn where_officials_endorse_negotiation_does_not_go_past_them() {
    for phases in every_phases() {
        assert_eq!(to(Negotiation, phases).contains(&Adoption), !phases.endorsement);
    }
}

#[test]
fn a_phase_that_was_entered_can_be_left_after_it_is_switched_off() {
    assert_eq!(to(Consultation, ALL_OFF), [Negotiation, Withdrawn]);
    assert_eq!(to(EndorsedByOfficials, ALL_OFF), [Adoption, Negotiation, Withdrawn]);
}

#[test]
fn no_setting_of_the_phases_cuts_a_programme_off_from_its_end() {
    for phases in every_phases() {
        let mut reached = vec![Mandate];
        let mut at = 0;
        while let Some(&state) = reached.get(at) {
            for next in to(state, phases) {
                if !reached.contains(&next) {
                    reached.push(next);
                }
            }
            at += 1;
        }
        assert!(reached.contains(&Closed), "{phases:?}");
    }
}

#[test]
fn only_a_decision_adopts_or_refuses() {
    for step in STEPS {
        let by_decision = matches!(step.to, Adopted | AdoptionFailed);
        assert_eq!(step.by == By::Decision, by_decision, "{step:?}");
    }
}

#[test]
fn the_calendar_alone_brings_into_force_and_lets_expire() {
    for step in STEPS {
        let by_date = matches!((step.from, step.to), (Adopted, InForce) | (_, Expired));
        assert_eq!(step.by == By::Date, by_date, "{step:?}");
    }
}

#[test]
fn going_back_and_giving_up_need_a_reason() {
    let place = |state: State| State::ALL.iter().position(|&other| other == state);
    for step in STEPS {
        let backwards = match (step.from, step.to) {
            // Comments are worked in, the review is done: the road leads through here twice.
            (Consultation, Negotiation) | (MidTermReview, InForce) => false,
            (from, to) => place(to) < place(from) && to != Closed,
        };
        assert_eq!(step.say == Say::Reason, backwards || step.to == Withdrawn, "{step:?}");
    }
}

#[test]
fn what_rests_on_something_outside_needs_a_note() {
    for step in STEPS {
        let outside = matches!(step.to, EndorsedByOfficials | Closed | Superseded | Amended)
            || matches!((step.from, step.to), (Consultation, Negotiation) | (MidTermReview, InForce));
        assert_eq!(step.say == Say::Note, outside, "{step:?}");
    }
}

#[test]
fn nothing_leaves_the_adopted_states_for_the_unadopted_ones() {
    for step in STEPS {
        assert!(!step.from.is_sealed() || step.to.is_sealed(), "{step:?}");
    }
}

#[test]
fn a_refused_adoption_goes_back_to_negotiation() {
    assert!(step(AdoptionFailed, Negotiation, ALL_OFF).is_some());
    assert!(step(AdoptionFailed, Adoption, ALL_ON).is_none(), "the same text is not put again as it is");
}

fn in_order() -> Readiness {
    Readiness {
        brackets: Some(0),
        reservations: Some(0),
        unanswered: Some(0),
        opinion_settled: Some(true),
        revision_issued: Some(true),
        changed_since_revision: Some(false),
        consulted: true,
        held: Some(Held::default()),
    }
}

fn held_up(from: State, to: State, phases: Phases, ready: &Readiness) -> Vec<Hindrance> {
    step(from, to, phases).expect("a legal step").hindrances(ready, phases)
}

#[test]
fn to_the_officials_only_without_open_ends() {
    let held = |ready: Readiness| held_up(Negotiation, EndorsedByOfficials, ALL_ON, &ready);
    assert_eq!(held(in_order()), []);
    assert_eq!(held(Readiness { brackets: Some(3), ..in_order() }), [Hindrance::Brackets { count: 3 }]);
    assert_eq!(
        held(Readiness { reservations: Some(1), ..in_order() }),
        [Hindrance::Reservations { count: 1 }]
    );
    assert_eq!(held(Readiness { unanswered: Some(2), ..in_order() }), [Hindrance::Unanswered { count: 2 }]);
    assert_eq!(held(Readiness { opinion_settled: Some(false), ..in_order() }), [Hindrance::OpinionAwaited]);
    assert_eq!(held(Readiness { revision_issued: Some(false), ..in_order() }), [Hindrance::NoRevision]);
    assert_eq!(
        held(Readiness { changed_since_revision: Some(true), ..in_order() }),
        [Hindrance::ChangedSinceRevision]
    );
    assert_eq!(held(Readiness { consulted: false, ..in_order() }), [Hindrance::NotConsulted]);
}

#[test]
fn to_the_ministers_under_the_same_rules_with_or_without_officials() {
    let ready = Readiness { brackets: Some(1), ..in_order() };
    assert_eq!(held_up(EndorsedByOfficials, Adoption, ALL_ON, &ready), [Hindrance::Brackets { count: 1 }]);
    assert_eq!(held_up(Negotiation, Adoption, ALL_OFF, &ready), [Hindrance::Brackets { count: 1 }]);
}

#[test]
fn nothing_is_adopted_in_brackets_and_nothing_else_holds_an_adoption_up() {
    let ready = Readiness { brackets: Some(2), reservations: Some(1), ..in_order() };
    assert_eq!(held_up(Adoption, Adopted, ALL_ON, &ready), [Hindrance::Brackets { count: 2 }]);
    assert_eq!(held_up(Adoption, Adopted, ALL_ON, &Readiness { brackets: Some(0), ..ready.clone() }), []);
    assert_eq!(held_up(Adoption, Negotiation, ALL_ON, &ready), [], "it goes back to be settled");
}

#[test]
fn a_consultation_draft_is_a_revision_and_may_have_brackets() {
    let held = |ready: Readiness| held_up(Negotiation, Consultation, ALL_ON, &ready);
    assert_eq!(held(Readiness { brackets: Some(9), consulted: false, ..in_order() }), []);
    assert_eq!(held(Readiness { revision_issued: Some(false), ..in_order() }), [Hindrance::NoRevision]);
}

#[test]
fn where_there_is_no_consultation_none_is_missed() {
    let ready = Readiness { consulted: false, opinion_settled: Some(false), ..in_order() };
    assert_eq!(held_up(Negotiation, Adoption, ALL_OFF, &ready), []);
}

#[test]
fn what_nobody_counts_holds_nothing_up() {
    let unknown = Readiness { consulted: true, ..Readiness::default() };
    assert_eq!(held_up(Negotiation, EndorsedByOfficials, ALL_ON, &unknown), []);
}

#[test]
fn going_back_giving_up_and_the_calendar_are_never_held_up() {
    let worst = Readiness {
        brackets: Some(9),
        reservations: Some(9),
        unanswered: Some(9),
        opinion_settled: Some(false),
        revision_issued: Some(false),
        changed_since_revision: Some(true),
        consulted: false,
        held: Some(Held { objections: 9, reservations: 9 }),
    };
    for step in STEPS {
        let goes_out = matches!(step.to, Consultation | EndorsedByOfficials | Adoption | Adopted);
        assert_eq!(step.hindrances(&worst, ALL_ON).is_empty(), !goes_out, "{step:?}");
    }
}

#[test]
fn it_comes_into_force_on_its_day_and_expires_the_day_after_its_last() {
    let day = |text: &str| text.parse().unwrap();
    let due_on = |state, today: &str| due(state, day("2025-01-01"), day("2030-12-31"), day(today));
    assert_eq!(due_on(Adopted, "2024-12-31"), None);
    assert_eq!(due_on(Adopted, "2025-01-01"), Some(InForce));
    assert_eq!(due_on(InForce, "2030-12-31"), None);
    assert_eq!(due_on(InForce, "2031-01-01"), Some(Expired));
    assert_eq!(due_on(MidTermReview, "2031-01-01"), Some(Expired));
    // After a long stop both steps are taken, one after the other.
    assert_eq!(due_on(Adopted, "2035-01-01"), Some(InForce));
    for state in State::ALL {
        let moves = matches!(state, Adopted | InForce | MidTermReview);
        assert_eq!(due_on(state, "2035-01-01").is_some(), moves, "{state:?}");
    }
}

#[test]
fn the_road_leaves_out_what_is_switched_off() {
    assert_eq!(State::road(ALL_ON).len(), 11);
    assert_eq!(State::road(ALL_OFF).len(), 9);
    for pair in State::road(ALL_OFF).windows(2) {
        assert!(step(pair[0], pair[1], ALL_OFF).is_some(), "{pair:?}");
    }
}

#[test]
fn what_is_held_against_the_text_warns_on_the_way_to_the_ministers_and_holds_nothing_up() {
    let held = Held { objections: 1, reservations: 2 };
    let ready = Readiness { held: Some(held), ..Readiness::default() };
    for step in STEPS {
        let told = matches!(step.to, State::EndorsedByOfficials | State::Adoption);
        assert_eq!(step.warning(&ready), told.then_some(held), "{step:?}");
        assert_eq!(step.warning(&Readiness { held: Some(Held::default()), ..ready.clone() }), None);
        let phases = Phases { consultation: false, endorsement: true };
        assert!(step.hindrances(&ready, phases).is_empty(), "{step:?}");
    }
}
