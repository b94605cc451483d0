//! The timeline of a programme as a page.

use std::rc::Rc;

use shared::api::initiative::OfProgramme;
use shared::api::plan::{Compared, GetTimeline, Timeline};
use shared::api::programme::{self, GetProgramme};
use shared::api::workstream::ListWorkstreams;
use shared::id::ProgrammeId;
use shared::initiative::is_worked_on;
use shared::permission::Act;
use shared::plan::SealPlan;
use yew::prelude::*;
use yew_router::prelude::*;

use super::look::Look;
use super::seal::SealForm;
use super::shown::Shown;
use crate::client::{Async, use_resource};
use crate::context::use_i18n;
use crate::nav::{Go, GoButton, PageHead, Route};
use crate::revision::{trail, with_programme};
use crate::session::use_session;
use crate::ui::{Bones, Button, Empty, Glyph, Variant, slot};

/// Properties of [`TimelinePage`].
#[derive(Properties, PartialEq)]
pub struct TimelinePageProps {
    /// The programme.
    pub programme: ProgrammeId,
}

/// The page at `/programmes/…/timeline`.
#[component]
pub fn TimelinePage(props: &TimelinePageProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let navigator = use_navigator();
    let sealing = use_state_eq(|| false);
    let look = use_location().and_then(|location| location.query::<Look>().ok()).unwrap_or_default();
    let id = props.programme;
    let topic = format!("programme/{id}");
    let programme =
        use_resource::<GetProgramme>(Some((programme::OfProgramme { programme: id }, ())), &[&topic]);
    let path = || OfProgramme { programme: id };
    let key = (path(), Compared { plan: look.plan });
    let timeline = use_resource::<GetTimeline>(Some(key), &["initiative", "plan", "result"]);
    let workstreams = use_resource::<ListWorkstreams>(Some((path(), ())), &["workstream"]);
    let choose = Callback::from(move |look: Look| {
        if let Some(navigator) = &navigator {
            // Fails only for a query that cannot be written, which this always can.
            drop(navigator.replace_with_query(&Route::Timeline { programme: id }, look));
        }
    });
    let over = programme.data.as_ref().map(|programme| {
        let results = html! { <Go to={Route::Results { programme: id }}>{t.result_title()}</Go> };
        trail(&t, programme, [results], t.timeline_title())
    });
    let worked = programme.data.as_ref().is_some_and(|one| is_worked_on(one.summary.state));
    let seals = worked && session.seat().is_some_and(|seat| SealPlan::verdict(seat, &()).is_allowed());
    let has_work = timeline.data.as_ref().is_some_and(|timeline| !timeline.initiatives.is_empty());
    let seal = (seals && has_work).then(|| {
        let sealing = sealing.setter();
        let onclick = Callback::from(move |_: MouseEvent| sealing.set(true));
        html! { <Button variant={Variant::Secondary} icon={Glyph::Lock} {onclick}>{t.timeline_seal()}</Button> }
    });
    let list = html! {
        <GoButton to={Route::Initiatives { programme: id }} variant={Variant::Secondary} icon={Glyph::List}>{t.initiative_title()}</GoButton>
    };
    let last = timeline.data.as_ref().and_then(|timeline| timeline.plans.first().cloned());
    let form = programme.data.as_ref().filter(|_| *sealing).map(|of| {
        let sealing = sealing.setter();
        let onclose = Callback::from(move |()| sealing.set(false));
        html! { <SealForm programme={id} period={of.summary.period} {last} {onclose} /> }
    });
    let empty = html! {
        <Empty
            icon={Glyph::CalendarDays}
            title={t.initiative_empty_title()}
            text={AttrValue::from(if worked { t.initiative_empty_text() } else { t.initiative_empty_not_yet() })}
        />
    };
    let streams = workstreams.data.clone().unwrap_or_default();
    let render = {
        let programme = programme.data.clone();
        Callback::from(move |timeline: Rc<Timeline>| match &programme {
            Some(programme) => html! {
                <Shown
                    programme={programme.clone()} {timeline} workstreams={streams.clone()}
                    look={look.clone()} choose={choose.clone()}
                />
            },
            None => slot(None),
        })
    };
    html! {
        <main class="page wide timeline" id="main">
            <PageHead
                title={t.timeline_title()} {over}
                under={html! { <p class="small quiet">{t.timeline_lead()}</p> }}
                actions={html! { <>{list}{slot(seal)}</> }}
            />
            <Async<Timeline>
                resource={with_programme(&programme, timeline)}
                bones={Bones::Rows(12)}
                {render}
                is_empty={Callback::from(|timeline: Rc<Timeline>| timeline.initiatives.is_empty())}
                {empty}
            />
            <div>{slot(form)}</div>
        </main>
    }
}
