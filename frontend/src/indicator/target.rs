//! Setting what an indicator is to reach: a line for each year.

use std::rc::Rc;

use shared::api::indicator::{IndicatorWhole, SetTheTargets, TargetsChange};
use shared::api::result::OfResult;
use shared::indicator::{Target, adopted, check_decision, check_targets, check_why};
use shared::problem::{FieldCode, FieldError, FieldErrors};
use shared::text::facts::Fact;
use yew::prelude::*;

use super::FIGURES;
use super::define::{typed_lines, typed_number};
use super::words::{as_adopted, told};
use crate::client::{Stale, use_dialog, use_dialog_act};
use crate::context::use_i18n;
use crate::ui::{Question, TextArea, TextInput, slot};

/// Properties of [`TargetDialog`].
#[derive(Properties, PartialEq)]
pub struct TargetDialogProps {
    /// Whether it is open.
    pub open: bool,
    /// The indicator.
    pub path: OfResult,
    /// The same, as it is known now.
    pub whole: Rc<IndicatorWhole>,
    /// Set `open` to false.
    pub onclose: Callback<()>,
}

#[derive(Debug, Clone, PartialEq)]
struct Typed {
    lines: String,
    decision: String,
    why: String,
    version: i64,
}

/// The first time, what the adopted text says, where it can be read.
fn first(whole: &IndicatorWhole) -> Typed {
    let version = whole.targets.first().map_or(0, |now| now.version);
    let lines = if version == 0 { lines(&sealed(whole)) } else { lines(whole.targets()) };
    Typed { lines, decision: String::new(), why: String::new(), version }
}

fn sealed(whole: &IndicatorWhole) -> Vec<Target> {
    adopted::targets(whole.sealed_clause.facts.target.as_deref().unwrap_or_default())
}

/// What is typed for targets.
fn lines(targets: &[Target]) -> String {
    targets.iter().map(|target| format!("{}: {}", target.year, target.value)).collect::<Vec<_>>().join("\n")
}

/// A target a line: `2030: 80`.
fn typed_targets(text: &str) -> Result<Vec<Target>, usize> {
    typed_lines(text, |line| {
        let (year, value) = line.split_once(':')?;
        Some(Target { year: year.trim().parse().ok()?, value: typed_number(value)? })
    })
}

/// What is sent; or what is wrong with what was typed.
fn read(typed: &Typed, whole: &IndicatorWhole) -> Result<TargetsChange, Vec<FieldError>> {
    let mut errors = FieldErrors::new();
    let targets = typed_targets(&typed.lines);
    match &targets {
        Err(at) => errors.add(format!("/targets/{at}"), FieldCode::WrongShape),
        Ok(targets) => check_targets(targets, whole.definition().map_or(0, |one| one.decimals), &mut errors),
    }
    check_why(&typed.why, typed.version, &mut errors);
    check_decision(&typed.decision, typed.version, &mut errors);
    errors.finish()?;
    Ok(TargetsChange {
        targets: targets.unwrap_or_default(),
        decision: typed.decision.clone(),
        why: typed.why.clone(),
        version: typed.version,
    })
}

/// The dialog.
#[component]
pub fn TargetDialog(props: &TargetDialogProps) -> Html {
    let t = use_i18n();
    let dialog = use_dialog(props.open, &props.onclose, || first(&props.whole));
    let form = &dialog.form;
    let set = use_dialog_act::<SetTheTargets, _>(&dialog, &FIGURES, t.common_saved());
    let acted = set.acted();
    let onclose = dialog.leaving(&acted);
    let send = {
        let (form, whole, path) = (form.clone(), props.whole.clone(), props.path.clone());
        Callback::from(move |version: i64| match read(&Typed { version, ..form.values().clone() }, &whole) {
            Ok(change) => set.run(path.clone(), (), change),
            Err(errors) => form.set_errors(errors),
        })
    };
    // Theirs is here as soon as the indicator has been fetched again.
    let theirs = props.whole.targets.first();
    let theirs = theirs.filter(|now| acted.is_stale() && now.version > form.values().version);
    let choose = theirs.map(|theirs| {
        let latest = theirs.version;
        html! {
            <Stale
                theirs={html! { <><p class="prewrap num">{lines(&theirs.targets)}</p>{told(&theirs.said)}</> }}
                yours={html! { <p class="prewrap num">{form.values().lines.clone()}</p> }}
                ontheirs={onclose.clone()} onyours={send.reform(move |()| latest)} busy={acted.pending}
            />
        }
    });
    let problem = acted.problem(choose.is_some());
    let onact = {
        let version = form.values().version;
        send.reform(move |()| version)
    };
    let values = form.values();
    // What is first said may be other than what was adopted; whoever says so is to know it.
    let differs = values.version == 0
        && typed_targets(&values.lines).is_ok_and(|said| adopted::differs(&sealed(&props.whole), &said));
    html! {
        <Question open={props.open} {onclose} title={t.indicator_targets_title(&props.whole.label)} text={t.indicator_targets_text()} act={t.common_save()} busy={acted.pending} {problem} {onact}>
            <div>{slot(choose)}</div>
            <TextArea label={t.indicator_targets()} description={AttrValue::from(t.indicator_targets_hint())} value={values.lines.clone()} error={form.error_by_line("/targets", &values.lines)} rows=4
                oninput={form.edit("/targets", |typed: &mut Typed, text: String| typed.lines = text)} />
            <div role="status">
                {slot(as_adopted(&t, &props.whole, Fact::Target))}
                <p class="small" hidden={!differs}>{t.indicator_adopted_differs()}</p>
            </div>
            <div hidden={values.version == 0}>
                <TextInput label={t.indicator_decision()} description={AttrValue::from(t.indicator_decision_hint())} value={values.decision.clone()} error={form.error("/decision")}
                    oninput={form.edit("/decision", |typed: &mut Typed, text: String| typed.decision = text)} />
            </div>
            <TextArea label={t.indicator_why()} value={values.why.clone()} error={form.error("/why")} optional={values.version == 0} rows=2
                oninput={form.edit("/why", |typed: &mut Typed, text: String| typed.why = text)} />
        </Question>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_typed_a_line_each() {
        let found = typed_targets("2028: 60\n2030: 80,5\n").unwrap();
        assert_eq!(
            found.iter().map(|one| (one.year, one.value.to_string())).collect::<Vec<_>>(),
            [(2028, "60".into()), (2030, "80.5".into())]
        );
        assert_eq!(typed_targets("2028 60"), Err(0));
        assert_eq!(typed_targets("2028: 60\n2030: many"), Err(1), "which line it is");
    }
}
