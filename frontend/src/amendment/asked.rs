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
    let chosen = use_state_eq(AttrValue::default);
    let (view, names) = (&props.view, &props.names);
    let carried = carried(view);
    let title = words::called(&t, &view.record);
    let on_top = view.amended.as_ref().and_then(|amended| amended.on_top.as_ref());
    let amended = view.record.amends.map(|amends| words::title(&t, Some(amends.number)));
    let now = view.record.state.competes() && !carried.is_empty();
    // Where nothing was carried over, or nothing changed on the way, there is one way of seeing it against the text.
    let cited = !now || carried != view.operations;
    let choices: Rc<[Choice]> = [
        on_top.and(amended.clone()).map(|amended| Choice::new("amended", amended)),
        now.then(|| Choice::new("now", t.amendment_see_now())),
        cited.then(|| Choice::new("cited", t.amendment_see_cited())),
    ]
    .into_iter()
    .flatten()
    .collect();
    let seen = chosen_of(&choices, &chosen);
    let (base, operations, against) = match (&*seen, on_top, view.revision) {
        ("amended", Some(on_top), _) => {
            let against = t.amendment_against(title, amended.unwrap_or_default());
            (&on_top.base, &on_top.operations, against)
        }
        ("now", ..) => (&props.stand.clauses, &carried, t.amendment_against_now(title)),
        (_, _, Some(number)) => {
            (&view.base, &view.operations, t.amendment_against(title, t.revision_rev(number)))
        }
        _ => (&view.base, &view.operations, title),
    };
    let rows = Rc::new(rows(&t, names, base, operations, &by(view), "a"));
    let running = (AttrValue::from(props.programme.summary.title.clone()), AttrValue::from(against));
    let toggle = against_what(&t, choices, seen, chosen.setter());
    let remarks = remarks(&t, view, names);
    html! {
        <div class="stack">
            <div hidden={remarks.is_none()}>{slot(remarks)}</div>
            <div hidden={toggle.is_none()}>{slot(toggle)}</div>
            <RedlineSheet {rows} here={None} {running} restore={None} />
        </div>
    }
}

/// What is chosen, or the first that there is.
fn chosen_of(choices: &[Choice], chosen: &AttrValue) -> AttrValue {
    let known = choices.iter().find(|choice| choice.value == *chosen).or(choices.first());
    known.map(|choice| choice.value.clone()).unwrap_or_default()
}

/// Against what the changes are shown, where there is a choice.
pub fn against_what(
    t: &I18n,
    choices: Rc<[Choice]>,
    value: AttrValue,
    set: UseStateSetter<AttrValue>,
) -> Option<Html> {
    let onchange = Callback::from(move |value: AttrValue| set.set(value));
    (choices.len() > 1)
        .then(|| html! { <ToggleGroup label={t.amendment_see()} {choices} {value} {onchange} quiet=true /> })
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
