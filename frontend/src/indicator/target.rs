//! Setting what an indicator is to reach: a line for each year.

use std::rc::Rc;

use shared::api::indicator::{IndicatorWhole, SetTheTargets, TargetsChange};
use shared::api::result::OfResult;
use shared::indicator::{Target, check_targets, check_why};
use shared::problem::{Code, FieldCode, FieldError, FieldErrors};
use yew::prelude::*;

use super::define::typed_number;
use crate::client::{ApiError, ProblemNote, use_action};
use crate::context::{use_i18n, use_toasts};
use crate::ui::{Question, TextArea, use_form};

/// Properties of [`TargetDialog`].
#[derive(Properties, PartialEq)]
pub struct TargetDialogProps {
    /// Whether it is open.
    pub open: bool,
    /// The indicator.
    pub path: OfResult,
    /// The same, as it is known now.
    pub whole: Rc<IndicatorWhole>,
    /// Fetches it again.
    pub reload: Callback<()>,
    /// Set `open` to false.
    pub onclose: Callback<()>,
}

#[derive(Debug, Clone, PartialEq)]
struct Typed {
    lines: String,
    why: String,
    version: i64,
}

fn first(whole: &IndicatorWhole) -> Typed {
    let lines: Vec<String> =
        whole.targets().iter().map(|target| format!("{}: {}", target.year, target.value)).collect();
    let version = whole.targets.first().map_or(0, |now| now.version);
    Typed { lines: lines.join("\n"), why: String::new(), version }
}

/// A target a line: `2030: 80`.
fn typed_targets(text: &str) -> Option<Vec<Target>> {
    let line = |line: &str| {
        let (year, value) = line.split_once(':')?;
        Some(Target { year: year.trim().parse().ok()?, value: typed_number(value)? })
    };
    text.lines().filter(|text| !text.trim().is_empty()).map(line).collect()
}

/// What is sent; or what is wrong with what was typed. The lines are one field, which takes the first thing that is wrong.
fn read(typed: &Typed, whole: &IndicatorWhole) -> Result<TargetsChange, Vec<FieldError>> {
    let mut errors = FieldErrors::new();
    let targets = typed_targets(&typed.lines);
    match &targets {
        None => errors.add("/targets", FieldCode::WrongShape),
        Some(targets) => {
            check_targets(targets, whole.definition().map_or(0, |one| one.decimals), &mut errors)
        }
    }
    check_why(&typed.why, typed.version, &mut errors);
    errors.finish().map_err(gathered)?;
    Ok(TargetsChange { targets: targets.unwrap_or_default(), why: typed.why.clone(), version: typed.version })
}

fn gathered(errors: Vec<FieldError>) -> Vec<FieldError> {
    let of_lines = |error: FieldError| {
        if error.pointer.starts_with("/targets") {
            FieldError { pointer: "/targets".into(), ..error }
        } else {
            error
        }
    };
    errors.into_iter().map(of_lines).collect()
}

/// The dialog.
#[component]
pub fn TargetDialog(props: &TargetDialogProps) -> Html {
    let t = use_i18n();
    let toasts = use_toasts();
    let form = use_form(|| first(&props.whole));
    {
        let (form, whole) = (form.clone(), props.whole.clone());
        use_effect_with(props.open, move |open| {
            if *open {
                form.replace(first(&whole));
            }
        });
    }
    let set = {
        let (form, onclose, reload) = (form.clone(), props.onclose.clone(), props.reload.clone());
        let said = t.common_saved();
        use_action::<SetTheTargets>(
            &["indicator"],
            Callback::from(move |outcome: Result<Rc<IndicatorWhole>, ApiError>| match outcome {
                Ok(_) => {
                    form.saved();
                    toasts.say(said.clone());
                    onclose.emit(());
                }
                Err(error) => {
                    if error.is(Code::Stale) {
                        reload.emit(());
                    }
                    form.set_errors(gathered(error.fields));
                }
            }),
        )
    };
    let onact = {
        let (form, set, whole, path) = (form.clone(), set.clone(), props.whole.clone(), props.path.clone());
        Callback::from(move |()| match read(form.values(), &whole) {
            Ok(change) => set.run(path.clone(), (), change),
            Err(errors) => form.set_errors(errors),
        })
    };
    let onclose = {
        let (form, set, onclose) = (form.clone(), set.clone(), props.onclose.clone());
        Callback::from(move |()| {
            form.saved();
            set.forget();
            onclose.emit(());
        })
    };
    let problem = set.error.clone().filter(|error| error.fields.is_empty());
    let problem = problem.map(|error| html! { <ProblemNote {error} act=true /> });
    let values = form.values();
    html! {
        <Question open={props.open} {onclose} title={t.indicator_targets_title(&props.whole.label)} text={t.indicator_targets_text()} act={t.common_save()} busy={set.pending} {problem} {onact}>
            <TextArea label={t.indicator_targets()} description={AttrValue::from(t.indicator_targets_hint())} value={values.lines.clone()} error={form.error("/targets")} rows=4
                oninput={form.edit("/targets", |typed: &mut Typed, text: String| typed.lines = text)} />
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
        assert_eq!(typed_targets("2028 60"), None);
        assert_eq!(typed_targets("2028: many"), None);
    }
}
