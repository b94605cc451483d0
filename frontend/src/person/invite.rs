//! The dialog that invites a person.

use std::rc::Rc;

use shared::api::person::{InvitePerson, Invited};
use yew::prelude::*;

use super::invitation::Draft;
use super::invited_seats::InvitedSeats;
use super::link_shown::LinkShown;
use super::seats::roles_given;
use crate::client::{ApiError, ProblemNote, use_action};
use crate::context::use_i18n;
use crate::seat::SeatDraft;
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

fn begin() -> Draft {
    Draft::begin(SeatDraft::from_today())
}

/// First the fields, then the link they gave.
#[component]
pub fn InviteDialog(props: &InviteDialogProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let form = use_form(begin);
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
            form.replace(begin());
            made.set(None);
            invite.forget();
        })
    };
    let onsubmit = {
        let (form, invite) = (form.clone(), invite.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match form.values().invitation() {
                Ok(invitation) => invite.run((), (), invitation),
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
                    oninput={form.edit("/name", |draft: &mut Draft, text| draft.name = text)}
                    error={form.error("/name")}
                />
                <TextInput
                    label={t.person_email()}
                    kind={InputKind::Email}
                    value={form.values().email.clone()}
                    oninput={form.edit("/email", |draft: &mut Draft, text| draft.email = text)}
                    error={form.error("/email")}
                />
                <InvitedSeats form={form.clone()} roles={roles_given(session.seat())} />
            </form>
        },
    };
    html! {
        <Dialog open={props.open} onclose={close} title={t.person_invite_title()} {actions}>{inside}</Dialog>
    }
}
