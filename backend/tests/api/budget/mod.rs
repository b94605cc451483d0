//! `/programmes/{programme}/budget` and `/initiatives/{initiative}/budget`: money.

mod frame;
mod many;

use shared::api::budget::{
    GetInitiativeMoney, GetMoney, InitiativeMoney, Money, NoteARate, SayTheBudget, SetTheFrames,
};
use shared::api::initiative::{AddAnInitiative, ChangeAnInitiative};
use shared::audit::Scope;
use shared::budget::frame::{Frame, FramesEdit};
use shared::budget::rate::RateEdit;
use shared::budget::sums::{at, sums};
use shared::budget::{BudgetEdit, Line, Ore};
use shared::id::InitiativeId;
use shared::initiative::InitiativeEdit;
use shared::problem::Code;

use crate::initiative::{Work, edit, of};
use crate::on_both;
use crate::support::{World, clause_id};

/// A year with what is granted in it, in crowns.
pub fn granted(year: i32, crowns: i32) -> Line {
    Line { granted: Some(Ore::crowns(crowns)), ..Line::empty(year) }
}

/// Lines that are said after that version.
pub fn saying(version: u32, lines: Vec<Line>) -> BudgetEdit {
    BudgetEdit { lines, version, ..BudgetEdit::empty() }
}

pub fn euro(version: u32) -> RateEdit {
    RateEdit {
        currency: "EUR".parse().expect("a currency"),
        per_hundred: "746.05".parse().expect("a number"),
        source: "A bank (a test)".into(),
        day: "2026-11-20".parse().expect("a day"),
        version,
    }
}

pub fn frame(goal: Option<usize>, year: i32, crowns: i32) -> Frame {
    Frame { goal: goal.map(clause_id), year, amount: Ore::crowns(crowns) }
}

pub async fn money(work: &Work) -> Money {
    work.se.ask::<GetMoney>(work.path(), ()).await
}

pub async fn seen(work: &Work, id: InitiativeId) -> InitiativeMoney {
    work.se.ask::<GetInitiativeMoney>(of(id), ()).await
}

/// Something in every table.
pub async fn fill(work: &Work) {
    let one = work.added("With money").await;
    let line = Line { used: Some(Ore::new(1)), forecast: Some(Ore::ZERO), ..granted(2026, 700_000) };
    let edit = BudgetEdit { state_body: Some(false), ..saying(0, vec![line, granted(2027, 5)]) };
    work.secretary.ask::<SayTheBudget>(of(one.row.id), edit).await;
    let frames =
        FramesEdit { frames: vec![frame(Some(0), 2026, 9), frame(None, 2026, 1)], ..FramesEdit::empty() };
    work.secretary.ask::<SetTheFrames>(work.path(), frames).await;
    work.secretary.ask::<NoteARate>(work.path(), euro(0)).await;
}

on_both! {
    async fn the_secretariat_grants_and_the_lead_says_what_is_used(world: World) {
        let work = Work::of(world).await;
        let id = work.added("Pilot").await.row.id;
        let given = saying(0, vec![granted(2026, 500_000)]);
        assert_eq!(work.fi.refused::<SayTheBudget>(of(id), given.clone()).await, Code::Forbidden);
        let first = work.secretary.ask::<SayTheBudget>(of(id), given).await;
        assert_eq!((first.entry.version, first.entry.goal.clone()), (1, Some(clause_id(0))));
        let used = Line { used: Some(Ore::new(12_345)), ..granted(2026, 500_000) };
        let second = work.fi.ask::<SayTheBudget>(of(id), saying(1, vec![used.clone()])).await;
        assert_eq!(second.entry.lines, std::slice::from_ref(&used));
        assert_eq!(work.se.refused::<SayTheBudget>(of(id), saying(2, vec![])).await, Code::Forbidden, "who takes part reads");
        let own = Line { used: None, ..granted(2026, 600_000) };
        assert_eq!(work.fi.refused::<SayTheBudget>(of(id), saying(2, vec![own])).await, Code::Forbidden);
        let history = seen(&work, id).await.history;
        let told: Vec<_> = history.iter().map(|now| (now.version, now.said.by.code.as_str(), now.lines[0].used)).collect();
        assert_eq!(told, [(2, "FI", used.used), (1, "SEC", None)], "nothing is overwritten");
        let path = shared::api::audit::OfScope { scope: Scope::Programme(work.programme) };
        let entry = work.secretary.ask::<shared::api::audit::ListAudit>(path, ()).await.items.remove(0);
        assert_eq!(entry.act, "budget.say");
    }
}

on_both! {
    async fn what_is_wrong_is_named_by_field(world: World) {
        let work = Work::of(world).await;
        let id = work.added("Pilot").await.row.id;
        let ask = async |line: Line| {
            work.secretary.try_ask::<SayTheBudget>(of(id), saying(0, vec![line])).await.field()
        };
        let negative = Line { used: Some(Ore::new(-1)), ..Line::empty(2026) };
        assert_eq!(ask(negative).await, "invalid /lines/0/used negative");
        assert_eq!(ask(granted(2031, 1)).await, "invalid /lines/0/year year_outside");
        let silent = Line { co_financed: Some(Ore::new(1)), ..Line::empty(2026) };
        assert_eq!(ask(silent).await, "invalid /lines/0/co_financer required");
        let beyond = Line { forecast: Some(Ore::new(Ore::MOST.ore() + 1)), ..Line::empty(2026) };
        assert_eq!(ask(beyond).await, "invalid /lines/0/forecast out_of_range");
        let bodiless = InitiativeEdit { title: "Without a body".into(), body: String::new(), ..edit() };
        let bodiless = work.secretary.ask::<AddAnInitiative>(work.path(), bodiless).await.row.id;
        let answer = work.secretary.try_ask::<SayTheBudget>(of(bodiless), saying(0, vec![granted(2026, 1)])).await;
        assert_eq!(answer.field(), "invalid /lines/0/granted no_body");
        let fraction = r#"{"state_body":null,"lines":[{"year":2026,"granted":1.5,"co_financed":null,"co_financer":"","used":null,"forecast":null}],"why":"","version":0}"#;
        let url = <SayTheBudget as shared::api::Endpoint>::url(&of(id));
        let answer = work.secretary.send("PUT", &url, None, Some(fraction.into())).await;
        assert_eq!(answer.status, 400, "there is nothing less than an øre");
        assert_eq!(seen(&work, id).await.entry.version, 0, "nothing was changed");
    }
}

on_both! {
    async fn what_cannot_be_added_up_exactly_is_refused(world: World) {
        let work = Work::of(world).await;
        let (one, two) = (work.added("One").await.row.id, work.added("Two").await.row.id);
        let most = Line { forecast: Some(Ore::MOST), ..Line::empty(2026) };
        work.secretary.ask::<SayTheBudget>(of(one), saying(0, vec![most])).await;
        let more = Line { forecast: Some(Ore::new(1)), ..granted(2026, 1) };
        let answer = work.secretary.try_ask::<SayTheBudget>(of(two), saying(0, vec![more])).await;
        assert_eq!(answer.field(), "invalid /lines/0/forecast sum_too_large");
        work.secretary.ask::<SayTheBudget>(of(two), saying(0, vec![granted(2026, 1)])).await;
    }
}

on_both! {
    async fn who_saw_older_money_is_answered_with_it_as_it_stands(world: World) {
        let work = Work::of(world).await;
        let id = work.added("Pilot").await.row.id;
        let first = work.secretary.ask::<SayTheBudget>(of(id), saying(0, vec![granted(2026, 5)])).await;
        let late = Line { used: Some(Ore::crowns(1)), ..Line::empty(2026) };
        let answer = work.fi.try_ask::<SayTheBudget>(of(id), saying(0, vec![late])).await;
        assert_eq!((answer.status, answer.code()), (409, Code::Stale));
        let current: InitiativeMoney = serde_json::from_value(answer.json()["current"].clone()).expect("theirs");
        assert_eq!(current, first);
        let silent = work.secretary.try_ask::<SayTheBudget>(of(id), saying(1, vec![granted(2026, 6)])).await;
        assert_eq!(silent.field(), "invalid /why required", "others have counted on a grant");
    }
}

on_both! {
    async fn of_two_who_say_at_the_same_moment_one_is_told(world: World) {
        let work = Work::of(world).await;
        let id = work.added("Pilot").await.row.id;
        let used = |crowns: i32| Line { used: Some(Ore::crowns(crowns)), ..Line::empty(2026) };
        let (one, other) = tokio::join!(
            work.fi.try_ask::<SayTheBudget>(of(id), saying(0, vec![used(1)])),
            work.secretary.try_ask::<SayTheBudget>(of(id), saying(0, vec![used(2)])),
        );
        let mut statuses = [one.status, other.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 409]);
        assert_eq!(seen(&work, id).await.entry.version, 1);
    }
}

on_both! {
    async fn an_initiative_that_serves_several_results_is_counted_once(world: World) {
        let work = Work::of(world).await;
        let one = work.added("Serves an action and its sub-goal").await;
        assert!(one.row.serves.len() > 1);
        work.secretary.ask::<SayTheBudget>(of(one.row.id), saying(0, vec![granted(2026, 7), granted(2027, 5)])).await;
        let found = sums(&money(&work).await.entries).expect("a sum");
        assert_eq!(found.whole.granted, Ore::crowns(12));
        assert_eq!(at(&found.goals, &Some(clause_id(0))).granted, Ore::crowns(12));
        assert_eq!(at(&found.cells, &(Some(clause_id(0)), 2027)).granted, Ore::crowns(5));
        assert_eq!(at(&found.leads, &"FI".parse().ok()).granted, Ore::crowns(12));
        // Without its body it keeps what it was granted, and its lead can still say what was used.
        let bodiless = InitiativeEdit { body: String::new(), ..one.edit() };
        work.secretary.ask::<ChangeAnInitiative>(of(one.row.id), bodiless).await;
        let used = Line { used: Some(Ore::crowns(8)), ..granted(2026, 7) };
        let whole = work.fi.ask::<SayTheBudget>(of(one.row.id), saying(1, vec![used, granted(2027, 5)])).await;
        assert_eq!(whole.entry.body, "");
    }
}

on_both! {
    async fn others_hear_of_money(world: World) {
        let work = Work::of(world).await;
        let id = work.added("Pilot").await.row.id;
        let mut ear = work.world.app.hub.listen();
        work.secretary.ask::<SayTheBudget>(of(id), saying(0, vec![granted(2026, 1)])).await;
        let heard = ear.recv().await.expect("an event");
        let expected = samrad::hub::Event::Changed { topic: "budget", id: work.programme.to_string() };
        assert_eq!(heard, expected);
    }
}
