//! Applying a package, after a preview of all that changes with it.

use std::rc::Rc;

use shared::amendment::REASON_MOST;
use shared::api::package::{ApplyAPackage, NewApplication, OfPackage, PackageView};
use shared::id::PackageId;
use shared::problem::{Code, FieldErrors};
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
    // The reason of who was refused and left to see how the package stands: they do not write it again.
    let kept = use_mut_ref(|| None::<(PackageId, String)>);
    {
        let (form, view, t, kept) = (form.clone(), view.clone(), t.clone(), kept.clone());
        use_effect_with(props.open, move |open| {
            if *open {
                let typed = kept.take().filter(|(of, _)| *of == view.id).map(|(_, typed)| typed);
                let reason = typed
                    .unwrap_or_else(|| t.package_apply_because(words::title(&t, view.number), &view.title));
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
        let (form, apply, onclose, package) = (form.clone(), apply.clone(), props.onclose.clone(), view.id);
        Callback::from(move |()| {
            // Heard once more when the browser has closed the dialog: then nothing was refused, and what is kept stays.
            if apply.error.is_some() {
                *kept.borrow_mut() = Some((package, form.values().reason.clone()));
            }
            form.saved();
            apply.forget();
            onclose.emit(());
        })
    };
    // Who was told that it has changed has the preview of what it is now before them.
    let told = apply.error.as_ref().is_some_and(|error| error.is(Code::Stale));
    let onact = {
        let (form, apply, package, now) = (form.clone(), apply.clone(), view.id, view.version);
        Callback::from(move |()| {
            let version = if told { now } else { form.values().version };
            let application = NewApplication { version, ..form.values().clone() };
            let mut errors = FieldErrors::new();
            errors.length("/reason", &form.values().reason, 1, REASON_MOST);
            match errors.finish() {
                Ok(()) => apply.run(OfPackage { package }, (), application),
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
