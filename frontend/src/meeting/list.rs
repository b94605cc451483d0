//! The meetings of a workstream, the latest first.

use std::rc::Rc;

use shared::api::meeting::{ListMeetings, MeetingView};
use shared::api::workstream::OfWorkstream;
use shared::id::{MeetingId, WorkstreamId};
use yew::prelude::*;

use super::form::MeetingForm;
use crate::client::{Async, use_resource};
use crate::context::{I18n, use_i18n};
use crate::initiative::day;
use crate::ui::{Bones, Button, Glyph, IconButton, Section, Size, Variant, slot};

/// Properties of [`Meetings`].
#[derive(Properties, PartialEq)]
pub struct MeetingsProps {
    /// The workstream.
    pub workstream: WorkstreamId,
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
    let workstream = props.workstream;
    let found = use_resource::<ListMeetings>(Some((OfWorkstream { workstream }, ())), &["meeting"]);
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
                html! {
                    <li key={one.id.to_string()}>
                        <div class="row apart nowrap">{meeting(&t, one)}{slot(change)}</div>
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
    let form =
        props.may.then(|| html! { <MeetingForm open={is_open} {workstream} meeting={chosen} {onclose} /> });
    html! {
        <Section title={t.meeting_title()} aside={add}>
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
