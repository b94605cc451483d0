//! The rules of templates.

use super::*;
use crate::text::outline::Shape;

fn ids() -> impl FnMut() -> ClauseId {
    let mut n = 0;
    move || {
        n += 1;
        ClauseId::parse(&format!("{n:026}")).expect("26 digits are an id")
    }
}

fn errors(name: &str, clauses: &[ClauseTemplate]) -> Vec<(String, FieldCode)> {
    let mut errors = FieldErrors::new();
    check(name, "", clauses, |code| code == "DK", &mut errors);
    errors.finish().err().unwrap_or_default().into_iter().map(|e| (e.pointer, e.code)).collect()
}

#[test]
fn the_built_in_templates_are_in_order_and_have_every_kind_that_is_followed() {
    let all = built_in();
    assert_eq!(all.iter().map(|template| template.key).collect::<Vec<_>>(), ["four_years", "six_years"]);
    for template in all {
        assert_eq!(errors(template.name, &template.clauses), [], "{}", template.key);
        for kind in Kind::ALL.into_iter().filter(|kind| kind.is_result()) {
            assert!(template.clauses.iter().any(|clause| clause.kind == kind), "{} {kind}", template.key);
        }
    }
}

#[test]
fn the_clauses_made_from_a_template_say_the_same_in_the_same_order() {
    for template in built_in() {
        let clauses = instantiate(&template.clauses, ids());
        assert_eq!(clauses.iter().map(ClauseTemplate::of).collect::<Vec<_>>(), template.clauses);
        let again = crate::text::clause::standing(clauses.iter().rev().cloned().collect());
        assert_eq!(again, clauses, "the places keep the order");
    }
}

#[test]
fn two_programmes_from_one_template_have_no_clause_in_common() {
    let template = &built_in()[0];
    let mut new_id = ids();
    let first = instantiate(&template.clauses, &mut new_id);
    let second = instantiate(&template.clauses, &mut new_id);
    assert!(first.iter().all(|clause| second.iter().all(|other| other.id != clause.id)));
}

#[test]
fn a_level_that_does_not_count_is_settled() {
    let odd = ClauseTemplate { level: 9, ..ClauseTemplate::plain(Kind::Goal, "x") };
    assert_eq!(instantiate(&[odd], ids())[0].level(), 0);
}

#[test]
fn each_fault_of_a_template_is_named_with_its_place() {
    assert_eq!(errors("x", &[]), [("/clauses".into(), FieldCode::Required)]);
    let good = ClauseTemplate::plain(Kind::Paragraph, "");
    let long = ClauseTemplate::plain(Kind::Paragraph, &"x".repeat(10_001));
    let strange = ClauseTemplate {
        facts: Facts { lead: Some("XX".into()), ..Facts::default() },
        ..ClauseTemplate::plain(Kind::Action, "x")
    };
    assert_eq!(
        errors("", &[good.clone(), long, strange]),
        [
            ("/name".into(), FieldCode::Required),
            ("/clauses/1/wording".into(), FieldCode::TooLong),
            ("/clauses/2/facts/lead".into(), FieldCode::WrongShape),
        ]
    );
    let many = vec![good; 601];
    assert_eq!(errors("x", &many), [("/clauses".into(), FieldCode::TooLong)]);
}
