//! Changing many initiatives at once, or one by its card: what is to be done, which are in the way, and taking it back.

use std::rc::Rc;

use shared::api::initiative::{ChangeInitiatives, InitiativeRow, OfProgramme};
use shared::api::member::ListMembers;
use shared::api::workstream::WorkstreamView;
use shared::id::ProgrammeId;
use shared::initiative::bulk::{BulkEdit, Change, Shown, Was};
use shared::initiative::{BODY_MOST, GiveLead, NOTE_MOST, State};
use shared::permission::Act;
use shared::problem::{Code, FieldError};
use yew::prelude::*;

use super::WORK;
use super::state::words;
use super::words::members;
use crate::client::{ApiError, ProblemNote, use_act_about, use_action, use_client, use_resource};
use crate::context::{I18n, use_i18n, use_toasts};
use crate::seat::today;
use crate::session::use_session;
use crate::ui::{Button, Choice, Question, Select, Size, TextArea, TextInput, Variant, field_sentence, slot};

/// What is to be changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// How they go; the state that was chosen already.
    State(Option<State>),
    /// The workstream.
    Workstream,
    /// The administrative body.
    Body,
    /// Who leads.
    Lead,
}

/// What is asked for, and of which.
#[derive(Debug, Clone, PartialEq)]
pub struct Asking {
    /// Which.
    pub rows: Rc<Vec<InitiativeRow>>,
    /// What.
    pub what: What,
}

/// Properties of [`BulkBar`].
#[derive(Properties, PartialEq)]
pub struct BulkBarProps {
    /// Those that are picked.
    pub rows: Rc<Vec<InitiativeRow>>,
    /// Asks for a change of them.
    pub ask: Callback<Asking>,
    /// None is picked any more.
    pub clear: Callback<MouseEvent>,
}

/// What can be done with those that are picked.
#[component]
pub fn BulkBar(props: &BulkBarProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let gives = session.seat().is_some_and(|seat| GiveLead::verdict(seat, &()).is_allowed());
    let none = props.rows.is_empty();
    let button = |what: What, label: String| {
        let asking = Asking { rows: props.rows.clone(), what };
        let onclick = props.ask.reform(move |_: MouseEvent| asking.clone());
        html! { <Button size={Size::Small} variant={Variant::Secondary} disabled={none} {onclick}>{label}</Button> }
    };
    let lead = gives.then(|| button(What::Lead, t.initiative_set_lead()));
    html! {
        <div class="row bulkbar" role="group" aria-label={t.initiative_picked_group()}>
            <span class="small" role="status">{t.initiative_picked(props.rows.len())}</span>
            {button(What::State(None), t.initiative_set_state())}
            {button(What::Workstream, t.initiative_set_workstream())}
            {button(What::Body, t.initiative_set_body())}
            {slot(lead)}
            <Button size={Size::Small} variant={Variant::Tertiary} disabled={none} onclick={props.clear.clone()}>{t.initiative_pick_none()}</Button>
        </div>
    }
}

/// Properties of [`Bulk`].
#[derive(Properties, PartialEq)]
pub struct BulkProps {
    /// The programme.
    pub programme: ProgrammeId,
    /// What is asked for; nothing while the question is closed.
    pub asking: Option<Asking>,
    /// The workstreams.
    pub workstreams: Rc<Vec<WorkstreamView>>,
    /// It was left.
    pub onclose: Callback<()>,
    /// It was done.
    pub done: Callback<()>,
}

/// What takes a change back: those that it changed become again what they were. Nothing where all were so already.
fn back(were: &[InitiativeRow], are: &[InitiativeRow]) -> Option<BulkEdit> {
    let changed = were.iter().filter_map(|row| {
        let now = are.iter().find(|now| now.id == row.id && now.version != row.version)?;
        let shown = Shown { initiative: row.id, version: now.version };
        Some((shown, Was { initiative: row.id, values: row.values() }))
    });
    let (initiatives, was): (Vec<Shown>, Vec<Was>) = changed.unzip();
    (!initiatives.is_empty()).then_some(BulkEdit { initiatives, change: Change::Back { was } })
}

/// So many are named in a message that passes.
const NAMED: usize = 5;

/// Why nothing was taken back, with what is in the way.
fn refused(t: &I18n, error: &ApiError) -> String {
    let named = error.fields.iter().take(NAMED).map(|one| {
        let sentence = field_sentence(t, one);
        if one.names.is_empty() { sentence } else { format!("{} – {sentence}", one.names.join(", ")) }
    });
    let more = (error.fields.len() > NAMED).then(|| "…".to_owned());
    std::iter::once(t.problem(&error.code)).chain(named).chain(more).collect::<Vec<_>>().join(" ")
}

/// The question before many are changed.
#[component]
pub fn Bulk(props: &BulkProps) -> Html {
    let t = use_i18n();
    let value = use_state_eq(AttrValue::default);
    let reason = use_state_eq(String::new);
    let wrong = use_state_eq(Vec::<FieldError>::new);
    {
        // Afresh at each opening.
        let (value, reason, wrong) = (value.setter(), reason.setter(), wrong.setter());
        use_effect_with(props.asking.clone(), move |asking| {
            let first = match asking.as_ref().map(|asking| asking.what) {
                Some(What::State(Some(state))) => state.as_str(),
                Some(What::State(None)) => State::UnderWay.as_str(),
                _ => "",
            };
            value.set(first.into());
            reason.set(String::new());
            wrong.set(Vec::new());
        });
    }
    let gives = props.asking.as_ref().is_some_and(|asking| asking.what == What::Lead);
    let everyone = use_resource::<ListMembers>(gives.then_some(((), ())), &["member"]);
    let (toasts, client) = (use_toasts(), use_client());
    let undo = {
        let (t, toasts) = (t.clone(), toasts.clone());
        use_action::<ChangeInitiatives>(
            WORK.topics,
            Callback::from(move |outcome: Result<Rc<Vec<InitiativeRow>>, ApiError>| match outcome {
                Ok(_) => toasts.say(t.result_set_taken_back()),
                Err(error) => {
                    client.touch("initiative");
                    toasts.fail(refused(&t, &error));
                }
            }),
        )
    };
    let act = {
        let (t, wrong, programme) = (t.clone(), wrong.setter(), props.programme);
        let (done, rows) = (props.done.clone(), props.asking.as_ref().map(|asking| asking.rows.clone()));
        use_act_about::<ChangeInitiatives>(
            &WORK,
            String::new(),
            Callback::from(move |changed: Rc<Vec<InitiativeRow>>| {
                match rows.as_ref().and_then(|rows| back(rows, &changed)) {
                    Some(edit) => {
                        let undo = undo.clone();
                        let act =
                            Callback::from(move |()| undo.run(OfProgramme { programme }, (), edit.clone()));
                        toasts.say_with(t.initiative_changed_toast(), t.common_undo(), act);
                    }
                    None => toasts.say(t.initiative_changed_toast()),
                }
                done.emit(());
            }),
            Callback::from(move |errors| wrong.set(errors)),
        )
    };
    let Some(asking) = &props.asking else {
        return html! { <Question open=false onclose={props.onclose.clone()} title="" text="" act="" onact={Callback::noop()} /> };
    };
    let state = State::from_name(&value).unwrap_or(State::UnderWay);
    let (label, choices): (String, Rc<[Choice]>) = match asking.what {
        What::State(_) => {
            let states = State::ALL.iter().map(|one| Choice::new(one.as_str(), words(&t, *one)));
            (t.result_col_status(), states.collect())
        }
        What::Workstream => {
            let none = Choice::new("", t.initiative_no_workstream());
            let rest = props.workstreams.iter().map(|one| Choice::new(one.id.to_string(), one.name.clone()));
            (t.workstream_one(), std::iter::once(none).chain(rest).collect())
        }
        What::Body => (t.initiative_body(), Rc::from([])),
        What::Lead => {
            let none = Choice::new("", t.result_no_lead());
            let all = everyone.data.as_deref().map(Vec::as_slice).unwrap_or_default();
            let rest = members(&t, all, today(), &[]);
            (t.result_col_lead(), std::iter::once(none).chain(rest.iter().cloned()).collect())
        }
    };
    let needs_reason = matches!(asking.what, What::State(_)) && state.needs_reason(None);
    let onact = {
        let (asking, act, programme) = (asking.clone(), act.clone(), props.programme);
        let (value, reason) = ((*value).clone(), (*reason).clone());
        Callback::from(move |()| {
            let change = match asking.what {
                What::State(_) => {
                    Change::State { state, reason: if needs_reason { reason.clone() } else { String::new() } }
                }
                What::Workstream => Change::Workstream { workstream: value.parse().ok() },
                What::Body => Change::Body { body: value.to_string() },
                What::Lead => Change::Lead { lead: value.parse().ok() },
            };
            let shown = |row: &InitiativeRow| Shown { initiative: row.id, version: row.version };
            let edit = BulkEdit { initiatives: asking.rows.iter().map(shown).collect(), change };
            act.run(OfProgramme { programme }, (), edit);
        })
    };
    let error_at = |pointer: &str| {
        wrong.iter().find(|one| one.pointer == pointer).map(|one| AttrValue::from(field_sentence(&t, one)))
    };
    let in_the_way = wrong.iter().filter(|one| one.pointer.starts_with("/initiatives")).map(|one| {
        let name = one.names.join(", ");
        html! { <li key={one.pointer.clone()}><b lang="en">{name}</b>{" – "}{field_sentence(&t, one)}</li> }
    });
    let problem = act.error.clone().filter(|error| error.fields.is_empty() || error.is(Code::InTheWay));
    let problem = problem.map(|error| {
        html! { <div class="stack"><ProblemNote {error} act=true /><ul class="intheway">{for in_the_way}</ul></div> }
    });
    let onclose = {
        let (act, onclose) = (act.clone(), props.onclose.clone());
        Callback::from(move |()| {
            act.forget();
            onclose.emit(());
        })
    };
    let set_value = {
        let value = value.setter();
        Callback::from(move |chosen: String| value.set(chosen.into()))
    };
    let field = if asking.what == What::Body {
        html! {
            <TextInput
                key="body" {label} description={AttrValue::from(t.initiative_body_hint())} value={(*value).clone()}
                maxlength={BODY_MOST} optional=true error={error_at("/change/body")} oninput={set_value}
            />
        }
    } else {
        html! {
            <Select
                key="value" {label} {choices} value={(*value).clone()}
                error={error_at("/change/workstream").or_else(|| error_at("/change/lead"))} onchange={set_value}
            />
        }
    };
    let set_reason = reason.setter();
    let count = asking.rows.len();
    html! {
        <Question
            open=true {onclose} title={t.initiative_bulk_title(count)} text={t.initiative_bulk_text()}
            act={t.initiative_bulk_act()} busy={act.pending} {problem} {onact}
        >
            <div key="field">{field}</div>
            <div key="reason" hidden={!needs_reason}>
                <TextArea
                    label={t.result_say_reason()} description={AttrValue::from(t.initiative_reason_hint())}
                    value={(*reason).clone()} maxlength={NOTE_MOST} error={error_at("/change/reason")}
                    oninput={Callback::from(move |text: String| set_reason.set(text))}
                />
            </div>
        </Question>
    }
}

#[cfg(test)]
mod tests {
    use shared::problem::FieldCode;

    use super::*;
    use crate::client::Kind;
    use crate::initiative::address::tests::row;

    #[test]
    fn what_a_change_changed_is_taken_back_and_what_was_so_already_is_left() {
        let so_already = InitiativeRow { id: shared::id::InitiativeId::from_parts(1, 2), ..row() };
        let were = [row(), so_already.clone()];
        let now = InitiativeRow { version: 2, state: State::UnderWay, ..row() };
        let edit = back(&were, &[so_already, now.clone()]).unwrap();
        assert_eq!(edit.initiatives, [Shown { initiative: now.id, version: 2 }]);
        assert_eq!(edit.change.after(now.id, &now.values()), row().values());
        assert_eq!(back(&were, &were), None);
    }

    #[test]
    fn who_is_in_the_way_is_named_and_not_all_of_five_hundred() {
        let t = I18n::english();
        let one = |name: &str| FieldError {
            pointer: "/initiatives/0".into(),
            code: FieldCode::Changed,
            limit: None,
            names: vec![name.into()],
        };
        let fields = ["a", "b", "c", "d", "e", "f"].map(one).to_vec();
        let error =
            ApiError { kind: Kind::Conflict, code: "in_the_way".into(), fields, ..ApiError::offline() };
        let said = refused(&t, &error);
        assert!(said.starts_with(&t.problem_in_the_way()) && said.ends_with('…'), "{said}");
        assert!(said.contains("e – ") && !said.contains("f – "), "{said}");
    }
}
