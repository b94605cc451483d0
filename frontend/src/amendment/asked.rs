//! What a tabled amendment asks for, clause by clause: carried over to the text as it is now, or against what it cites.

use std::rc::Rc;

use shared::amendment::{Carried, Operation};
use shared::api::amendment::AmendmentView;
use shared::api::programme::Programme;
use yew::prelude::*;

use super::names::Names;
use super::one::by;
use super::rows::rows;
use super::words;
use crate::context::{I18n, use_i18n};
use crate::revision::compare::sheet::RedlineSheet;
use crate::revision::compare::stand::Stand;
use crate::ui::{Alert, Choice, Color, ToggleGroup, slot};

/// Properties of [`AskedFor`].
#[derive(Properties, PartialEq)]
pub struct AskedForProps {
    /// The programme.
    pub programme: Rc<Programme>,
    /// The amendment.
    pub view: Rc<AmendmentView>,
    /// The text as this person reads it.
    pub stand: Rc<Stand>,
    /// What clauses are called.
    pub names: Rc<Names>,
}

/// The redline.
#[component]
pub fn AskedFor(props: &AskedForProps) -> Html {
    let t = use_i18n();
    let against_cited = use_state_eq(|| false);
    let (view, names) = (&props.view, &props.names);
    let carried = carried(view);
    // Where nothing was carried over, or nothing changed on the way, there is one way of seeing it.
    let two = view.record.state.competes() && carried != view.operations;
    let cited = *against_cited || !view.record.state.competes() || carried.is_empty();
    let (base, operations) =
        if cited { (&view.base, &view.operations) } else { (&props.stand.clauses, &carried) };
    let rows = Rc::new(rows(&t, names, base, operations, &by(view), "a"));
    let against = match (cited, view.revision) {
        (true, Some(number)) => {
            t.amendment_against(words::title(&t, view.record.number), t.revision_rev(number))
        }
        (true, None) => words::title(&t, view.record.number),
        (false, _) => t.amendment_against_now(words::title(&t, view.record.number)),
    };
    let running = (AttrValue::from(props.programme.summary.title.clone()), AttrValue::from(against));
    let choices: Rc<[Choice]> =
        Rc::new([Choice::new("now", t.amendment_see_now()), Choice::new("cited", t.amendment_see_cited())]);
    let onchange = {
        let against_cited = against_cited.setter();
        Callback::from(move |value: AttrValue| against_cited.set(value == "cited"))
    };
    let toggle = (two && !carried.is_empty()).then(|| {
        let value = if *against_cited { "cited" } else { "now" };
        html! { <ToggleGroup label={t.amendment_see()} {choices} {value} {onchange} quiet=true /> }
    });
    let remarks = remarks(&t, view, names);
    html! {
        <div class="stack">
            <div hidden={remarks.is_none()}>{slot(remarks)}</div>
            <div hidden={toggle.is_none()}>{slot(toggle)}</div>
            <RedlineSheet {rows} here={None} {running} restore={None} />
        </div>
    }
}

/// The operations as they fit the text as it is now.
pub fn carried(view: &AmendmentView) -> Vec<Operation> {
    let clean = view.rebased.steps.iter().filter_map(|step| match step {
        Carried::Clean { operation } => Some((**operation).clone()),
        _ => None,
    });
    clean.collect()
}

/// What the text has become under it, in words.
fn remarks(t: &I18n, view: &AmendmentView, names: &Names) -> Option<Html> {
    if !view.record.state.competes() {
        return None;
    }
    let mut stuck = false;
    let sentences: Vec<String> = view
        .rebased
        .steps
        .iter()
        .filter_map(|step| match step {
            Carried::Clean { .. } => None,
            Carried::Fulfilled { clause } => Some(t.amendment_carried_fulfilled(names.name(t, clause))),
            Carried::Choice { on, merge } => {
                let count = merge.overlaps();
                Some(t.amendment_carried_choice(count, names.name(t, &on.clause)))
            }
            Carried::Stuck { clause, why } => {
                stuck = true;
                Some(words::stuck(t, &names.name(t, clause), why))
            }
        })
        .collect();
    if sentences.is_empty() {
        return None;
    }
    let (color, title) = match stuck {
        true => (Color::Warning, t.amendment_carried_stuck_title()),
        false => (Color::Info, t.amendment_carried_title()),
    };
    let items =
        sentences.into_iter().enumerate().map(|(at, sentence)| html! { <li key={at}>{sentence}</li> });
    Some(html! { <Alert {color} {title}><ul class="plainlist">{for items}</ul></Alert> })
}
