//! The door: e-mail and password. It stands at its own address, and in the place of any page that asks for a session.

use std::rc::Rc;

use shared::api::session::{Credentials, SessionOpened, SignIn};
use shared::problem::Code;
use yew::prelude::*;
use yew_router::prelude::*;

use super::{SessionState, use_session};
use crate::client::{ApiError, ProblemNote, use_action, use_client};
use crate::context::use_i18n;
use crate::nav::{PageHead, Route, use_arrival};
use crate::shell::{LanguageLinks, Ring, Wordmark};
use crate::ui::{Alert, Button, Color, InputKind, Size, TextInput, slot, use_form};

/// What is typed at the door.
#[derive(Clone, PartialEq, Default)]
struct Typed {
    email: String,
    password: String,
}

/// The door.
#[component]
pub fn SignInPage() -> Html {
    let t = use_i18n();
    let client = use_client();
    let session = use_session();
    let here = use_route::<Route>();
    let navigator = use_navigator();
    let arrival = use_arrival();
    let form = use_form(Typed::default);

    // At its own address the door leads to the desk; elsewhere the page that was wanted takes its place by itself.
    {
        let open = matches!(session.state, SessionState::Open { .. }) && here == Some(Route::SignIn);
        use_effect_with(open, move |open| {
            if *open && let Some(navigator) = &navigator {
                navigator.replace(&Route::Desk);
            }
        });
    }
    let enter = {
        let form = form.clone();
        use_action::<SignIn>(
            &[],
            Callback::from(move |outcome: Result<Rc<SessionOpened>, ApiError>| match outcome {
                Ok(opened) => {
                    form.saved();
                    arrival.expect();
                    client.open((*opened).clone());
                }
                Err(error) => form.set_errors(error.fields),
            }),
        )
    };
    let onsubmit = {
        let (form, enter) = (form.clone(), enter.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Typed { email, password } = form.values().clone();
            enter.run((), (), Credentials { email, password });
        })
    };
    let problem = enter.error.as_ref().filter(|_| !form.has_errors()).map(|error| {
        if error.is(Code::CredentialsWrong) {
            html! { <Alert color={Color::Danger} title={t.problem(&error.code)} live=true /> }
        } else {
            html! { <ProblemNote error={error.clone()} act=true /> }
        }
    });
    html! {
        <div class="door">
            <section class="door-art" aria-label={t.session_field()}>
                <p class="small">{t.session_field()}</p>
                <Ring lines={[t.session_motto_1().into(), t.session_motto_2().into()]} />
                <p class="small">{t.session_promise()}</p>
            </section>
            <main class="door-form" id="main">
                <form {onsubmit} novalidate=true>
                    <div class="stack">
                        <p><Wordmark name={t.shell_brand()} /></p>
                        <p class="lead">{t.session_lead()}</p>
                    </div>
                    <PageHead title={t.session_sign_in()} quiet=true />
                    {slot(problem)}
                    <TextInput
                        label={t.session_email()}
                        kind={InputKind::Email}
                        autocomplete="username"
                        name="email"
                        value={form.values().email.clone()}
                        oninput={form.edit("/email", |typed: &mut Typed, text| typed.email = text)}
                        error={form.error("/email")}
                    />
                    <TextInput
                        label={t.session_password()}
                        kind={InputKind::Password}
                        autocomplete="current-password"
                        name="password"
                        value={form.values().password.clone()}
                        oninput={form.edit("/password", |typed: &mut Typed, text| typed.password = text)}
                        error={form.error("/password")}
                    />
                    <Button submit=true size={Size::Tall} full=true busy={enter.pending}>{t.session_sign_in()}</Button>
                    <p class="tiny quiet">{t.session_no_account()}</p>
                    <LanguageLinks />
                </form>
            </main>
        </div>
    }
}
