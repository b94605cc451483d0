//! Saying the money of several initiatives at once, as a table that is pasted does.

use serde_json::json;
use shared::api::budget::{BUDGETS_MOST, BudgetOf, Money, SayTheBudgets};
use shared::budget::sums::Entry;
use shared::budget::{BudgetEdit, GrantMoney, SayBudget, SayBudgets, grants_differ};
use shared::id::InitiativeId;
use shared::problem::{Code, FieldCode, FieldError, FieldErrors};

use super::entry::entries;
use super::get::money;
use super::judge::judge;
use super::{record, store};
use crate::app::App;
use crate::http::Call;
use crate::initiative::hold;
use crate::problem::Problem;

/// All of them, or none: by the secretariat, or by a delegation that leads them all. Those that were changed meanwhile are named.
pub(super) async fn say_many(app: App, call: Call<SayTheBudgets>) -> Result<Money, Problem> {
    let (caller, budgets) = (call.caller, call.body.budgets);
    let tx = app.db.begin().await?;
    let ground = hold(&tx, &caller, call.path.programme).await?;
    let permit = caller.permit::<SayBudgets>(&tx, &())?;
    ground.worked_on()?;
    let today = tx.at().date_in_the_east();
    let mut all = entries(tx.sql(), ground.programme, today).await?;
    let places = found(&budgets, &all)?;
    for (one, at) in budgets.iter().zip(&places) {
        let entry = &all[*at];
        caller.check::<SayBudget>(&entry.matter())?;
        if grants_differ(&entry.edit(), &one.edit) {
            caller.check::<GrantMoney>(&())?;
        }
    }
    up_to_date(&budgets, &places, &all)?;
    let mut errors: Vec<FieldError> = Vec::new();
    for (nth, (one, at)) in budgets.iter().zip(&places).enumerate() {
        let wrong = judge(&mut all, *at, ground.period, &one.edit).into_iter();
        errors.extend(wrong.map(|error| FieldError {
            pointer: format!("/budgets/{nth}/edit{}", error.pointer),
            names: vec![all[*at].title.clone()],
            ..error
        }));
    }
    if !errors.is_empty() {
        return Err(errors.into());
    }
    let edits: Vec<(InitiativeId, BudgetEdit)> =
        budgets.iter().map(|one| (one.initiative, one.edit.tidied())).collect();
    store::add(&tx, &permit, &caller, ground.programme, &edits).await?;
    let numbers: Vec<u32> = places.iter().map(|at| all[*at].number).collect();
    let detail = json!({ "initiatives": numbers });
    record(&app, &tx, &permit, ground.programme, ground.programme, detail).await?;
    let money = money(tx.sql(), ground.programme, today).await?;
    app.commit(tx).await?;
    Ok(money)
}

/// Where each of them stands among all; each is there, and once.
fn found(budgets: &[BudgetOf], all: &[Entry]) -> Result<Vec<usize>, Problem> {
    let mut errors = FieldErrors::new();
    if budgets.is_empty() {
        errors.add("/budgets", FieldCode::Required);
    } else if budgets.len() > BUDGETS_MOST as usize {
        errors.add_limit("/budgets", FieldCode::TooLong, BUDGETS_MOST);
        errors.finish()?;
        return Ok(Vec::new());
    }
    let mut places = Vec::new();
    for (nth, one) in budgets.iter().enumerate() {
        let pointer = format!("/budgets/{nth}/initiative");
        match all.iter().position(|entry| entry.initiative == one.initiative) {
            None => errors.add(pointer, FieldCode::Unknown),
            Some(at) if places.contains(&at) => errors.add(pointer, FieldCode::Duplicate),
            Some(at) => places.push(at),
        }
    }
    errors.finish()?;
    Ok(places)
}

/// Names those of which somebody has seen an older version.
fn up_to_date(budgets: &[BudgetOf], places: &[usize], all: &[Entry]) -> Result<(), Problem> {
    let mut errors = FieldErrors::new();
    for (nth, (one, at)) in budgets.iter().zip(places).enumerate() {
        let entry = &all[*at];
        if entry.version != one.edit.version {
            errors.add_named(format!("/budgets/{nth}"), FieldCode::Changed, vec![entry.title.clone()]);
        }
    }
    errors.finish().map_err(|errors| Problem { errors, ..Problem::new(Code::Stale) })
}
