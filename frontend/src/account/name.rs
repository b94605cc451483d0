//! What one is called.

use std::rc::Rc;

use shared::api::session::{Account, NewName, RenameAccount};
use yew::prelude::*;

use crate::client::{ApiError, ProblemNote, use_action};
use crate::context::{use_i18n, use_toasts};
use crate::session::use_session;
use crate::ui::{Button, TextInput, Variant, slot, use_form};

/// Properties of [`NameForm`].
#[derive(Properties, PartialEq)]
pub struct NameFormProps {
    /// The name now.
    pub name: String,
}

/// One field and its button.
#[component]
pub fn NameForm(props: &NameFormProps) -> Html {
    let t = use_i18n();
    let toasts = use_toasts();
    let session = use_session();
    let form = use_form(|| NewName { name: props.name.clone() });
    let rename = {
        let (form, said) = (form.clone(), t.account_renamed());
        use_action::<RenameAccount>(
            &["person"],
            Callback::from(move |outcome: Result<Rc<Account>, ApiError>| match outcome {
                Ok(account) => {
                    form.replace(NewName { name: account.name.clone() });
                    session.renamed((*account).clone());
                    toasts.say(said.clone());
                }
                Err(error) => form.set_errors(error.fields),
            }),
        )
    };
    let onsubmit = {
        let (form, rename) = (form.clone(), rename.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            rename.run((), (), form.values().clone());
        })
    };
    let problem = rename.error.clone().filter(|_| !form.has_errors());
    html! {
        <form class="fields" {onsubmit} novalidate=true>
            {slot(problem.map(|error| html! { <ProblemNote {error} act=true /> }))}
            <TextInput
                label={t.account_name()}
                description={AttrValue::from(t.account_name_hint())}
                autocomplete="name"
                value={form.values().name.clone()}
                oninput={form.edit("/name", |new: &mut NewName, text| new.name = text)}
                error={form.error("/name")}
            />
            <div class="actions">
                <Button submit=true variant={Variant::Secondary} busy={rename.pending}>{t.common_save()}</Button>
            </div>
        </form>
    }
}
