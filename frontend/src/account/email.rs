//! Changing the e-mail address one signs in with.

use std::rc::Rc;

use shared::api::session::{Account, ChangeEmail, NewEmail};
use yew::prelude::*;

use crate::client::{ApiError, ProblemNote, use_action};
use crate::context::{use_i18n, use_toasts};
use crate::session::use_session;
use crate::ui::{Button, InputKind, TextInput, Variant, slot, use_form};

/// What is typed.
#[derive(Clone, PartialEq)]
struct Typed {
    email: String,
    current: String,
}

impl Typed {
    fn of(email: &str) -> Self {
        Self { email: email.to_owned(), current: String::new() }
    }
}

/// Properties of [`EmailForm`].
#[derive(Properties, PartialEq)]
pub struct EmailFormProps {
    /// The address now.
    pub email: String,
}

/// The address, and the password that confirms a new one.
#[component]
pub fn EmailForm(props: &EmailFormProps) -> Html {
    let t = use_i18n();
    let toasts = use_toasts();
    let session = use_session();
    let form = use_form(|| Typed::of(&props.email));
    let change = {
        let (form, said) = (form.clone(), t.account_email_changed());
        use_action::<ChangeEmail>(
            &["person", "session"],
            Callback::from(move |outcome: Result<Rc<Account>, ApiError>| match outcome {
                Ok(account) => {
                    form.replace(Typed::of(&account.email));
                    session.renamed((*account).clone());
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
            let Typed { email, current } = form.values().clone();
            change.run((), (), NewEmail { current, email });
        })
    };
    let problem = change.error.clone().filter(|_| !form.has_errors());
    html! {
        <form class="fields" {onsubmit} novalidate=true>
            {slot(problem.map(|error| html! { <ProblemNote {error} act=true /> }))}
            <TextInput
                label={t.account_email()}
                description={AttrValue::from(t.account_email_hint())}
                kind={InputKind::Email}
                autocomplete="email"
                value={form.values().email.clone()}
                oninput={form.edit("/email", |typed: &mut Typed, text| typed.email = text)}
                error={form.error("/email")}
            />
            <TextInput
                label={t.account_password_current()}
                kind={InputKind::Password}
                autocomplete="current-password"
                value={form.values().current.clone()}
                oninput={form.edit("/current", |typed: &mut Typed, text| typed.current = text)}
                error={form.error("/current")}
            />
            <div class="actions">
                <Button submit=true variant={Variant::Secondary} busy={change.pending}>{t.account_email_set()}</Button>
            </div>
        </form>
    }
}
