//! The page behind a one-time link: joining, a new password, the first administrator. The secret stands behind the `#`, which the
//! browser sends to nobody; it is taken out of the address as soon as it is read.

use std::rc::Rc;

use shared::api::person::{FollowLink, LinkAccepted, LinkSecret, LinkSeen, ReadLink};
use shared::api::session::{Credentials, SessionOpened, SignIn};
use shared::person::LinkPurpose;
use shared::problem::Code;
use yew::prelude::*;
use yew_router::prelude::*;

use crate::client::{ApiError, ProblemNote, use_action, use_client};
use crate::context::{I18n, use_i18n};
use crate::nav::{Go, PageHead, Route};
use crate::shell::{LanguageLinks, Ring, Wordmark};
use crate::ui::{Alert, Bones, Button, Color, InputKind, Size, Skeleton, TextInput, slot, use_form};

/// What is typed.
#[derive(Clone, PartialEq, Default)]
struct Typed {
    name: String,
    email: String,
    password: String,
}

/// The page.
#[component]
pub fn LinkPage() -> Html {
    let t = use_i18n();
    let secret = use_memo((), |()| take_secret());
    let seen = use_state(|| None::<Rc<LinkSeen>>);
    let read = {
        let seen = seen.setter();
        use_action::<ReadLink>(
            &[],
            Callback::from(move |outcome: Result<Rc<LinkSeen>, ApiError>| {
                if let Ok(found) = outcome {
                    seen.set(Some(found));
                }
            }),
        )
    };
    let ask = {
        let (read, secret) = (read.clone(), secret.clone());
        Callback::from(move |()| {
            if let Some(secret) = &*secret {
                read.run((), (), LinkSecret { secret: secret.clone() });
            }
        })
    };
    {
        let ask = ask.clone();
        use_effect_with((), move |()| ask.emit(()));
    }
    let inside = match (&*secret, &*seen, &read.error) {
        (None, ..) => note(&t.person_link_none_title(), &t.person_link_none_text()),
        (_, _, Some(error)) if error.is(Code::LinkSpent) => {
            note(&t.person_link_spent_title(), &t.person_link_spent_text())
        }
        (_, None, Some(error)) => html! { <ProblemNote error={error.clone()} retry={ask} /> },
        (_, None, None) => html! {
            <div><PageHead title={t.person_join_title()} quiet=true /><Skeleton bones={Bones::Lines} /></div>
        },
        (Some(secret), Some(seen), _) => {
            html! { <Follow secret={secret.clone()} seen={(**seen).clone()} /> }
        }
    };
    html! {
        <div class="door">
            <section class="door-art" aria-label={t.session_field()}>
                <p class="small">{t.session_field()}</p>
                <Ring lines={[t.session_motto_1().into(), t.session_motto_2().into()]} />
                <p class="small">{t.session_promise()}</p>
            </section>
            <main class="door-form" id="main">
                <div class="stack">
                    <p><Wordmark name={t.shell_brand()} /></p>
                    {inside}
                    <p class="small" hidden={secret.is_some() && read.error.is_none()}>
                        <Go to={Route::SignIn}>{t.session_sign_in()}</Go>
                    </p>
                    <LanguageLinks />
                </div>
            </main>
        </div>
    }
}

/// The secret of the address, which forgets it: nobody should find it in the history or over a shoulder.
fn take_secret() -> Option<String> {
    let window = gloo::utils::window();
    let secret = window.location().hash().ok()?.trim_start_matches('#').to_owned();
    if let Ok(history) = window.history() {
        drop(history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&Route::Link.to_path())));
    }
    (!secret.is_empty()).then_some(secret)
}

fn note(title: &str, text: &str) -> Html {
    html! {
        <div>
            <PageHead title={title.to_owned()} quiet=true />
            <Alert color={Color::Warning} title={title.to_owned()}><p>{text.to_owned()}</p></Alert>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct FollowProps {
    secret: String,
    seen: LinkSeen,
}

/// Title, sentence and button by purpose.
fn words(t: &I18n, purpose: LinkPurpose) -> (String, String, String) {
    match purpose {
        LinkPurpose::FirstAdministrator => {
            (t.person_join_title(), t.person_join_first_lead(), t.person_join_act())
        }
        LinkPurpose::Join => (t.person_join_title(), t.person_join_lead(), t.person_join_act()),
        LinkPurpose::NewPassword => (t.person_reset_title(), t.person_reset_lead(), t.person_reset_act()),
    }
}

/// The form of a link that works. Who has followed it is signed in at once.
#[component]
fn Follow(props: &FollowProps) -> Html {
    let t = use_i18n();
    let client = use_client();
    let navigator = use_navigator();
    let (seen, purpose) = (&props.seen, props.seen.purpose);
    let form = use_form(|| Typed { name: seen.name.clone(), email: seen.email.clone(), ..Typed::default() });
    let enter = {
        let form = form.clone();
        use_action::<SignIn>(
            &[],
            Callback::from(move |outcome: Result<Rc<SessionOpened>, ApiError>| {
                form.saved();
                if let Ok(opened) = outcome {
                    client.open((*opened).clone());
                }
                // Whoever could not be signed in meets the door there.
                if let Some(navigator) = &navigator {
                    navigator.replace(&Route::Desk);
                }
            }),
        )
    };
    let follow = {
        let (form, enter) = (form.clone(), enter.clone());
        use_action::<FollowLink>(
            &[],
            Callback::from(move |outcome: Result<Rc<()>, ApiError>| match outcome {
                Ok(_) => {
                    let Typed { email, password, .. } = form.values().clone();
                    enter.run((), (), Credentials { email, password });
                }
                Err(error) => form.set_errors(error.fields),
            }),
        )
    };
    let onsubmit = {
        let (form, follow, secret) = (form.clone(), follow.clone(), props.secret.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Typed { name, email, password } = form.values().clone();
            let accepted = LinkAccepted {
                secret: secret.clone(),
                name: purpose.asks_name().then_some(name),
                email: purpose.asks_email().then_some(email),
                password,
            };
            follow.run((), (), accepted);
        })
    };
    let (title, lead, act) = words(&t, purpose);
    let problem = follow.error.clone().filter(|_| !form.has_errors());
    html! {
        <form {onsubmit} novalidate=true>
            <PageHead {title} under={html! { <p class="quiet">{lead}</p> }} />
            {slot(problem.map(|error| html! { <ProblemNote {error} act=true /> }))}
            <TextInput
                label={t.session_email()}
                kind={InputKind::Email}
                autocomplete="username"
                name="email"
                readonly={!purpose.asks_email()}
                value={form.values().email.clone()}
                oninput={form.edit("/email", |typed: &mut Typed, text| typed.email = text)}
                error={form.error("/email")}
            />
            <div hidden={!purpose.asks_name()}>
                <TextInput
                    label={t.account_name()}
                    description={AttrValue::from(t.account_name_hint())}
                    autocomplete="name"
                    name="name"
                    value={form.values().name.clone()}
                    oninput={form.edit("/name", |typed: &mut Typed, text| typed.name = text)}
                    error={form.error("/name")}
                />
            </div>
            <TextInput
                label={t.account_password_new()}
                description={AttrValue::from(t.account_password_hint())}
                kind={InputKind::Password}
                autocomplete="new-password"
                name="password"
                value={form.values().password.clone()}
                oninput={form.edit("/password", |typed: &mut Typed, text| typed.password = text)}
                error={form.error("/password")}
            />
            <Button submit=true size={Size::Tall} full=true busy={follow.pending || enter.pending}>{act}</Button>
        </form>
    }
}
