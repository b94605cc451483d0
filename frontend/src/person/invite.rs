//! The dialog that invites a person.

use std::rc::Rc;

use shared::api::person::{Invitation, InvitePerson, Invited};
use yew::prelude::*;

use super::link_shown::LinkShown;
use super::seats::roles_given;
use crate::client::{ApiError, ProblemNote, use_action};
use crate::context::use_i18n;
use crate::seat::{SeatDraft, SeatFields};
use crate::session::use_session;
use crate::ui::{Button, Dialog, InputKind, TextInput, Variant, slot, use_form, use_id};

/// Properties of [`InviteDialog`].
#[derive(Properties, PartialEq)]
pub struct InviteDialogProps {
    /// Whether it is shown.
    pub open: bool,
    /// It was closed.
    pub onclose: Callback<()>,
}

/// What is typed.
#[derive(Clone, PartialEq)]
struct Typed {
    name: String,
    email: String,
    seat: SeatDraft,
}

impl Typed {
    fn begin() -> Self {
        Self { name: String::new(), email: String::new(), seat: SeatDraft::from_today() }
    }

    fn seat(&mut self) -> &mut SeatDraft {
        &mut self.seat
    }
}

/// First the fields, then the link they gave.
#[component]
pub fn InviteDialog(props: &InviteDialogProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let form = use_form(Typed::begin);
    let form_id = use_id();
    let made = use_state(|| None::<Rc<Invited>>);
    let invite = {
        let (form, made) = (form.clone(), made.setter());
        use_action::<InvitePerson>(
            &["person", "desk"],
            Callback::from(move |outcome: Result<Rc<Invited>, ApiError>| match outcome {
                Ok(invited) => {
                    form.saved();
                    made.set(Some(invited));
                }
                Err(error) => form.set_errors(error.fields),
            }),
        )
    };
    let close = {
        let (form, made, invite) = (form.clone(), made.setter(), invite.clone());
        props.onclose.reform(move |()| {
            form.replace(Typed::begin());
            made.set(None);
            invite.forget();
        })
    };
    let onsubmit = {
        let (form, invite) = (form.clone(), invite.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Typed { name, email, seat } = form.values().clone();
            match seat.seat("/seats/0") {
                Ok(seat) => invite.run((), (), Invitation { name, email, seats: vec![seat] }),
                Err(errors) => form.set_errors(errors),
            }
        })
    };
    let actions = match &*made {
        Some(_) => html! { <Button onclick={close.reform(|_| ())}>{t.person_link_done()}</Button> },
        None => html! {
            <>
                <button type="submit" form={form_id.clone()} class="ds-button" aria-busy={invite.pending.then_some("true")}>
                    {t.person_invite_make()}
                </button>
                <Button variant={Variant::Secondary} onclick={close.reform(|_| ())}>{t.common_cancel()}</Button>
            </>
        },
    };
    let problem = invite.error.clone().filter(|_| !form.has_errors());
    let inside = match &*made {
        Some(invited) => {
            html! { <LinkShown link={invited.link.clone()} name={invited.person.name.clone()} /> }
        }
        None => html! {
            <form id={form_id} class="fields" {onsubmit} novalidate=true>
                <p>{t.person_invite_text()}</p>
                {slot(problem.map(|error| html! { <ProblemNote {error} act=true /> }))}
                <TextInput
                    label={t.person_name()}
                    value={form.values().name.clone()}
                    oninput={form.edit("/name", |typed: &mut Typed, text| typed.name = text)}
                    error={form.error("/name")}
                />
                <TextInput
                    label={t.person_email()}
                    kind={InputKind::Email}
                    value={form.values().email.clone()}
                    oninput={form.edit("/email", |typed: &mut Typed, text| typed.email = text)}
                    error={form.error("/email")}
                />
                <SeatFields<Typed>
                    form={form.clone()}
                    draft={form.values().seat.clone()}
                    edit={Typed::seat as fn(&mut Typed) -> &mut SeatDraft}
                    pointer="/seats/0"
                    roles={roles_given(session.seat())}
                />
            </form>
        },
    };
    html! {
        <Dialog open={props.open} onclose={close} title={t.person_invite_title()} {actions}>{inside}</Dialog>
    }
}
