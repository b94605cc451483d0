//! Changing one's password.

use std::rc::Rc;

use shared::api::session::{ChangePassword, NewPassword};
use yew::prelude::*;

use crate::client::{ApiError, ProblemNote, use_action};
use crate::context::{use_i18n, use_toasts};
use crate::ui::{Button, InputKind, TextInput, Variant, slot, use_form};

/// What is typed.
#[derive(Clone, PartialEq, Default)]
struct Typed {
    current: String,
    new: String,
}

/// Properties of [`PasswordForm`].
#[derive(Properties, PartialEq)]
pub struct PasswordFormProps {
    /// The e-mail address, so that a password manager knows whose password it is.
    pub email: String,
}

/// The current one, the new one, and what follows from it.
#[component]
pub fn PasswordForm(props: &PasswordFormProps) -> Html {
    let t = use_i18n();
    let toasts = use_toasts();
    let form = use_form(Typed::default);
    let change = {
        let (form, said) = (form.clone(), t.account_password_changed());
        use_action::<ChangePassword>(
            &["session"],
            Callback::from(move |outcome: Result<Rc<()>, ApiError>| match outcome {
                Ok(_) => {
                    form.replace(Typed::default());
                    toasts.say(said.clone());
                }
                Err(error) => form.set_errors(error.fields),
            }),
        )
    };
    let onsubmit = {
        let (form, change) = (form.clone(), change.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Typed { current, new } = form.values().clone();
            change.run((), (), NewPassword { current, new });
        })
    };
    let problem = change.error.clone().filter(|_| !form.has_errors());
    html! {
        <form class="fields" {onsubmit} novalidate=true>
            {slot(problem.map(|error| html! { <ProblemNote {error} act=true /> }))}
            <input type="hidden" name="username" autocomplete="username" value={props.email.clone()} />
            <TextInput
                label={t.account_password_current()}
                kind={InputKind::Password}
                autocomplete="current-password"
                value={form.values().current.clone()}
                oninput={form.edit("/current", |typed: &mut Typed, text| typed.current = text)}
                error={form.error("/current")}
            />
            <TextInput
                label={t.account_password_new()}
                description={AttrValue::from(t.account_password_hint())}
                kind={InputKind::Password}
                autocomplete="new-password"
                value={form.values().new.clone()}
                oninput={form.edit("/new", |typed: &mut Typed, text| typed.new = text)}
                error={form.error("/new")}
            />
            <div class="actions">
                <Button submit=true variant={Variant::Secondary} busy={change.pending}>{t.account_password_set()}</Button>
            </div>
        </form>
    }
}
