//! Tests of where things are, and of what a pointer or a key means there.

use super::*;
use crate::timeline::sample::work;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn period() -> Period {
    Period { from: day("2025-01-01"), to: day("2030-12-31") }
}

#[test]
fn only_what_is_near_the_screen_is_drawn_and_most_scrolling_changes_nothing() {
    assert_eq!(window(0.0, 720.0, 500), 0..28);
    assert_eq!(window(0.0, 720.0, 9), 0..9);
    let middle = window(9_000.0, 720.0, 500);
    assert!(middle.contains(&250) && middle.contains(&269) && middle.len() <= 40, "{middle:?}");
    assert_eq!(window(500.0 * ROW, 720.0, 500).end, 500);
    let steps: std::collections::BTreeSet<_> = (0..36)
        .map(|n| {
            let seen = window(f64::from(n) * 4.0, 720.0, 500);
            (seen.start, seen.end)
        })
        .collect();
    assert!(steps.len() <= 3, "144 pixels draw anew twice at most: {steps:?}");
}

#[test]
fn lines_come_a_few_at_a_time_and_go_at_once() {
    assert_eq!(toward(0..28, 20..60), 20..33);
    assert_eq!(toward(20..60, 0..32), 15..32);
    assert_eq!(toward(0..28, 300..340), 300..305, "nothing of it is there yet");
    assert_eq!(toward(300..340, 0..28), 0..5);
    assert_eq!(toward(24..56, 24..60), 24..60);
    assert_eq!(toward(0..0, 0..0), 0..0);
    let mut drawn = 0..28;
    for _ in 0..8 {
        drawn = toward(drawn, 300..340);
    }
    assert_eq!(drawn, 300..340, "all of it comes");
}

#[test]
fn in_another_zoom_the_first_lines_on_the_screen_are_drawn_at_once() {
    assert_eq!(anew(4..40, 10..30), 10..22);
    assert_eq!(anew(4..16, 10..30), 10..16, "none that was not there");
    assert_eq!(anew(4..16, 30..50), 30..30);
    assert_eq!(anew(0..5, 0..5), 0..5);
}

#[test]
fn a_diamond_lies_over_its_bar_and_the_ends_of_a_wide_bar_are_held_apart() {
    let axis = Axis::new(period(), Zoom::Month, 0.0);
    let pilot = work("2026-01-01", "2026-12-31", &["2026-06-15", "2026-06-17"]);
    let at = |text: &str| axis.middle(day(text));
    assert_eq!(hit(&axis, &pilot, at("2026-01-01")), Some(Grip::Start));
    assert_eq!(hit(&axis, &pilot, at("2026-12-31")), Some(Grip::End));
    assert_eq!(hit(&axis, &pilot, at("2026-03-01")), Some(Grip::Whole));
    assert_eq!(hit(&axis, &pilot, at("2026-06-14")), Some(Grip::Mark(0)), "the nearer of two");
    assert_eq!(hit(&axis, &pilot, at("2026-06-17")), Some(Grip::Mark(1)));
    assert_eq!(hit(&axis, &pilot, at("2027-02-01")), None);
    let short = work("2026-05-05", "2026-05-05", &[]);
    assert_eq!(hit(&axis, &short, at("2026-05-05") + 4.0), Some(Grip::Whole), "a day can still be held");
    let far = Axis::new(period(), Zoom::Year, 0.0);
    assert_eq!(hit(&far, &short, far.middle(day("2026-05-05"))), Some(Grip::Whole));
}

#[test]
fn what_is_moved_keeps_its_length_and_stays_within_the_programme() {
    let span = (day("2026-01-31"), day("2026-12-31"));
    let by = |grip, step| moved(span, grip, step, period());
    assert_eq!(by(Grip::Whole, Step::Days(1)), (day("2026-02-01"), day("2027-01-01")));
    let (starts, ends) = by(Grip::Whole, Step::Months(1));
    assert_eq!((starts, ends.days_after(starts)), (day("2026-02-28"), 334));
    assert_eq!(by(Grip::Whole, Step::Days(-9_999)).0, day("2025-01-01"));
    assert_eq!(by(Grip::Whole, Step::Days(9_999)).1, day("2030-12-31"));
    assert_eq!(by(Grip::Start, Step::Days(9_999)), (day("2026-12-31"), day("2026-12-31")));
    assert_eq!(by(Grip::End, Step::Months(-24)), (day("2026-01-31"), day("2026-01-31")));
    assert_eq!(by(Grip::End, Step::Months(3)).1, day("2027-03-31"));
    let due = (day("2026-06-15"), day("2026-06-15"));
    assert_eq!(moved(due, Grip::Mark(0), Step::Days(-1), period()), (day("2026-06-14"), day("2026-06-14")));
}

#[test]
fn an_arrow_key_moves_by_a_day_and_with_shift_by_the_unit_of_the_zoom() {
    assert_eq!(step(true, false, Zoom::Year), Step::Days(1));
    assert_eq!(step(false, false, Zoom::Month), Step::Days(-1));
    assert_eq!(step(true, true, Zoom::Year), Step::Months(12));
    assert_eq!(step(false, true, Zoom::Quarter), Step::Months(-3));
    assert_eq!(step(true, true, Zoom::Month), Step::Months(1));
}

#[test]
fn a_line_of_dependency_leaves_at_the_right_and_arrives_from_the_left() {
    for (from, to) in [
        ((100.0, 15.0), (300.0, 87.0)),
        ((300.0, 15.0), (100.0, 87.0)),
        ((300.0, 87.0), (100.0, 15.0)),
        ((100.0, 15.0), (108.0, 51.0)),
        ((100.0, 15.0), (300.0, 15.0)),
        ((300.0, 15.0), (100.0, 15.0)),
    ] {
        let line = elbow(from, to);
        let (first, last) = (line[0], line[line.len() - 1]);
        assert_eq!((first, last), ((from.0 + HALF, from.1), (to.0 - HALF, to.1)));
        assert!(line[1].0 > first.0 && line[line.len() - 2].0 < last.0, "{line:?}");
        assert!(line.windows(2).all(|pair| pair[0].0 == pair[1].0 || pair[0].1 == pair[1].1), "{line:?}");
    }
}

#[test]
fn words_stand_beside_a_diamond_only_where_there_is_room_for_them() {
    let axis = Axis::new(period(), Zoom::Month, 0.0);
    let pilot = work("2026-01-01", "2026-12-31", &["2026-06-15", "2026-06-30", "2026-12-01", "2030-12-30"]);
    assert_eq!(labels(&axis, &pilot), [1, 2], "the first has its neighbour, the last the end of the drawing");
    let mut reached = pilot;
    reached.marks[1].view.done = Some(day("2026-06-30"));
    assert_eq!(labels(&axis, &reached), [2]);
}

/// From its first day in 2026 to the last, planned from 2 November 2025 to 30 June 2026. Three pixels are a day.
fn sealed() -> (Axis, Work) {
    let mut pilot = work("2026-01-01", "2026-12-31", &[]);
    pilot.planned = Some((day("2025-11-02"), day("2026-06-30")));
    (Axis::new(period(), Zoom::Month, 0.0), pilot)
}

#[test]
fn the_sealed_bar_stands_at_the_days_it_was_planned_for_below_the_bar_of_now() {
    let (axis, pilot) = sealed();
    let Bars { plan, body, .. } = bars(&axis, &pilot, pilot.span());
    let (plan, body) = (plan.unwrap(), body.unwrap());
    assert_eq!((plan.x, plan.width), (305.0 * 3.0, 241.0 * 3.0));
    assert_eq!((body.x, body.width), (365.0 * 3.0, 365.0 * 3.0));
    assert!(
        (body.y + body.height / 2.0 - MIDDLE).abs() < f64::EPSILON,
        "the bar is in the middle of its line"
    );
    assert!(body.y + body.height <= plan.y && plan.y + plan.height <= ROW, "{plan:?} under {body:?}");
}

#[test]
fn what_is_moved_leaves_the_sealed_bar_where_it_was() {
    let (axis, pilot) = sealed();
    let now = bars(&axis, &pilot, pilot.span());
    let later = bars(&axis, &pilot, Some((day("2026-01-11"), day("2026-12-31"))));
    assert_eq!(later.plan, now.plan);
    let (now, later) = (now.body.unwrap(), later.body.unwrap());
    assert_eq!((later.x - now.x, now.width - later.width, later.y), (30.0, 30.0, now.y));
}

#[test]
fn a_bar_is_drawn_only_for_days_that_are_known_and_in_the_drawing() {
    let (axis, mut pilot) = sealed();
    assert_eq!(bars(&axis, &pilot, None).body, None, "an idea has no days");
    assert_eq!(bars(&axis, &pilot, None).done, None);
    pilot.planned = Some((day("2024-01-01"), day("2024-12-31")));
    assert_eq!(bars(&axis, &pilot, None).plan, None, "the plan was for the years before");
    pilot.planned = None;
    assert_eq!(bars(&axis, &pilot, pilot.span()).plan, None, "it was in no plan");
}

#[test]
fn as_much_of_a_bar_is_filled_as_milestones_are_reached() {
    let (axis, mut pilot) = sealed();
    for (milestones, reached, share) in [(0, 0, 0.0), (4, 0, 0.0), (4, 1, 0.25), (4, 4, 1.0)] {
        (pilot.row.milestones, pilot.row.reached) = (milestones, reached);
        let Bars { body, done, .. } = bars(&axis, &pilot, pilot.span());
        let (body, done) = (body.unwrap(), done.unwrap());
        assert_eq!(done, Rect { width: body.width * share, ..body }, "{reached} of {milestones}");
    }
}

#[test]
fn the_line_of_today_stands_in_the_middle_of_the_day_and_nowhere_outside_the_programme() {
    let at = |zoom, today: &str| today_at(&Axis::new(period(), zoom, 0.0), day(today));
    assert_eq!(at(Zoom::Month, "2026-11-23"), Some(691.5 * 3.0));
    for zoom in Zoom::ALL {
        let axis = Axis::new(period(), zoom, 0.0);
        let (first, last) = (at(zoom, "2025-01-01").unwrap(), at(zoom, "2030-12-31").unwrap());
        assert!(first > 0.0 && last < axis.width(), "{zoom:?}: the first and the last day are in it");
        assert_eq!((at(zoom, "2024-12-31"), at(zoom, "2031-01-01")), (None, None), "{zoom:?}");
    }
}
