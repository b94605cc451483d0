//! Tests of what a key means.

use std::rc::Rc;

use super::*;
use crate::timeline::model::Work;
use crate::timeline::sample::work;

/// A group, an initiative with two milestones, one without anything, one with a bar alone.
fn lines() -> Vec<Rc<Line>> {
    let head = |key: &str, open| {
        let title = key.to_owned();
        let what = What::Head { label: String::new(), title, kind: None, span: None, count: 3 };
        Rc::new(Line { key: key.into(), level: 1, open, what })
    };
    let line = |work: Work| {
        Rc::new(Line {
            key: work.row.number.to_string(),
            level: 2,
            open: false,
            what: What::Work(Rc::new(work)),
        })
    };
    let mut empty = work("2026-01-01", "2026-12-31", &[]);
    (empty.row.starts, empty.row.number) = (None, 2);
    vec![
        head("first", true),
        line(work("2026-01-01", "2026-12-31", &["2026-05-01", "2026-09-01"])),
        line(empty),
        line(work("2026-01-01", "2026-12-31", &[])),
        head("second", false),
    ]
}

fn press(at: Place, name: &str, may: bool, moved: bool) -> Option<Act> {
    act(&lines(), at, Key { name, shift: false, control: false }, Zoom::Quarter, (may, moved))
}

#[test]
fn arrows_lead_from_line_to_line_and_open_and_close_groups() {
    assert_eq!(press((0, None), "ArrowDown", true, false), Some(Act::Go((1, None))));
    assert_eq!(press((4, None), "ArrowDown", true, false), Some(Act::Go((4, None))));
    assert_eq!(press((2, None), "ArrowLeft", true, false), Some(Act::Go((0, None))));
    assert_eq!(press((0, None), "ArrowLeft", true, false), Some(Act::Fold("first".into())));
    assert_eq!(press((4, None), "ArrowRight", true, false), Some(Act::Fold("second".into())));
    assert_eq!(press((1, None), "End", true, false), Some(Act::Go((4, None))));
    assert!(matches!(press((1, None), "Enter", false, false), Some(Act::Open(_))));
    assert_eq!(press((1, None), "a", true, false), None);
}

#[test]
fn right_leads_into_the_bars_and_up_and_down_go_on_over_the_lines() {
    assert_eq!(press((1, None), "ArrowRight", true, false), Some(Act::Go((1, Some(Item::Bar)))));
    assert_eq!(press((2, None), "ArrowRight", true, false), Some(Act::Stay));
    assert_eq!(
        press((1, Some(Item::Bar)), "ArrowDown", true, false),
        Some(Act::Go((1, Some(Item::Mark(0)))))
    );
    assert_eq!(
        press((1, Some(Item::Mark(1))), "ArrowDown", true, false),
        Some(Act::Go((3, Some(Item::Bar))))
    );
    assert_eq!(press((3, Some(Item::Bar)), "ArrowUp", true, false), Some(Act::Go((1, Some(Item::Mark(1))))));
    assert_eq!(press((3, Some(Item::Bar)), "ArrowDown", true, false), Some(Act::Stay));
    assert_eq!(press((1, Some(Item::Mark(0))), "Escape", true, false), Some(Act::Go((1, None))));
}

#[test]
fn left_and_right_move_for_who_may_and_lead_on_for_who_may_not() {
    let bar = (1, Some(Item::Bar));
    assert_eq!(press(bar, "ArrowRight", true, false), Some(Act::Step(Grip::Whole, Step::Days(1))));
    assert_eq!(press(bar, "ArrowRight", false, false), Some(Act::Go((1, Some(Item::Mark(0))))));
    let with = |shift, control| {
        act(&lines(), bar, Key { name: "ArrowLeft", shift, control }, Zoom::Quarter, (true, false))
    };
    assert_eq!(with(true, false), Some(Act::Step(Grip::Whole, Step::Months(-3))));
    assert_eq!(with(false, true), Some(Act::Step(Grip::End, Step::Days(-1))));
    assert_eq!(press(bar, "Enter", true, false), Some(Act::Form));
    assert!(matches!(press(bar, "Enter", false, false), Some(Act::Open(_))));
}

#[test]
fn what_was_moved_is_saved_or_given_up_before_one_goes_on() {
    let mark = (1, Some(Item::Mark(0)));
    assert_eq!(press(mark, "Enter", true, true), Some(Act::Save));
    assert_eq!(press(mark, "Escape", true, true), Some(Act::GiveUp));
    assert_eq!(press(mark, "ArrowDown", true, true), Some(Act::Stay));
    assert_eq!(press(mark, "ArrowLeft", true, true), Some(Act::Step(Grip::Mark(0), Step::Days(-1))));
}
