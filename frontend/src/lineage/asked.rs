//! Who asked for what: the amendments that were about the clause, what became of them, and the packages that carried it.

use shared::amendment::{Decision, Operation, Outcome, State};
use shared::api::lineage::{CarryingPackage, Lineage, TouchingAmendment};
use shared::id::ProgrammeId;
use shared::member::MemberCode;
use shared::package::Reply;
use shared::text::Clause;
use yew::prelude::*;

use super::entry::{changes, entry, first_words};
use crate::amendment::names::Names;
use crate::amendment::words;
use crate::context::I18n;
use crate::nav::{Go, Route};
use crate::package;
use crate::revision::by::named;
use crate::revision::compare::stand::Stand;
use crate::ui::format::Detail;
use crate::ui::{Color, Section, Tag, Time, slot};

/// The section; nothing for those who took no part in the negotiation.
pub fn asked(t: &I18n, programme: ProgrammeId, lineage: &Lineage) -> Option<Html> {
    let negotiation = lineage.negotiation.as_ref()?;
    let names = names(lineage);
    let mut entries: Vec<(Option<shared::time::Instant>, Html)> = Vec::new();
    for one in &negotiation.amendments {
        entries.push((one.tabled_at, amendment(t, programme, &names, one)));
    }
    for one in &negotiation.packages {
        entries.push((Some(one.put_at), carried(t, programme, &names, one)));
    }
    // Stable, and by time: what came first stands first.
    shared::sort::by_key(&mut entries, |(at, _)| at.map(|at| at.millis()));
    let body = if entries.is_empty() {
        html! { <p class="small quiet">{t.lineage_asked_none()}</p> }
    } else {
        html! { <ol class="story">{for entries.into_iter().map(|(_, entry)| entry)}</ol> }
    };
    Some(html! { <Section title={t.lineage_asked()}>{body}</Section> })
}

/// What the clause is called.
fn names(lineage: &Lineage) -> Names {
    let mut stand = Stand::default();
    stand.labels.insert(lineage.summary.clause.clone(), lineage.summary.label.clone());
    stand.clauses.push(lineage.sealed_clause.clone());
    Names::of(&stand)
}

/// The clause as these operations would have it; nothing where they take it out.
fn with(base: Option<&Clause>, operations: &[Operation]) -> Option<Clause> {
    let mut clause = base.cloned();
    for one in operations {
        match one {
            Operation::Insert { clause: new, .. } => clause = Some(new.at(String::new())),
            Operation::Delete { .. } => return None,
            Operation::Replace { wording, .. } => {
                clause.iter_mut().for_each(|clause| clause.wording = wording.clone());
            }
            Operation::Reshape { kind, level, .. } => clause.iter_mut().for_each(|clause| {
                (clause.kind, clause.level) = (*kind, kind.settled_level(*level));
            }),
            Operation::Facts { facts, .. } => {
                clause.iter_mut().for_each(|clause| clause.facts = facts.clone());
            }
            Operation::Move { .. } => {}
        }
    }
    clause
}

/// What operations make of the clause, marked against what they cite.
fn marked(t: &I18n, base: Option<&Clause>, operations: &[Operation]) -> Option<Html> {
    let now = with(base, operations)?;
    match base {
        Some(base) => changes(t, base, &now),
        None => Some(first_words(&now.wording)),
    }
}

const fn color(state: State) -> Color {
    match state {
        State::Accepted | State::AcceptedAsModified => Color::Success,
        State::Rejected => Color::Danger,
        _ => Color::Neutral,
    }
}

fn amendment(t: &I18n, programme: ProgrammeId, names: &Names, one: &TouchingAmendment) -> Html {
    let to = Route::Amendment { programme, amendment: one.id };
    let title = match one.amends {
        Some(amends) => t.amendment_numbered_to(one.number, amends),
        None => words::title(t, Some(one.number)),
    };
    let names = names.clone().with(one.base.as_slice(), &one.operations);
    let does = words::does(t, &names, &one.operations);
    let mut codes: Vec<String> = one.office.then(|| "SEC".to_owned()).into_iter().collect();
    codes.extend(one.members.iter().map(MemberCode::to_string));
    let reason = (!one.reason.is_empty())
        .then(|| html! { <p class="small prewrap" lang="en">{one.reason.clone()}</p> });
    let stances = one.stances.iter().map(|stance| {
        let key = stance.member.to_string();
        html! { <li {key} class="row tight">{named(t, [stance.member])}<span class="small">{words::view(t, stance.view)}</span></li> }
    });
    let decisions = one.decisions.iter().enumerate().map(|(at, decision)| decided(t, one, at, decision));
    let inside = html! {
        <div class="stack">
            <p class="row tight">{named(t, codes)}<Tag color={color(one.state)}>{words::state(t, one.state)}</Tag></p>
            <p class="small">{does}</p>
            {slot(marked(t, one.base.as_ref(), &one.operations))}
            {slot(reason)}
            <ul class="row tight" hidden={one.stances.is_empty()}>{for stances}</ul>
            <ul class="stack decided" hidden={one.decisions.is_empty()}>{for decisions}</ul>
        </div>
    };
    entry(t, one.id.to_string(), "", html! { <Go {to}>{title}</Go> }, one.tabled_at, Some(inside))
}

fn decided(t: &I18n, one: &TouchingAmendment, key: usize, decision: &Decision) -> Html {
    let what = match (&decision.outcome, decision.taken_over) {
        (Outcome::MergeInto { number }, true) => t.amendment_said_taken_over(*number),
        (outcome, _) => t.amendment_said_decided(words::outcome(t, outcome)),
    };
    let other = match &decision.outcome {
        Outcome::AcceptAsModified { operations } => marked(t, one.base.as_ref(), operations),
        _ => None,
    };
    let code = decision.decided_by();
    let back = decision.taken_back.as_ref().map(|back| {
        html! {
            <p class="small">
                <Tag color={Color::Neutral}>{t.amendment_said_was_taken_back()}</Tag>{" "}<span class="prewrap" lang="en">{back.reason.clone()}</span>
            </p>
        }
    });
    html! {
        <li {key} class="stack">
            <p class="row tight small">{named(t, [code])}<span>{what}</span><span class="push quiet"><Time at={decision.at} detail={Detail::Day} /></span></p>
            {slot(other)}
            <p class="small prewrap" lang="en" hidden={decision.reason.is_empty()}>{decision.reason.clone()}</p>
            {slot(back)}
        </li>
    }
}

fn carried(t: &I18n, programme: ProgrammeId, names: &Names, one: &CarryingPackage) -> Html {
    let to = Route::Package { programme, package: one.id };
    let title = format!("{}: {}", package::words::title(t, Some(one.number)), one.title);
    let names = names.clone().with(one.base.as_slice(), &one.operations);
    let who = |which: fn(Reply) -> bool| -> Vec<MemberCode> {
        one.replies.iter().filter(|said| which(said.reply)).map(|said| said.member).collect()
    };
    let groups = [
        (t.package_said_accept(), who(|reply| reply == Reply::Accept)),
        (t.package_said_whole(), who(|reply| reply == Reply::AcceptWhole)),
        (t.package_said_decline(), who(|reply| reply == Reply::Decline)),
    ];
    let replies = groups.into_iter().filter(|(_, members)| !members.is_empty()).map(|(word, members)| {
        html! { <li key={word.clone()} class="row tight"><span class="small">{word.clone()}</span>{named(t, members)}</li> }
    });
    let inside = html! {
        <div class="stack">
            <p class="row tight">{package::words::state(t, one.state)}</p>
            <p class="small">{words::does(t, &names, &one.operations)}</p>
            {slot(marked(t, one.base.as_ref(), &one.operations))}
            <ul class="stack">{for replies}</ul>
        </div>
    };
    entry(t, one.id.to_string(), "CHAIR", html! { <Go {to}>{title}</Go> }, Some(one.put_at), Some(inside))
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::amendment::{Basis, NewClause};
    use shared::text::{ClauseId, Facts, Kind, Wording};

    fn clause() -> Clause {
        let id: ClauseId = "01JD3ZK8WQ5R7T9V0X2Y4A0001".parse().unwrap();
        Clause { wording: Wording::plain("Old words."), ..Clause::new(id, Kind::Action, "a") }
    }

    #[test]
    fn operations_make_of_a_clause_what_they_ask_for() {
        let base = clause();
        let on = Basis::of(&base);
        let reworded = Operation::Replace { on: on.clone(), wording: Wording::plain("New words.") };
        let facts = Facts { lead: Some("FI".into()), ..Facts::default() };
        let led = Operation::Facts { on: on.clone(), was: base.facts_hash(), facts: facts.clone() };
        let made = with(Some(&base), &[reworded, led]).unwrap();
        assert_eq!((made.wording.text().as_str(), made.facts), ("New words.", facts));
        assert_eq!(with(Some(&base), &[Operation::Delete { on }]), None);
        let insert = Operation::Insert { after: None, clause: NewClause::from(&base) };
        assert_eq!(with(None, &[insert]).map(|made| made.wording.text()).as_deref(), Some("Old words."));
    }
}
