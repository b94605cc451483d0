//! Setting what an indicator is to reach: a line for each year.

use std::rc::Rc;

use shared::api::indicator::{IndicatorWhole, SetTheTargets, TargetsChange};
use shared::api::result::OfResult;
use shared::indicator::{Target, adopted, check_decision, check_target_years, check_targets, check_why};
use shared::measurement::number::{Fault, alone, unmistakable};
use shared::problem::{FieldError, FieldErrors};
use shared::programme::Period;
use shared::text::facts::Fact;
use yew::prelude::*;

use super::FIGURES;
use super::define::typed_lines;
use super::number::refuse;
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
    /// The days of its programme, as soon as they are known.
    pub period: Option<Period>,
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
    let line = |target: &Target| format!("{}: {}", target.year, unmistakable(target.value));
    targets.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// A target a line: `2030: 80`; or the number that cannot be read, and why. A line without a year has none at all.
fn typed_targets(text: &str, decimals: u8) -> Result<Vec<Target>, (usize, (String, Fault))> {
    let none = || (String::new(), Fault::NotANumber);
    typed_lines(text, |line| {
        let (year, value) = line.split_once(':').ok_or_else(none)?;
        let year = year.trim().parse().map_err(|_| none())?;
        let value = alone(value, decimals).map_err(|fault| (value.to_owned(), fault))?;
        Ok(Target { year, value })
    })
}

/// How many decimals a target has at most.
fn decimals_of(whole: &IndicatorWhole) -> u8 {
    whole.definition().map_or(0, |one| one.decimals)
}

/// What is sent; or what is wrong with what was typed.
fn read(
    typed: &Typed,
    whole: &IndicatorWhole,
    period: Option<Period>,
) -> Result<TargetsChange, Vec<FieldError>> {
    let mut errors = FieldErrors::new();
    let sealed = sealed(whole);
    let decimals = decimals_of(whole);
    let targets = typed_targets(&typed.lines, decimals);
    match &targets {
        Err((at, (text, fault))) => {
            refuse(&format!("/targets/{at}"), text, *fault, decimals, &mut errors);
        }
        Ok(targets) => {
            check_targets(targets, decimals, &mut errors);
            let before = whole.targets.iter().flat_map(|now| &now.targets);
            let known: Vec<Target> = sealed.iter().chain(before).copied().collect();
            if let Some(period) = period {
                check_target_years(targets, period, &known, &mut errors);
            }
        }
    }
    check_why(&typed.why, typed.version, &mut errors);
    // Of what cannot be read nobody knows whether it is what was adopted.
    let said = targets.as_ref().unwrap_or(&sealed);
    check_decision(&typed.decision, typed.version, (sealed.as_slice(), said.as_slice()), &mut errors);
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
        let period = props.period;
        Callback::from(move |version: i64| {
            match read(&Typed { version, ..form.values().clone() }, &whole, period) {
                Ok(change) => set.run(path.clone(), (), change),
                Err(errors) => form.set_errors(errors),
            }
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
    // What is first said may be other than what was adopted; whoever says so is to know it, and names what decided it.
    let differs = values.version == 0
        && typed_targets(&values.lines, decimals_of(&props.whole))
            .is_ok_and(|said| adopted::differs(&sealed(&props.whole), &said));
    let undecided = values.version == 0 && !differs && form.error("/decision").is_none();
    html! {
        <Question open={props.open} {onclose} title={t.indicator_targets_title(&props.whole.label)} text={t.indicator_targets_text()} act={t.common_save()} busy={acted.pending} {problem} {onact}>
            <div>{slot(choose)}</div>
            <TextArea label={t.indicator_targets()} description={AttrValue::from(t.indicator_targets_hint())} value={values.lines.clone()} error={form.error_by_line("/targets", &values.lines)} rows=4
                oninput={form.edit("/targets", |typed: &mut Typed, text: String| typed.lines = text)} />
            <div role="status">
                {slot(as_adopted(&t, &props.whole, Fact::Target))}
                <p class="small" hidden={!differs}>{t.indicator_adopted_differs()}</p>
            </div>
            <div hidden={undecided}>
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
    use shared::problem::FieldCode;

    #[test]
    fn targets_are_typed_a_line_each() {
        let found = typed_targets("2028: 60\n2030: 80,5\n", 1).unwrap();
        assert_eq!(
            found.iter().map(|one| (one.year, one.value.to_string())).collect::<Vec<_>>(),
            [(2028, "60".into()), (2030, "80.5".into())]
        );
        let wrong = |text: &str, decimals: u8| typed_targets(text, decimals).unwrap_err();
        assert_eq!(wrong("2028 60", 1), (0, (String::new(), Fault::NotANumber)));
        assert_eq!(
            wrong("2028: 60\n2030: many", 1),
            (1, (" many".into(), Fault::NotANumber)),
            "which line it is"
        );
        assert_eq!(wrong("2028: 60,5", 0).1.1, Fault::TooManyDecimals);
    }

    #[test]
    fn a_target_that_may_be_two_numbers_is_refused_with_both() {
        let (at, (text, fault)) = typed_targets("2028: 1\n2030: 1,234", 4).unwrap_err();
        let mut errors = FieldErrors::new();
        refuse(&format!("/targets/{at}"), &text, fault, 4, &mut errors);
        let wrong = errors.finish().unwrap_err().remove(0);
        assert_eq!((wrong.pointer.as_str(), wrong.code), ("/targets/1", FieldCode::Ambiguous));
        assert_eq!(wrong.names, ["1234", "1,2340"]);
        let said = crate::ui::field_sentence(&crate::context::I18n::english(), &wrong);
        assert!(said.contains("1234") && said.contains("1,2340"), "{said}");
        let stands = typed_targets("2030: 1,2340", 4).unwrap();
        assert_eq!(typed_targets(&lines(&stands), 4), Ok(stands), "what stands can be saved again");
    }
}
