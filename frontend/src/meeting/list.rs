//! The meetings of a workstream or of a body, the latest first.

use std::rc::Rc;

use shared::api::body::OfBody;
use shared::api::meeting::{ListBodyMeetings, ListMeetings, MeetingView};
use shared::api::workstream::OfWorkstream;
use shared::id::{BodyId, MeetingId, WorkstreamId};
use shared::meeting::is_to_come;
use yew::prelude::*;

use super::form::MeetingForm;
use crate::client::{Async, use_resource};
use crate::context::{I18n, use_i18n};
use crate::initiative::day;
use crate::seat::today;
use crate::ui::{Bones, Button, Color, Glyph, IconButton, Section, Size, Tag, Variant, slot};

/// What meetings belong to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owner {
    /// A workstream.
    Workstream(WorkstreamId),
    /// A body.
    Body(BodyId),
}

/// Properties of [`Meetings`].
#[derive(Properties, PartialEq)]
pub struct MeetingsProps {
    /// What they belong to.
    pub owner: Owner,
    /// What they are called together: on a page with those of several, whose they are.
    pub title: AttrValue,
    /// Whether whoever looks keeps its meetings.
    pub may: bool,
}

/// Which meeting is being filled in.
#[derive(Clone, PartialEq)]
enum Open {
    New,
    One(MeetingId),
}

/// The meetings.
#[component]
pub fn Meetings(props: &MeetingsProps) -> Html {
    let t = use_i18n();
    let open = use_state_eq(|| None::<Open>);
    let (workstream, body) = match props.owner {
        Owner::Workstream(workstream) => (Some((OfWorkstream { workstream }, ())), None),
        Owner::Body(body) => (None, Some((OfBody { body }, ()))),
    };
    let of_workstream = use_resource::<ListMeetings>(workstream, &["meeting"]);
    let of_body = use_resource::<ListBodyMeetings>(body, &["meeting"]);
    let found = match props.owner {
        Owner::Workstream(_) => of_workstream,
        Owner::Body(_) => of_body,
    };
    let show = |what: Open| {
        let open = open.setter();
        Callback::from(move |_: MouseEvent| open.set(Some(what.clone())))
    };
    let onclose = {
        let open = open.setter();
        Callback::from(move |()| open.set(None))
    };
    let add = props.may.then(|| {
        html! { <Button size={Size::Small} variant={Variant::Secondary} icon={Glyph::Plus} onclick={show(Open::New)}>{t.meeting_add()}</Button> }
    });
    let render = {
        let (t, may, open) = (t.clone(), props.may, open.setter());
        Callback::from(move |all: Rc<Vec<MeetingView>>| {
            if all.is_empty() {
                return html! { <p class="small quiet">{t.meeting_none()}</p> };
            }
            let rows = all.iter().map(|one| {
                let change = may.then(|| {
                    let (open, id) = (open.clone(), one.id);
                    let onclick = Callback::from(move |_: MouseEvent| open.set(Some(Open::One(id))));
                    html! { <IconButton icon={Glyph::PencilLine} label={t.meeting_change(&one.title)} {onclick} /> }
                });
                let coming = is_to_come(one.day, today())
                    .then(|| html! { <Tag color={Color::Accent}>{t.meeting_coming()}</Tag> });
                html! {
                    <li key={one.id.to_string()}>
                        <div class="row apart nowrap">{meeting(&t, one)}<span class="row tight nowrap">{slot(coming)}{slot(change)}</span></div>
                    </li>
                }
            });
            html! { <ol class="worklog">{for rows}</ol> }
        })
    };
    let chosen = match &*open {
        Some(Open::One(id)) => {
            found.data.as_ref().and_then(|all| all.iter().find(|one| one.id == *id)).cloned()
        }
        _ => None,
    };
    // One that was removed meanwhile is not filled in any more.
    let is_open = matches!(&*open, Some(Open::New)) || chosen.is_some();
    let form = props
        .may
        .then(|| html! { <MeetingForm open={is_open} owner={props.owner} meeting={chosen} {onclose} /> });
    html! {
        <Section title={props.title.clone()} aside={add}>
            <div class="stack">
                <Async<Vec<MeetingView>> key="list" resource={found} bones={Bones::Rows(2)} {render} />
                <div key="form">{slot(form)}</div>
            </div>
        </Section>
    }
}

/// A meeting in words.
pub fn meeting(t: &I18n, one: &MeetingView) -> Html {
    html! {
        <div class="stack tight">
            <p><b lang="en">{one.title.clone()}</b></p>
            <p class="small quiet"><span class="num">{day(t, one.day)}</span><span lang="en" hidden={one.place.is_empty()}>{format!(" · {}", one.place)}</span></p>
            <p class="small prewrap" lang="en" hidden={one.notes.is_empty()}>{one.notes.clone()}</p>
        </div>
    }
}
