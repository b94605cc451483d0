//! The form for one's own position on a clause.

use std::rc::Rc;

use shared::api::position::{BoardClause, CellView, OfText, PositionView, TakeAPosition};
use shared::id::{ProgrammeId, TextId};
use shared::position::{REASON_MOST, ReservationKind, Scope};
use shared::problem::Code;
use yew::prelude::*;

use super::draft::{Draft, What};
use super::words::label;
use crate::client::{ApiError, ProblemNote, use_action};
use crate::context::{I18n, use_i18n, use_toasts};
use crate::programme::today;
use crate::ui::{
    Alert, Button, Checkbox, Choice, Color, DateInput, Form, RadioGroup, Select, TextArea, slot, use_form,
};

/// Properties of [`TakeForm`].
#[derive(Properties, PartialEq)]
pub struct TakeFormProps {
    /// The text.
    pub text: TextId,
    /// The programme it is the text of.
    pub programme: ProgrammeId,
    /// The clause, with the words that are on the screen.
    pub clause: BoardClause,
    /// What the delegation has said so far.
    pub own: Option<CellView>,
    /// Fetches the board again, when the clause has changed.
    pub reload: Callback<()>,
}

/// The form. Key it by the clause: what is filled in outlives a change of the words.
#[component]
pub fn TakeForm(props: &TakeFormProps) -> Html {
    let t = use_i18n();
    let toasts = use_toasts();
    let now = &props.clause.wording;
    let form = use_form(|| match &props.own {
        Some(own) => Draft::of(&own.position.value, own.position.confirmed, now),
        None => Draft::new(now),
    });
    let take = {
        let (form, reload) = (form.clone(), props.reload.clone());
        let said = t.position_taken_toast(label(&t, &props.clause));
        let topic = format!("programme/{}", props.programme);
        use_action::<TakeAPosition>(
            &["position", "desk", &topic],
            Callback::from(move |outcome: Result<Rc<PositionView>, ApiError>| match outcome {
                Ok(_) => {
                    form.saved();
                    toasts.say(said.clone());
                }
                Err(error) => {
                    if error.is(Code::Stale) {
                        reload.emit(());
                    }
                    form.set_errors(error.fields);
                }
            }),
        )
    };
    let told = take.error.as_ref().is_some_and(|error| error.is(Code::Stale));
    // What is filled in is about the words that were there when it was begun: others that come behind it were not read, until it was
    // said that they are there.
    let read = use_state_eq(|| props.clause.hash.clone());
    {
        let read = read.setter();
        use_effect_with((props.clause.hash.clone(), form.dirty(), told), move |(hash, dirty, told)| {
            if *told || !*dirty {
                read.set(hash.clone());
            }
        });
    }
    let onsubmit = {
        let (form, take, text) = (form.clone(), take.clone(), props.text);
        let scope = Scope::Clause { clause: props.clause.clause.clone(), hash: (*read).clone() };
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match form.values().position(scope.clone(), today()) {
                Ok(new) => take.run(OfText { text }, (), new),
                Err(errors) => form.set_errors(errors),
            }
        })
    };
    let values = form.values();
    let fields = match values.what {
        None => slot(None),
        Some(What::Agree | What::Live) => html! {
            <Checkbox
                label={t.position_take_confirmed()}
                description={AttrValue::from(t.position_take_confirmed_hint())}
                checked={values.confirmed}
                onchange={form.edit("/confirmed", |draft: &mut Draft, on: bool| draft.confirmed = on)}
            />
        },
        Some(What::Reserve) => reservation(&t, &form),
        Some(What::Object) => objection(&t, &form),
    };
    let stale = told.then(|| {
        html! { <Alert color={Color::Warning} title={t.position_stale_title()} live=true><p>{t.position_stale_text()}</p></Alert> }
    });
    let problem = take.error.clone().filter(|error| error.fields.is_empty() && !error.is(Code::Stale));
    let act = if props.own.is_some() { t.position_take_change() } else { t.position_take_act() };
    let value = values.what.map(What::as_str).unwrap_or_default();
    html! {
        <form class="stack" {onsubmit} novalidate=true>
            <RadioGroup
                legend={t.position_take()}
                choices={choices(&t)}
                {value}
                error={form.error("/value").map(|_| AttrValue::from(t.position_take_choose()))}
                onchange={form.edit("/value", |draft: &mut Draft, what: AttrValue| draft.what = What::from_name(&what))}
            />
            <div key={value} class="stack">{fields}</div>
            <div>{slot(stale)}</div>
            <div>{slot(problem.map(|error| html! { <ProblemNote {error} act=true /> }))}</div>
            <Button submit=true busy={take.pending}>{act}</Button>
        </form>
    }
}

fn choices(t: &I18n) -> Rc<[Choice]> {
    Rc::new([
        Choice::new(What::Agree.as_str(), t.position_take_agree()),
        Choice::new(What::Live.as_str(), t.position_take_live()),
        Choice {
            hint: Some(t.position_take_reserve_hint().into()),
            ..Choice::new(What::Reserve.as_str(), t.position_take_reserve())
        },
        Choice {
            hint: Some(t.position_take_object_hint().into()),
            ..Choice::new(What::Object.as_str(), t.position_take_object())
        },
    ])
}

/// Kind, reason, and the day a reservation is expected to be lifted.
pub(super) fn reservation(t: &I18n, form: &Form<Draft>) -> Html {
    let kinds: Rc<[Choice]> = ReservationKind::ALL
        .into_iter()
        .map(|kind| {
            let words = match kind {
                ReservationKind::General => t.position_take_kind_general(),
                ReservationKind::Substantive => t.position_take_kind_substantive(),
                ReservationKind::Scrutiny => t.position_take_kind_scrutiny(),
                ReservationKind::Parliamentary => t.position_take_kind_parliamentary(),
                ReservationKind::Linguistic => t.position_take_kind_linguistic(),
            };
            Choice::new(kind.as_str(), words)
        })
        .collect();
    let values = form.values();
    html! {
        <>
            <Select
                label={t.position_take_kind()}
                choices={kinds}
                value={values.kind.as_str()}
                onchange={form.edit("/value/kind", |draft: &mut Draft, name: String| {
                    draft.kind = ReservationKind::from_name(&name).unwrap_or(draft.kind);
                })}
            />
            <TextArea
                label={t.position_take_reason()}
                value={values.reason.clone()}
                maxlength={REASON_MOST}
                error={form.error("/value/reason")}
                oninput={form.edit("/value/reason", |draft: &mut Draft, reason: String| draft.reason = reason)}
            />
            <DateInput
                label={t.position_take_lifts()}
                value={values.lifts_on.clone()}
                min={AttrValue::from(today().to_string())}
                optional=true
                error={form.error("/value/lifts_on")}
                oninput={form.edit("/value/lifts_on", |draft: &mut Draft, day: String| draft.lifts_on = day)}
            />
        </>
    }
}

fn objection(t: &I18n, form: &Form<Draft>) -> Html {
    let values = form.values();
    html! {
        <>
            <TextArea
                label={t.position_take_wanted()}
                value={values.wanted.clone()}
                rows=5
                error={form.error("/value/wanted")}
                oninput={form.edit("/value/wanted", |draft: &mut Draft, wanted: String| draft.wanted = wanted)}
            />
            <TextArea
                label={t.position_take_reason()}
                value={values.reason.clone()}
                maxlength={REASON_MOST}
                optional=true
                error={form.error("/value/reason")}
                oninput={form.edit("/value/reason", |draft: &mut Draft, reason: String| draft.reason = reason)}
            />
        </>
    }
}
