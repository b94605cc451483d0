use super::*;

fn id(n: u128) -> MilestoneId {
    MilestoneId::from_parts(0, n)
}

/// Milestones by number, each with what it needs; called `m1`, `m2`, ….
fn nodes(needs: &[(u128, &[u128])]) -> Vec<Node> {
    let node = |(n, needs): &(u128, &[u128])| Node {
        id: id(*n),
        title: format!("m{n}"),
        needs: needs.iter().map(|need| id(*need)).collect(),
    };
    needs.iter().map(node).collect()
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn edit(needs: &[u128]) -> MilestoneEdit {
    MilestoneEdit {
        title: "Changed".into(),
        due: day("2026-06-30"),
        done: None,
        needs: needs.iter().map(|need| id(*need)).collect(),
        version: 1,
    }
}

fn around(milestones: &[Node], own: Option<u128>) -> Around<'_> {
    Around {
        period: Period { from: day("2025-01-01"), to: day("2030-12-31") },
        starts: Some(day("2026-01-01")),
        today: day("2026-11-23"),
        milestones,
        own: own.map(id),
    }
}

fn faults(edit: &MilestoneEdit, around: &Around<'_>) -> Vec<(String, FieldCode, Vec<String>)> {
    let mut errors = FieldErrors::new();
    edit.check(around, &mut errors);
    let found = errors.finish().err().unwrap_or_default();
    found.into_iter().map(|error| (error.pointer, error.code, error.names)).collect()
}

#[test]
fn a_chain_of_milestones_is_no_circle() {
    let chain = nodes(&[(1, &[]), (2, &[1]), (3, &[2, 1])]);
    assert_eq!(circle(&chain, id(3), &[id(2), id(1)]), None);
    assert_eq!(faults(&edit(&[2, 1]), &around(&chain, Some(3))), []);
}

#[test]
fn a_circle_is_named_by_its_milestones_from_the_one_that_is_changed() {
    let chain = nodes(&[(1, &[]), (2, &[1]), (3, &[2]), (4, &[3])]);
    assert_eq!(circle(&chain, id(1), &[id(3)]), Some(vec![id(1), id(3), id(2)]));
    let names = vec!["Changed".to_owned(), "m3".into(), "m2".into()];
    assert_eq!(
        faults(&edit(&[3]), &around(&chain, Some(1))),
        [("/needs".into(), FieldCode::Circular, names)]
    );
}

#[test]
fn of_two_circles_the_shortest_is_named() {
    let chain = nodes(&[(1, &[]), (2, &[1]), (3, &[2])]);
    assert_eq!(circle(&chain, id(1), &[id(3), id(2)]), Some(vec![id(1), id(2)]));
}

#[test]
fn a_milestone_does_not_wait_for_itself() {
    let alone = nodes(&[(1, &[])]);
    assert_eq!(circle(&alone, id(1), &[id(1)]), Some(vec![id(1)]));
}

#[test]
fn circles_among_others_are_not_walked_for_ever() {
    let others = nodes(&[(1, &[2]), (2, &[1]), (3, &[])]);
    assert_eq!(circle(&others, id(3), &[id(1)]), None);
}

#[test]
fn a_long_chain_is_walked() {
    let chain: Vec<Node> = (1..=5000_u128)
        .map(|n| Node {
            id: id(n),
            title: n.to_string(),
            needs: if n > 1 { vec![id(n - 1)] } else { Vec::new() },
        })
        .collect();
    assert_eq!(circle(&chain, id(1), &[id(5000)]).map(|circle| circle.len()), Some(5000));
}

#[test]
fn a_milestone_depends_on_others_that_there_are_each_once() {
    let all = nodes(&[(1, &[]), (2, &[])]);
    assert_eq!(
        faults(&edit(&[1, 1, 9]), &around(&all, None)),
        [
            ("/needs/1".into(), FieldCode::Duplicate, Vec::new()),
            ("/needs/2".into(), FieldCode::Unknown, Vec::new())
        ]
    );
}

#[test]
fn a_milestone_is_not_before_its_initiative_begins_nor_outside_the_programme() {
    let early = MilestoneEdit { due: day("2025-12-31"), ..edit(&[]) };
    assert_eq!(faults(&early, &around(&[], None)), [("/due".into(), FieldCode::BeforeStart, Vec::new())]);
    let free = Around { starts: None, ..around(&[], None) };
    assert_eq!(faults(&early, &free), [], "an idea without days");
    let late = MilestoneEdit { due: day("2031-01-01"), ..edit(&[]) };
    let days = vec!["2025-01-01".to_owned(), "2030-12-31".to_owned()];
    assert_eq!(faults(&late, &free), [("/due".into(), FieldCode::OutsidePeriod, days)]);
}

#[test]
fn what_is_reached_is_reached_today_or_before() {
    let on = |done: &str| faults(&MilestoneEdit { done: Some(day(done)), ..edit(&[]) }, &around(&[], None));
    assert_eq!(on("2026-11-23"), []);
    assert_eq!(on("2026-11-24"), [("/done".into(), FieldCode::InTheFuture, Vec::new())]);
}

#[test]
fn a_milestone_is_overdue_from_the_day_after_it_is_due() {
    let due = day("2026-06-30");
    let at = |today: &str| standing(due, None, day(today));
    assert_eq!(at("2026-05-30"), Standing::Ahead);
    assert_eq!(at("2026-05-31"), Standing::Near);
    assert_eq!(at("2026-06-30"), Standing::Near);
    assert_eq!(at("2026-07-01"), Standing::Overdue);
    assert_eq!(standing(due, Some(due), day("2026-07-01")), Standing::Reached);
    assert_eq!(standing(due, Some(day("2026-07-02")), day("2026-07-03")), Standing::ReachedLate);
}

#[test]
fn a_milestone_before_one_that_it_waits_for_is_out_of_order_until_either_is_reached() {
    let (may, june) = (day("2027-05-01"), day("2027-06-01"));
    assert!(is_out_of_order(may, None, june, None));
    assert!(!is_out_of_order(june, None, may, None) && !is_out_of_order(may, None, may, None));
    assert!(!is_out_of_order(may, None, june, Some(may)) && !is_out_of_order(may, Some(may), june, None));
}

#[test]
fn a_milestone_is_due_after_the_end_from_the_day_after_it_until_it_is_reached() {
    let (may, june) = (day("2027-05-01"), day("2027-06-01"));
    assert!(is_after_end(june, None, Some(may)));
    assert!(!is_after_end(may, None, Some(may)), "on the last day itself");
    assert!(!is_after_end(june, Some(may), Some(may)), "it is reached");
    assert!(!is_after_end(june, None, None), "an idea without days");
}
