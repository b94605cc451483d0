//! Signing in on the spot, over a page whose session has ended: what was written there stays.

use std::rc::Rc;

use shared::api::session::{Credentials, SessionOpened, SignIn};
use yew::prelude::*;

use super::{SessionState, use_session};
use crate::client::{ApiError, ProblemNote, use_action, use_client};
use crate::context::{use_i18n, use_toasts};
use crate::ui::{Alert, Button, Color, Dialog, InputKind, Size, TextInput, Variant, slot, use_id};

/// A dialog that asks for the password of whoever was here; closed, it leaves a line at the page's top that opens it again.
#[component]
pub fn SignInAgain() -> Html {
    let t = use_i18n();
    let client = use_client();
    let toasts = use_toasts();
    let session = use_session();
    let password = use_state_eq(String::new);
    let put_off = use_state_eq(|| false);
    let form_id = use_id();
    let ended = session.ended;
    {
        let (password, put_off) = (password.setter(), put_off.setter());
        use_effect_with(ended, move |_| {
            password.set(String::new());
            put_off.set(false);
        });
    }
    let enter = {
        let said = t.session_reopened();
        use_action::<SignIn>(
            &[],
            Callback::from(move |outcome: Result<Rc<SessionOpened>, ApiError>| {
                if let Ok(opened) = outcome {
                    client.open((*opened).clone());
                    client.touch_all();
                    toasts.say(said.clone());
                }
            }),
        )
    };
    let email = match &session.state {
        SessionState::Open { account, .. } => account.email.clone(),
        _ => String::new(),
    };
    let onsubmit = {
        let (enter, email, password) = (enter.clone(), email.clone(), password.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            enter.run((), (), Credentials { email: email.clone(), password: (*password).clone() });
        })
    };
    let oninput = {
        let password = password.setter();
        Callback::from(move |text| password.set(text))
    };
    let open_again = {
        let put_off = put_off.setter();
        Callback::from(move |_| put_off.set(false))
    };
    let close = {
        let put_off = put_off.setter();
        Callback::from(move |()| put_off.set(ended))
    };
    let leave = {
        let session = session.clone();
        Callback::from(move |_| session.leave())
    };
    let actions = html! {
        <>
            // Outside the form, because a dialog's buttons stand under what it holds.
            <button type="submit" form={form_id.clone()} class="ds-button" aria-busy={enter.pending.then_some("true")}>
                {t.session_sign_in()}
            </button>
            <Button variant={Variant::Tertiary} onclick={leave}>{t.session_again_other()}</Button>
        </>
    };
    let line = (ended && *put_off).then(|| {
        let actions = html! { <Button size={Size::Small} onclick={open_again}>{t.session_again()}</Button> };
        html! {
            <Alert color={Color::Warning} title={t.session_ended()} live=true {actions}><p>{t.session_ended_text()}</p></Alert>
        }
    });
    let problem = enter.error.clone().filter(|_| ended);
    html! {
        <div class="again">
            {slot(line)}
            <Dialog open={ended && !*put_off} onclose={close} title={t.session_ended()} {actions}>
                <p>{t.session_ended_text()}</p>
                {slot(problem.map(|error| html! { <ProblemNote {error} act=true /> }))}
                <form id={form_id} class="fields" {onsubmit} novalidate=true>
                    <TextInput
                        label={t.session_email()}
                        kind={InputKind::Email}
                        autocomplete="username"
                        readonly=true
                        value={email}
                    />
                    <TextInput
                        label={t.session_password()}
                        kind={InputKind::Password}
                        autocomplete="current-password"
                        value={(*password).clone()}
                        {oninput}
                    />
                </form>
            </Dialog>
        </div>
    }
}
