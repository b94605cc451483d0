//! The chair takes back that a package was applied, with a reason.

use std::rc::Rc;

use shared::amendment::REASON_MOST;
use shared::api::package::{OfPackage, PackageView, TakeAPackageBack};
use shared::api::revision::Because;
use shared::problem::FieldErrors;
use yew::prelude::*;

use super::act::use_act;
use super::words;
use crate::client::ProblemNote;
use crate::context::use_i18n;
use crate::ui::{Question, TextArea, use_form};

/// Properties of [`TakeBackDialog`].
#[derive(Properties, PartialEq)]
pub struct TakeBackDialogProps {
    /// The package.
    pub view: Rc<PackageView>,
    /// Whether it is open.
    pub open: bool,
    /// Set `open` to false.
    pub onclose: Callback<()>,
}

/// The dialog.
#[component]
pub fn TakeBackDialog(props: &TakeBackDialogProps) -> Html {
    let t = use_i18n();
    let first = || Because { reason: String::new() };
    let form = use_form(first);
    let take_back = {
        let (form, onclose, refused) = (form.clone(), props.onclose.clone(), form.clone());
        use_act::<TakeAPackageBack>(
            t.package_taken_back(),
            Callback::from(move |_| {
                form.replace(first());
                onclose.emit(());
            }),
            Callback::from(move |errors| refused.set_errors(errors)),
        )
    };
    let onclose = {
        let (form, take_back, onclose) = (form.clone(), take_back.clone(), props.onclose.clone());
        Callback::from(move |()| {
            form.replace(first());
            take_back.forget();
            onclose.emit(());
        })
    };
    let onact = {
        let (form, take_back, package) = (form.clone(), take_back.clone(), props.view.id);
        Callback::from(move |()| {
            let mut errors = FieldErrors::new();
            errors.length("/reason", &form.values().reason, 1, REASON_MOST);
            match errors.finish() {
                Ok(()) => take_back.run(OfPackage { package }, (), form.values().clone()),
                Err(errors) => form.set_errors(errors),
            }
        })
    };
    let problem = take_back.error.clone().filter(|error| error.fields.is_empty());
    let problem = problem.map(|error| html! { <ProblemNote {error} act=true /> });
    html! {
        <Question
            open={props.open} {onclose} title={t.package_take_back_title(words::title(&t, props.view.number))}
            text={t.package_take_back_text()} act={t.package_take_back_act()} busy={take_back.pending} {problem} {onact}
        >
            <TextArea
                label={t.package_reason()} value={form.values().reason.clone()} error={form.error("/reason")}
                oninput={form.edit("/reason", |because: &mut Because, text: String| because.reason = text)}
            />
        </Question>
    }
}
