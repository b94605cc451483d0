//! Tests of [`super`]: what a delegation that joins the sponsors, and leaves them again, thinks of an amendment.

use super::tests::{code, does, head, tabled, tabling};
use super::{Step, View};

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
