//! Writing the record: day, place, a line for each delegation, and beside it what would follow from the answers so far.

use std::rc::Rc;

use shared::api::procedure::{
    ChangeTheRecord, ChangedRecord, OfProcedure, OfProgramme, Procedure, RecordAnAdoption,
};
use shared::api::revision::RevisionSummary;
use shared::id::ProgrammeId;
use shared::member::Member;
use shared::problem::Code;
use shared::procedure::Rules;
use yew::prelude::*;

use super::answers::class_in_words;
use super::draft::{Draft, taking_part};
use super::line::{LineFields, errors};
use super::outcome::WouldFollow;
use crate::client::{ApiError, ProblemNote, use_action};
use crate::context::{use_i18n, use_toasts};
use crate::nav::{Go, Route};
use crate::ui::{Alert, Button, Color, DateInput, Panel, Size, TextInput, Variant, focus, slot, use_form};

/// Properties of [`RecordForm`].
#[derive(Properties, PartialEq)]
pub struct RecordFormProps {
    /// The programme.
    pub programme: ProgrammeId,
    /// The revision that is decided on.
    pub revision: RevisionSummary,
    /// The members of all times.
    pub members: Rc<Vec<Member>>,
    /// The settings it is decided by.
    pub rules: Rules,
    /// The record that is changed; absent for a new one.
    pub procedure: Option<Rc<Procedure>>,
    /// Fetches it again, when somebody else has changed it.
    pub reload: Callback<()>,
    /// It was sent, or left.
    pub ondone: Callback<()>,
}

/// The form.
#[component]
pub fn RecordForm(props: &RecordFormProps) -> Html {
    let t = use_i18n();
    let toasts = use_toasts();
    let top = use_node_ref();
    // The version that what is written began from; another one on the server is a conflict.
    let began = use_state_eq(|| props.procedure.as_ref().map_or(0, |procedure| procedure.version));
    let form = use_form(|| match &props.procedure {
        Some(procedure) => Draft::of(&procedure.record),
        None => Draft::new(&taking_part(&props.members, None)),
    });
    let taking = taking_part(&props.members, form.values().day());
    let then = {
        let (form, ondone, reload, said) =
            (form.clone(), props.ondone.clone(), props.reload.clone(), t.procedure_recorded_toast());
        Callback::from(move |outcome: Result<Rc<Procedure>, ApiError>| match outcome {
            Ok(_) => {
                form.saved();
                toasts.say(said.clone());
                ondone.emit(());
            }
            Err(error) => {
                if error.is(Code::Stale) {
                    reload.emit(());
                }
                form.set_errors(error.fields);
            }
        })
    };
    let topics = &["procedure", "programme", "desk"];
    let record = use_action::<RecordAnAdoption>(topics, then.clone());
    let change = use_action::<ChangeTheRecord>(topics, then);
    let send = {
        let (form, record, change, taking) = (form.clone(), record.clone(), change.clone(), taking.clone());
        let (programme, of, top) = (props.programme, props.procedure.as_ref().map(|one| one.id), top.clone());
        move |version: i64| match (form.values().checked(&taking), of) {
            (Ok(body), None) => record.run(OfProgramme { programme }, (), body),
            (Ok(body), Some(procedure)) => {
                change.run(OfProcedure { procedure }, (), ChangedRecord { record: body, version });
            }
            (Err(errors), _) => {
                form.set_errors(errors);
                // The sentence that says so stands at the top; the first field is two steps of the Tab key away.
                if let Some(top) = top.cast::<web_sys::HtmlElement>() {
                    focus::set(&top);
                }
            }
        }
    };
    let error = record.error.clone().or(change.error.clone());
    let pending = record.pending || change.pending;
    let stale = error.as_ref().is_some_and(|error| error.is(Code::Stale));
    let theirs = props.procedure.clone().filter(|now| stale && now.version > *began);
    let conflict = theirs.map(|theirs| {
        let take = {
            let (form, began, change, theirs) = (form.clone(), began.setter(), change.clone(), theirs.clone());
            Callback::from(move |_: MouseEvent| {
                form.replace(Draft::of(&theirs.record));
                began.set(theirs.version);
                change.forget();
            })
        };
        let mine = {
            let (send, version) = (send.clone(), theirs.version);
            Callback::from(move |_: MouseEvent| send(version))
        };
        html! {
            <Alert
                color={Color::Warning}
                title={t.procedure_stale_title()}
                live=true
                actions={html! {
                    <>
                        <Button size={Size::Small} variant={Variant::Secondary} onclick={take}>{t.procedure_stale_theirs()}</Button>
                        <Button size={Size::Small} busy={pending} onclick={mine}>{t.procedure_stale_yours()}</Button>
                    </>
                }}
            >
                <p>{t.procedure_stale_text()}</p>
            </Alert>
        }
    });
    let problem = error.filter(|error| error.fields.is_empty() && conflict.is_none());
    let problem = problem.map(|error| {
        let brackets = error.is(Code::BracketsLeft).then(|| {
            html! { <Go to={Route::Bracketed { programme: props.programme }}>{t.amendment_see_brackets()}</Go> }
        });
        html! { <div class="stack"><ProblemNote {error} act=true /><p>{slot(brackets)}</p></div> }
    });
    let faults = form.error_count();

    let onday = {
        let members = props.members.clone();
        form.edit("/held_on", move |draft: &mut Draft, day: String| {
            draft.held_on = day;
            let taking = taking_part(&members, draft.day());
            draft.seat(&taking);
        })
    };
    let onplace = form.edit("/place", |draft: &mut Draft, place: String| draft.place = place);
    let mut lines: Vec<Html> = Vec::new();
    let mut last = None;
    for (at, line) in form.values().lines.iter().enumerate() {
        let class = taking.iter().find(|one| one.member == line.member).map(|one| one.class);
        if let Some(class) = class.filter(|class| last != Some(*class)) {
            last = Some(class);
            lines.push(html! { <p key={format!("class-{class:?}")} class="tiny quiet classline">{class_in_words(&t, class, props.rules)}</p> });
        }
        lines.push(html! { <LineFields key={line.member.to_string()} {at} line={line.clone()} errors={errors(&form, at)} form={form.clone()} /> });
    }
    let act = if props.procedure.is_some() { t.procedure_record_again() } else { t.procedure_record_act() };
    let onact = {
        let (send, version) = (send.clone(), *began);
        Callback::from(move |_: MouseEvent| send(version))
    };
    let leave = props.procedure.is_some().then(|| {
        let (form, ondone) = (form.clone(), props.ondone.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            form.saved();
            ondone.emit(());
        });
        html! { <Button variant={Variant::Tertiary} {onclick}>{t.procedure_change_stop()}</Button> }
    });
    html! {
        <div class="split">
            <div class="stack">
                <p class="ds-validation-message" tabindex="-1" ref={top} hidden={faults == 0}>{t.procedure_faults(faults)}</p>
                <div>{slot(conflict)}</div>
                <div class="panel">
                    <div class="body two">
                        <DateInput label={t.procedure_held_on()} value={form.values().held_on.clone()} error={form.error("/held_on")} oninput={onday} />
                        <TextInput label={t.procedure_place()} value={form.values().place.clone()} error={form.error("/place")} oninput={onplace} />
                    </div>
                </div>
                <h2 class="h">{t.procedure_lines()}</h2>
                <div class="stack recordlines">{for lines}</div>
                <div>{slot(problem)}</div>
                <div class="actions">
                    <Button busy={pending} onclick={onact}>{act}</Button>
                    {slot(leave)}
                </div>
            </div>
            <div class="stack beside">
                <Panel title={t.procedure_would()} aside={html! { <span class="quiet">{t.procedure_so_far()}</span> }}>
                    <WouldFollow outcome={form.values().outcome(&taking, props.rules)} decided=false />
                </Panel>
            </div>
        </div>
    }
}
