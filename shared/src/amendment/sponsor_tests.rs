//! Tests of [`super`]: what a delegation that joins the sponsors, and leaves them again, thinks of an amendment, and what it knows of
//! its drafts.

use std::collections::BTreeSet;

use super::tests::{code, does, head, secretary, tabled, tabling};
use super::{Amendment, Audience, MemberCode, Stage, State, Step, View};

fn only(member: &str) -> BTreeSet<MemberCode> {
    BTreeSet::from([code(member)])
}

#[test]
fn who_leaves_the_sponsors_thinks_again_what_it_thought_before() {
    let mut one = tabled(&["DK"], 1);
    does(&mut one, &head("SE"), Step::TakeStance { view: View::Oppose });
    for joined in ["SE", "NO"] {
        does(&mut one, &head(joined), Step::Sponsor);
        assert_eq!(one.stance(code(joined)), Some((View::Support, false)));
    }
    assert!(one.is_unopposed());
    for left in ["SE", "NO"] {
        does(&mut one, &head(left), Step::Withdraw);
    }
    assert_eq!(one.stances_held(), [(Some(View::Oppose), vec![code("SE")])]);
    assert_eq!(one.without_position(&[code("NO"), code("SE")]), [code("NO")]);
    assert!(!one.is_unopposed() && one.before_joining.is_empty());
}

#[test]
fn who_leaves_a_later_version_says_anew_what_it_thought_of_the_earlier() {
    let mut one = tabled(&["DK"], 1);
    does(&mut one, &head("SE"), Step::TakeStance { view: View::Oppose });
    does(&mut one, &head("SE"), Step::Sponsor);
    does(&mut one, &head("DK"), Step::Revise);
    does(&mut one, &head("DK"), Step::Submit);
    does(&mut one, &head("DK"), Step::Release(tabling(9)));
    // Who stood behind the old words is to confirm that support, and what was thought before is past.
    assert_eq!(one.stance(code("SE")), Some((View::Support, true)));
    assert!(one.before_joining.is_empty());
    does(&mut one, &head("SE"), Step::Sponsor);
    does(&mut one, &head("SE"), Step::Withdraw);
    assert_eq!(one.stance(code("SE")), Some((View::Support, true)));
}

#[test]
fn an_author_that_leaves_has_no_position() {
    let mut one = tabled(&["DK", "FI"], 1);
    does(&mut one, &head("DK"), Step::Withdraw);
    assert_eq!(one.stance(code("DK")), None);
    // What was kept before this was kept, is read.
    let wire = serde_json::to_string(&one).unwrap();
    assert!(!wire.contains("before_joining"));
    assert_eq!(serde_json::from_str::<super::Amendment>(&wire).unwrap(), one);
}

#[test]
fn the_next_version_of_those_that_leave_goes_with_them_and_is_nothing_to_who_takes_it_up() {
    let mut one = tabled(&["DK"], 1);
    does(&mut one, &head("SE"), Step::Sponsor);
    does(&mut one, &head("DK"), Step::Revise);
    does(&mut one, &head("DK"), Step::Withdraw);
    assert!(one.is_orphaned() && one.revising.is_none());
    does(&mut one, &head("SE"), Step::TakeUp);
    assert_eq!((one.drafters(), one.revising), (only("SE"), None));
}

#[test]
fn an_author_that_stands_behind_it_again_knows_nothing_of_what_the_others_write() {
    let mut one = tabled(&["DK", "FI"], 1);
    does(&mut one, &head("DK"), Step::Withdraw);
    does(&mut one, &head("FI"), Step::Revise);
    does(&mut one, &head("DK"), Step::Sponsor);
    assert_eq!((one.drafters(), one.sponsors.len()), (only("FI"), 2));
    assert_eq!(one.seen_by(&head("DK")).unwrap().revising, None);
    // Once nobody else writes it, it may be taken up as by anybody; and where nobody did, it is its author's again at once.
    does(&mut one, &head("FI"), Step::Withdraw);
    assert!(one.is_orphaned());
    does(&mut one, &head("DK"), Step::TakeUp);
    assert_eq!(one.drafters(), only("DK"));
    does(&mut one, &head("SE"), Step::Sponsor);
    does(&mut one, &head("DK"), Step::Withdraw);
    does(&mut one, &head("FI"), Step::Sponsor);
    assert_eq!(one.drafters(), only("FI"));
}

#[test]
fn who_has_written_nothing_takes_no_release_back_by_leaving() {
    let mut one = tabled(&["DK", "FI"], 1);
    does(&mut one, &head("SE"), Step::Sponsor);
    does(&mut one, &head("DK"), Step::Revise);
    does(&mut one, &head("DK"), Step::Submit);
    does(&mut one, &head("DK"), Step::Release(tabling(2)));
    does(&mut one, &head("SE"), Step::Withdraw);
    assert_eq!((one.revising, one.released.clone()), (Some(Stage::ForClearance), only("DK")));
    does(&mut one, &head("FI"), Step::Withdraw);
    assert_eq!((one.revising, one.released.len()), (Some(Stage::Draft), 0));
}

#[test]
fn who_stands_behind_the_offices_amendment_and_leaves_it_leaves_it_to_the_office() {
    let mut one = Amendment::draft(Audience::Secretariat, None);
    does(&mut one, &secretary(), Step::Submit);
    does(&mut one, &secretary(), Step::Release(tabling(1)));
    does(&mut one, &head("SE"), Step::Sponsor);
    does(&mut one, &secretary(), Step::Revise);
    does(&mut one, &head("SE"), Step::Withdraw);
    assert_eq!((one.state, one.sponsors.len(), one.revising), (State::Tabled, 0, Some(Stage::Draft)));
    does(&mut one, &secretary(), Step::Withdraw);
    assert_eq!(one.state, State::Withdrawn);
}
