//! Applying a package, after a preview of all that changes with it.

use std::rc::Rc;

use shared::amendment::REASON_MOST;
use shared::api::package::{ApplyAPackage, NewApplication, OfPackage, PackageView};
use shared::problem::FieldErrors;
use yew::prelude::*;

use super::act::use_act;
use super::{effects, words};
use crate::client::ProblemNote;
use crate::context::use_i18n;
use crate::ui::{Question, TextArea, use_form};

/// Properties of [`ApplyDialog`].
#[derive(Properties, PartialEq)]
pub struct ApplyDialogProps {
    /// The package.
    pub view: Rc<PackageView>,
    /// Whether it is open.
    pub open: bool,
    /// Set `open` to false.
    pub onclose: Callback<()>,
}

/// The dialog.
#[component]
pub fn ApplyDialog(props: &ApplyDialogProps) -> Html {
    let t = use_i18n();
    let view = &props.view;
    let first = || NewApplication { version: 0, reason: String::new() };
    let form = use_form(first);
    {
        let (form, view, t) = (form.clone(), view.clone(), t.clone());
        use_effect_with(props.open, move |open| {
            if *open {
                let reason = t.package_apply_because(words::title(&t, view.number), &view.title);
                form.replace(NewApplication { version: view.version, reason });
            }
        });
    }
    let apply = {
        let (form, onclose, refused) = (form.clone(), props.onclose.clone(), form.clone());
        use_act::<ApplyAPackage>(
            t.package_applied(),
            Callback::from(move |_| {
                form.saved();
                onclose.emit(());
            }),
            Callback::from(move |errors| refused.set_errors(errors)),
        )
    };
    let onclose = {
        let (form, apply, onclose) = (form.clone(), apply.clone(), props.onclose.clone());
        Callback::from(move |()| {
            form.saved();
            apply.forget();
            onclose.emit(());
        })
    };
    let onact = {
        let (form, apply, package) = (form.clone(), apply.clone(), view.id);
        Callback::from(move |()| {
            let mut errors = FieldErrors::new();
            errors.length("/reason", &form.values().reason, 1, REASON_MOST);
            match errors.finish() {
                Ok(()) => apply.run(OfPackage { package }, (), form.values().clone()),
                Err(errors) => form.set_errors(errors),
            }
        })
    };
    let problem = apply.error.clone().filter(|error| error.fields.is_empty());
    let problem = problem.map(|error| html! { <ProblemNote {error} act=true /> });
    html! {
        <Question
            open={props.open} {onclose} title={t.package_apply_title(words::title(&t, view.number))} text={t.package_apply_text()}
            act={t.package_apply()} busy={apply.pending} {problem} {onact}
        >
            {words::acts(&t, &view.pieces)}
            {effects::table(&t, view.programme, view)}
            <TextArea
                label={t.package_apply_reason()} value={form.values().reason.clone()} error={form.error("/reason")}
                oninput={form.edit("/reason", |new: &mut NewApplication, text: String| new.reason = text)}
            />
        </Question>
    }
}
