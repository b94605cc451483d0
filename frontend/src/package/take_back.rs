//! The chair takes back that a package was applied, with a reason.

use std::rc::Rc;

use shared::amendment::REASON_MOST;
use shared::api::package::{ApplicationReversal, OfPackage, PackageView, TakeAPackageBack};
use shared::problem::{Code, FieldErrors};
use yew::prelude::*;

use super::act::use_act;
use super::words;
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
    let now = props.view.application();
    let first = move || ApplicationReversal { application: now, reason: String::new() };
    let form = use_form(first);
    {
        let form = form.clone();
        // Taken back is what was there when the question was asked, whatever comes behind it.
        use_effect_with(props.open, move |open| {
            if *open {
                form.replace(first());
            }
        });
    }
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
    // Who was told that another one stands there has seen it, and does not write the reason again.
    let told = take_back.error.as_ref().is_some_and(|error| error.is(Code::Stale));
    let onact = {
        let (form, take_back, package) = (form.clone(), take_back.clone(), props.view.id);
        Callback::from(move |()| {
            let application = if told { now } else { form.values().application };
            let reversal = ApplicationReversal { application, ..form.values().clone() };
            let mut errors = FieldErrors::new();
            errors.length("/reason", &form.values().reason, 1, REASON_MOST);
            match errors.finish() {
                Ok(()) => take_back.run(OfPackage { package }, (), reversal),
                Err(errors) => form.set_errors(errors),
            }
        })
    };
    let problem = take_back.acted().note();
    html! {
        <Question
            open={props.open} {onclose} title={t.package_take_back_title(words::title(&t, props.view.number))}
            text={t.package_take_back_text()} act={t.package_take_back_act()} busy={take_back.pending} {problem} {onact}
        >
            <TextArea
                label={t.package_reason()} value={form.values().reason.clone()} error={form.error("/reason")}
                oninput={form.edit("/reason", |reversal: &mut ApplicationReversal, text: String| reversal.reason = text)}
            />
        </Question>
    }
}
