//! The days of something, filled in: for whoever does not drag, and for a day that is known exactly.

use std::rc::Rc;

use shared::problem::{FieldCode, FieldError};
use shared::programme::Period;
use shared::time::Date;
use yew::prelude::*;

use super::gantt::Moved;
use super::geometry::Item;
use super::model::{Span, Work};
use crate::client::{ApiError, ProblemNote};
use crate::context::use_i18n;
use crate::initiative::day;
use crate::ui::{DateInput, Question, field_sentence, slot};

/// Properties of [`DaysForm`].
#[derive(Properties, PartialEq)]
pub struct DaysFormProps {
    /// The initiative.
    pub work: Rc<Work>,
    /// What of it.
    pub item: Item,
    /// Its days as they stand.
    pub stored: Option<Span>,
    /// Its days as they were moved, where they were.
    pub span: Option<Span>,
    /// The programme's days.
    pub period: Period,
    /// It is being saved.
    pub busy: bool,
    /// Why it was refused.
    pub error: Option<ApiError>,
    /// It is to be saved.
    pub onsave: Callback<Moved>,
    /// It was left.
    pub onclose: Callback<()>,
}

/// The form, as a question. Keyed by what it is about: it begins with those days.
#[component]
pub fn DaysForm(props: &DaysFormProps) -> Html {
    let t = use_i18n();
    let starts = use_state_eq(|| props.span.or(props.stored).map(|span| span.0));
    let ends = use_state_eq(|| props.span.or(props.stored).map(|span| span.1));
    let missing = use_state_eq(|| false);
    // What was on the screen when the form was opened. What has no days yet is not overwritten either.
    let base = use_state_eq(|| props.stored);
    let onact = {
        let (starts, ends, missing) = (starts.clone(), ends.clone(), missing.clone());
        let (onsave, id, item, base) = (props.onsave.clone(), props.work.row.id, props.item, *base);
        Callback::from(move |()| {
            let first = if item == Item::Bar { *starts } else { *ends };
            match first.zip(*ends) {
                Some(span) => {
                    missing.set(false);
                    onsave.emit(Moved { id, item, from: base.unwrap_or(span), span });
                }
                None => missing.set(true),
            }
        })
    };
    let said = |pointer: &str, value: Option<Date>| {
        if *missing && value.is_none() {
            return Some(AttrValue::from(t.field_required()));
        }
        let error = props.error.as_ref()?.fields.iter().find(|error| error.pointer == pointer)?;
        Some(AttrValue::from(field_sentence(&t, error)))
    };
    let set = |of: &UseStateHandle<Option<Date>>| {
        let of = of.setter();
        Callback::from(move |text: String| of.set(text.parse().ok()))
    };
    let text = |of: Option<Date>| of.map(|date| date.to_string()).unwrap_or_default();
    let (from, to) = (day(&t, props.period.from), day(&t, props.period.to));
    let hint = AttrValue::from(t.initiative_days_hint(from, to));
    let fields = match props.item {
        Item::Bar => html! {
            <div class="two">
                <DateInput label={t.initiative_starts()} description={hint} value={text(*starts)} oninput={set(&starts)} error={said("/starts", *starts)} />
                <DateInput label={t.initiative_ends()} value={text(*ends)} oninput={set(&ends)} error={said("/ends", *ends)} />
            </div>
        },
        Item::Mark(_) => html! {
            <DateInput label={t.result_col_due()} description={hint} value={text(*ends)} oninput={set(&ends)} error={said("/due", *ends)} />
        },
    };
    let title = match props.item {
        Item::Bar => props.work.row.title.clone(),
        Item::Mark(at) => props.work.marks.get(at).map(|mark| mark.view.title.clone()).unwrap_or_default(),
    };
    let shown = ["/starts", "/ends", "/due"];
    let problem = props.error.clone().filter(|error| {
        error.fields.is_empty() || error.fields.iter().any(|field| !shown.contains(&field.pointer.as_str()))
    });
    let problem = problem.map(|error| {
        let rest = sentences(&t, &error.fields);
        html! { <div class="stack"><ProblemNote {error} act=true /><p>{rest}</p></div> }
    });
    html! {
        <Question
            open=true onclose={props.onclose.clone()} title={t.timeline_change_title(title)} text={t.timeline_change_text()}
            act={t.common_save()} busy={props.busy} {problem} {onact}
        >
            <div key="fields">{slot(Some(fields))}</div>
        </Question>
    }
}

/// What is wrong with fields, in a sentence each.
pub fn sentences(t: &crate::context::I18n, errors: &[FieldError]) -> String {
    let mut words: Vec<String> = Vec::new();
    for error in errors {
        // What stands in the way is a milestone; the page says it of the bar's beginning.
        let sentence = field_sentence(t, error);
        if !words.contains(&sentence) && error.code != FieldCode::Changed {
            words.push(sentence);
        }
    }
    words.join(" ")
}
