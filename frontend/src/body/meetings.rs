//! When a body meets and met.

use shared::body::{Body, BodyKind};
use shared::meeting::{KeepMeetings, Whose};
use shared::permission::Act;
use yew::prelude::*;

use crate::context::use_i18n;
use crate::meeting::{Meetings, Owner};
use crate::session::use_session;
use crate::ui::slot;

/// Properties of [`BodyMeetings`].
#[derive(Properties, PartialEq)]
pub struct BodyMeetingsProps {
    /// The body.
    pub body: Body,
}

/// The meetings, fetched when somebody wants to see them. Those of the officials stand open: the overview leads here for them.
#[component]
pub fn BodyMeetings(props: &BodyMeetingsProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let body = &props.body;
    let open = use_state_eq(|| body.kind == BodyKind::Officials);
    let may =
        session.seat().is_some_and(|seat| KeepMeetings::verdict(seat, &Whose::Body(body.kind)).is_allowed());
    let ontoggle = {
        let open = open.setter();
        Callback::from(move |event: Event| {
            open.set(event.target_unchecked_into::<web_sys::Element>().has_attribute("open"));
        })
    };
    let inside = open
        .then(|| html! { <Meetings owner={Owner::Body(body.id)} title={t.meeting_of(&body.name)} {may} /> });
    html! { <details class="papers" open={*open} {ontoggle}><summary class="small">{t.meeting_title()}</summary>{slot(inside)}</details> }
}
