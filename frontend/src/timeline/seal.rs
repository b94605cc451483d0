//! Sealing the work plan.

use std::rc::Rc;

use shared::api::initiative::OfProgramme;
use shared::api::plan::{PlanSummary, PlanWhole, SealAPlan};
use shared::id::ProgrammeId;
use shared::plan::{DECISION_MOST, NOTE_MOST, NewPlan, TITLE_MOST, next_period};
use shared::problem::{Code, FieldCode, FieldError, FieldErrors};
use shared::programme::Period;
use yew::prelude::*;

use crate::client::{About, ProblemNote, use_act_about};
use crate::context::use_i18n;
use crate::ui::{Alert, Color, DateInput, Question, TextArea, TextInput, slot, use_form};

/// What sealing touches. Who seals on top of a plan they have not seen sees it.
static PLAN: About = About { topics: &["plan"], moved: &[Code::Stale, Code::NotWorkedOn] };

/// Properties of [`SealForm`].
#[derive(Properties, PartialEq)]
pub struct SealFormProps {
    /// The programme.
    pub programme: ProgrammeId,
    /// Its days.
    pub period: Period,
    /// The plan that is on the screen as the last; none when none is sealed.
    pub last: Option<PlanSummary>,
    /// It was left, or is done.
    pub onclose: Callback<()>,
}

/// The fields as they are typed.
#[derive(Debug, Clone, Default, PartialEq)]
struct Typed {
    title: String,
    from: String,
    to: String,
    decision: String,
    note: String,
}

/// For the days that have no plan yet.
fn first(props: &SealFormProps) -> Typed {
    let next = next_period(props.period, props.last.as_ref().and_then(|last| last.period));
    Typed { from: next.from.to_string(), to: next.to.to_string(), ..Typed::default() }
}

/// What is sent; or which day is none.
fn read(typed: &Typed, number: u32) -> Result<NewPlan, Vec<FieldError>> {
    let mut errors = FieldErrors::new();
    let mut day = |pointer: &str, text: &str| {
        let day = text.parse().ok();
        if day.is_none() {
            errors.add(pointer, FieldCode::Required);
        }
        day
    };
    let days = day("/period/from", &typed.from).zip(day("/period/to", &typed.to));
    errors.finish()?;
    // With a fault noted there are no days, and without one there are.
    let (from, to) = days.ok_or_else(Vec::new)?;
    Ok(NewPlan {
        number,
        title: typed.title.clone(),
        period: Period { from, to },
        decision: typed.decision.clone(),
        note: typed.note.clone(),
    })
}

/// The form, as a question.
#[component]
pub fn SealForm(props: &SealFormProps) -> Html {
    let t = use_i18n();
    let form = use_form(|| first(props));
    let done = {
        let (form, onclose) = (form.clone(), props.onclose.clone());
        Callback::from(move |_: Rc<PlanWhole>| {
            form.saved();
            onclose.emit(());
        })
    };
    let refused = {
        let form = form.clone();
        Callback::from(move |errors| form.set_errors(errors))
    };
    let seal = use_act_about::<SealAPlan>(&PLAN, t.timeline_sealed(), done, refused);
    let number = props.last.as_ref().map_or(0, |last| last.number) + 1;
    let onact = {
        let (form, seal, programme) = (form.clone(), seal.clone(), props.programme);
        Callback::from(move |()| match read(form.values(), number) {
            Ok(new) => seal.run(OfProgramme { programme }, (), new),
            Err(errors) => form.set_errors(errors),
        })
    };
    let onclose = {
        let (form, onclose) = (form.clone(), props.onclose.clone());
        Callback::from(move |()| {
            form.saved();
            onclose.emit(());
        })
    };
    let error = seal.error.clone().filter(|error| error.fields.is_empty());
    let problem = error.map(|error| {
        if error.is(Code::Stale) {
            html! { <Alert color={Color::Warning} title={t.timeline_seal_again_title()} live=true><p>{t.timeline_seal_again_text()}</p></Alert> }
        } else {
            html! { <ProblemNote {error} act=true /> }
        }
    });
    let typed = form.values().clone();
    let (min, max) = (props.period.from.to_string(), props.period.to.to_string());
    html! {
        <Question
            open=true {onclose} title={t.timeline_seal()} text={t.timeline_seal_text()} act={t.timeline_seal_act()}
            busy={seal.pending} {problem} {onact}
        >
            <div key="title">
                <TextInput
                    label={t.timeline_seal_name()} value={typed.title} maxlength={TITLE_MOST} error={form.error("/title")}
                    oninput={form.edit("/title", |plan: &mut Typed, text: String| plan.title = text)}
                />
            </div>
            <div key="days" class="two">
                <DateInput
                    label={t.initiative_starts()} value={typed.from} min={min.clone()} max={max.clone()} error={form.error("/period/from")}
                    oninput={form.edit("/period/from", |plan: &mut Typed, text: String| plan.from = text)}
                />
                <DateInput
                    label={t.initiative_ends()} value={typed.to} {min} {max} error={form.error("/period/to")}
                    oninput={form.edit("/period/to", |plan: &mut Typed, text: String| plan.to = text)}
                />
            </div>
            <div key="decision">
                <TextInput
                    label={t.indicator_decision()} description={AttrValue::from(t.timeline_decision_hint())} value={typed.decision} maxlength={DECISION_MOST}
                    optional={number == 1} error={form.error("/decision")}
                    oninput={form.edit("/decision", |plan: &mut Typed, text: String| plan.decision = text)}
                />
            </div>
            <div key="note">
                <TextArea
                    label={t.timeline_seal_note()} value={typed.note} maxlength={NOTE_MOST} rows=3 optional=true error={form.error("/note")}
                    oninput={form.edit("/note", |plan: &mut Typed, text: String| plan.note = text)}
                />
            </div>
            <div key="end">{slot(None)}</div>
        </Question>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_that_is_none_is_named_and_nothing_is_sent() {
        let typed = Typed { title: "The second".into(), from: "2028-01-01".into(), ..Typed::default() };
        let faults = read(&typed, 2).unwrap_err();
        assert_eq!(faults.into_iter().map(|one| one.pointer).collect::<Vec<_>>(), ["/period/to"]);
        let typed = Typed { to: "2030-12-31".into(), ..typed };
        assert_eq!(read(&typed, 2).unwrap().period.years(), "2028–2030");
    }
}
