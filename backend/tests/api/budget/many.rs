//! The money of several initiatives at once.

use shared::api::budget::{BudgetOf, Budgets, SayTheBudget, SayTheBudgets};
use shared::api::initiative::AddAnInitiative;
use shared::api::workbook::{ReadAWorkbook, Table, WriteAWorkbook};
use shared::budget::csv;
use shared::budget::paste::{Ground, Would, edits, read_table};
use shared::budget::{BudgetEdit, Line, Ore};
use shared::id::InitiativeId;
use shared::initiative::InitiativeEdit;
use shared::measurement::csv::Dialect;
use shared::measurement::sheet::Cells;
use shared::problem::Code;
use shared::seat::{Role, Seat};

use super::{granted, money, saying, seen};
use crate::initiative::{Work, edit, of};
use crate::on_both;
use crate::support::World;

fn all(budgets: &[(InitiativeId, BudgetEdit)]) -> Budgets {
    let one = |(initiative, edit): &(InitiativeId, BudgetEdit)| BudgetOf {
        initiative: *initiative,
        edit: edit.clone(),
    };
    Budgets { budgets: budgets.iter().map(one).collect() }
}

on_both! {
    async fn all_are_said_or_none_and_the_wrong_ones_are_named(world: World) {
        let work = Work::of(world).await;
        let (one, two) = (work.added("One").await.row.id, work.added("Two").await.row.id);
        let wrong = Line { used: Some(Ore::new(-1)), ..Line::empty(2026) };
        let body = all(&[(one, saying(0, vec![granted(2026, 5)])), (two, saying(0, vec![wrong]))]);
        let answer = work.secretary.try_ask::<SayTheBudgets>(work.path(), body).await;
        assert_eq!(answer.field(), "invalid /budgets/1/edit/lines/0/used negative");
        assert_eq!(answer.json()["errors"][0]["names"][0], "Two");
        assert_eq!(seen(&work, one).await.entry.version, 0, "nor does the other stand");
        let twice = all(&[(one, saying(0, vec![])), (one, saying(0, vec![]))]);
        let answer = work.secretary.try_ask::<SayTheBudgets>(work.path(), twice).await;
        assert_eq!(answer.field(), "invalid /budgets/1/initiative duplicate");
        let answer = work.secretary.try_ask::<SayTheBudgets>(work.path(), all(&[])).await;
        assert_eq!(answer.field(), "invalid /budgets required");
        let body = all(&[(one, saying(0, vec![granted(2026, 5)])), (two, saying(0, vec![granted(2026, 6)]))]);
        let after = work.secretary.ask::<SayTheBudgets>(work.path(), body.clone()).await;
        let versions: Vec<_> = after.entries.iter().map(|entry| (entry.version, entry.lines[0].granted)).collect();
        assert_eq!(versions, [(1, Some(Ore::crowns(5))), (1, Some(Ore::crowns(6)))]);
        let answer = work.secretary.try_ask::<SayTheBudgets>(work.path(), body).await;
        assert_eq!((answer.status, answer.field().as_str()), (409, "stale /budgets/0 changed"));
    }
}

on_both! {
    async fn a_delegation_says_only_what_its_own_have_used(world: World) {
        let work = Work::of(world).await;
        let own = work.added("Finland's").await.row.id;
        let foreign = InitiativeEdit { title: "Sweden's".into(), lead: "SE".parse().ok(), partners: vec![], ..edit() };
        let foreign = work.secretary.ask::<AddAnInitiative>(work.path(), foreign).await.row.id;
        let used = || saying(0, vec![Line { used: Some(Ore::crowns(1)), ..Line::empty(2026) }]);
        let both = all(&[(own, used()), (foreign, used())]);
        assert_eq!(work.fi.refused::<SayTheBudgets>(work.path(), both).await, Code::Forbidden);
        let given = all(&[(own, saying(0, vec![granted(2026, 1)]))]);
        assert_eq!(work.fi.refused::<SayTheBudgets>(work.path(), given).await, Code::Forbidden);
        work.fi.ask::<SayTheBudgets>(work.path(), all(&[(own, used())])).await;
    }
}

on_both! {
    async fn what_is_exported_changes_nothing_when_it_is_read_again(world: World) {
        let work = Work::of(world).await;
        let one = work.added("One; with a \"quote\"").await.row.id;
        let line = Line {
            co_financed: Some(Ore::new(1)),
            co_financer: "=A fund".into(),
            used: Some(Ore::ZERO),
            ..granted(2026, 1_250_000)
        };
        work.secretary.ask::<SayTheBudget>(of(one), saying(0, vec![line])).await;
        let stands = money(&work).await;
        let seat = Seat::new(shared::id::SeatId::from_parts(0, 0), Role::Secretary, None, stands.today);
        let ground = Ground { entries: &stands.entries, years: (2025, 2030), seat: &seat };
        let file = csv::write(&stands.entries, &stands.goals, Dialect::Comma);
        let table = Table { name: "Money".into(), rows: csv::cells(&stands.entries, &stands.goals) };
        let workbook = work.se.ask::<WriteAWorkbook>((), table).await;
        let sheets = work.se.ask::<ReadAWorkbook>((), workbook).await;
        let parse = |file: &str| Cells::of_file(file).expect("a small file");
        for table in [parse(&file), Cells::of_sheet(&sheets[0])] {
            let reading = read_table(&table, &ground).expect("a table");
            assert!(reading.lines.len() == 1 && reading.lines[0].would == Would::Same, "{reading:?}");
            assert_eq!((reading.unread.len(), reading.told.len()), (0, 5), "{reading:?}");
        }
        let changed = file.replace("1250000", "1300000");
        let lines = read_table(&parse(&changed), &ground).expect("a table").lines;
        let body = all(&edits(&lines, &stands.entries, "As decided."));
        let after = work.secretary.ask::<SayTheBudgets>(work.path(), body).await;
        assert_eq!(after.entries[0].lines[0].granted, Some(Ore::crowns(1_300_000)));
    }
}
