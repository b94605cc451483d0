//! The initiatives of a programme: choosing among them, as a table or as a board, and changing many at once.

use std::collections::BTreeSet;
use std::rc::Rc;

use shared::api::initiative::{Asked, InitiativeRow, ListInitiatives, OfProgramme};
use shared::api::programme::{self, GetProgramme, Programme};
use shared::api::result::{self, ListResults};
use shared::api::workstream::{ListWorkstreams, WorkstreamView};
use shared::id::{InitiativeId, ProgrammeId};
use shared::initiative::{AddInitiative, ChangeMany, Matter, is_worked_on};
use shared::permission::Act;
use shared::seat::Seat;
use yew::prelude::*;
use yew_router::prelude::*;

use super::address::{Chosen, View};
use super::board::Board;
use super::bulk::{Asking, Bulk, BulkBar};
use super::files::Files;
use super::filter::{Filters, Titles, titles};
use super::order::Order;
use super::table::InitiativeTable;
use crate::client::{Async, use_resource};
use crate::context::use_i18n;
use crate::nav::{Go, GoButton, PageHead, Route};
use crate::revision::{trail, with_programme};
use crate::session::use_session;
use crate::ui::{Bones, Empty, Glyph, Variant, slot};

/// Properties of [`InitiativesPage`].
#[derive(Properties, PartialEq)]
pub struct InitiativesPageProps {
    /// The programme.
    pub programme: ProgrammeId,
}

/// Whether somebody in that seat may add an initiative: one that their own delegation leads, or any.
pub fn may_add(seat: Option<&Seat>, programme: &Programme) -> bool {
    let own = |seat: &Seat| Matter { lead: seat.member, partners: Vec::new() };
    is_worked_on(programme.summary.state)
        && seat.is_some_and(|seat| AddInitiative::verdict(seat, &own(seat)).is_allowed())
}

/// The page at `/programmes/…/initiatives`.
#[component]
pub fn InitiativesPage(props: &InitiativesPageProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let navigator = use_navigator();
    let chosen = use_location().and_then(|location| location.query::<Chosen>().ok()).unwrap_or_default();
    let id = props.programme;
    let topic = format!("programme/{id}");
    let programme =
        use_resource::<GetProgramme>(Some((programme::OfProgramme { programme: id }, ())), &[&topic]);
    let path = || OfProgramme { programme: id };
    let all = use_resource::<ListInitiatives>(Some((path(), Asked::default())), &["initiative"]);
    let workstreams = use_resource::<ListWorkstreams>(Some((path(), ())), &["workstream"]);
    // For the words of the sub-goals alone: nothing waits for them.
    let results = use_resource::<ListResults>(Some((result::OfProgramme { programme: id }, ())), &["result"]);
    let titles = use_memo(results.data.clone(), |found| {
        let all = found.iter().flat_map(|found| &found.results);
        titles(all.map(|one| (one.kind, &one.label, &one.title)))
    });
    let choose = Callback::from(move |chosen: Chosen| {
        if let Some(navigator) = &navigator {
            // Fails only for a query that cannot be written, which this always can.
            drop(navigator.replace_with_query(&Route::Initiatives { programme: id }, chosen));
        }
    });
    let adds = programme.data.as_ref().is_some_and(|one| may_add(session.seat(), one));
    let add = adds.then(|| {
        html! { <GoButton to={Route::NewInitiative { programme: id }} icon={Glyph::Plus}>{t.initiative_add()}</GoButton> }
    });
    let time = html! {
        <GoButton to={Route::Timeline { programme: id }} variant={Variant::Secondary} icon={Glyph::CalendarDays}>{t.timeline_title()}</GoButton>
    };
    let streams = html! {
        <GoButton to={Route::Workstreams { programme: id }} variant={Variant::Secondary} icon={Glyph::Users}>{t.workstream_title()}</GoButton>
    };
    let over = programme.data.as_ref().map(|programme| {
        let results = html! { <Go to={Route::Results { programme: id }}>{t.result_title()}</Go> };
        trail(&t, programme, [results], t.initiative_title())
    });
    let worked = programme.data.as_ref().is_some_and(|one| is_worked_on(one.summary.state));
    let empty = html! {
        <Empty
            icon={Glyph::List}
            title={t.initiative_empty_title()}
            text={AttrValue::from(match (adds, worked) {
                (true, _) => t.initiative_empty_add(),
                (false, true) => t.initiative_empty_text(),
                (false, false) => t.initiative_empty_not_yet(),
            })}
        />
    };
    let streams_data = workstreams.data.clone().unwrap_or_default();
    let render = {
        let (programme, choose) = (programme.data.clone(), choose);
        Callback::from(move |all: Rc<Vec<InitiativeRow>>| match &programme {
            Some(programme) => html! {
                <Shown
                    programme={programme.clone()} {all} workstreams={streams_data.clone()} titles={titles.clone()}
                    chosen={chosen.clone()} choose={choose.clone()}
                />
            },
            None => slot(None),
        })
    };
    html! {
        <main class="page" id="main">
            <PageHead
                title={t.initiative_title()} {over}
                under={html! { <p class="small quiet">{t.initiative_lead()}</p> }}
                actions={html! { <>{time}{streams}{slot(add)}</> }}
            />
            <Async<Vec<InitiativeRow>>
                resource={with_programme(&programme, all)}
                bones={Bones::Rows(8)}
                {render}
                is_empty={Callback::from(|all: Rc<Vec<InitiativeRow>>| all.is_empty())}
                {empty}
            />
        </main>
    }
}

#[derive(Properties, PartialEq)]
struct ShownProps {
    programme: Rc<Programme>,
    all: Rc<Vec<InitiativeRow>>,
    workstreams: Rc<Vec<WorkstreamView>>,
    titles: Rc<Titles>,
    chosen: Chosen,
    choose: Callback<Chosen>,
}

/// What is chosen of them.
#[component]
fn Shown(props: &ShownProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let picked = use_state_eq(BTreeSet::<InitiativeId>::new);
    let asking = use_state_eq(|| None::<Asking>);
    let id = props.programme.summary.id;
    // Kept, so that what is drawn of them is kept as well.
    let shown: Rc<Vec<InitiativeRow>> =
        use_memo((props.all.clone(), props.chosen.clone()), |(all, chosen)| {
            let mut shown: Vec<InitiativeRow> = all.iter().filter(|one| chosen.holds(one)).cloned().collect();
            chosen.sort.put(&mut shown);
            shown
        });
    let seat = session.seat();
    let changes = is_worked_on(props.programme.summary.state)
        && seat.is_some_and(|seat| ChangeMany::verdict(seat, &()).is_allowed());
    // What is picked and not shown would be changed unseen.
    let rows: Rc<Vec<InitiativeRow>> =
        Rc::new(shown.iter().filter(|one| picked.contains(&one.id)).cloned().collect());
    let onpick = {
        let picked = picked.clone();
        Callback::from(move |(ids, on): (Vec<InitiativeId>, bool)| {
            let mut next = (*picked).clone();
            for id in ids {
                if on {
                    next.insert(id)
                } else {
                    next.remove(&id)
                };
            }
            picked.set(next);
        })
    };
    let ask = {
        let asking = asking.setter();
        Callback::from(move |one: Asking| asking.set(Some(one)))
    };
    let close = {
        let asking = asking.setter();
        Callback::from(move |()| asking.set(None))
    };
    let done = {
        let (asking, picked) = (asking.setter(), picked.setter());
        Callback::from(move |()| {
            asking.set(None);
            picked.set(BTreeSet::new());
        })
    };
    let body = if shown.is_empty() {
        html! { <Empty icon={Glyph::Search} title={t.initiative_none_fits_title()} text={AttrValue::from(t.initiative_none_fits_text())} /> }
    } else if props.chosen.view == View::Board {
        html! { <Board programme={id} rows={shown.clone()} may={changes} ask={ask.clone()} /> }
    } else {
        let chosen = props.chosen.clone();
        let onsort = props.choose.reform(move |sort: Order| Chosen { sort, ..chosen.clone() });
        html! {
            <InitiativeTable
                programme={id} rows={shown.clone()} workstreams={props.workstreams.clone()}
                sort={props.chosen.sort} {onsort}
                picked={(*picked).clone()} onpick={changes.then_some(onpick)}
            />
        }
    };
    let bar = (changes && props.chosen.view == View::Table).then(|| {
        html! { <BulkBar rows={rows.clone()} {ask} clear={done.reform(|_: MouseEvent| ())} /> }
    });
    let name = format!("{} {}", t.initiative_title(), props.programme.summary.period.years());
    html! {
        <div class="stack">
            <Filters
                all={props.all.clone()} workstreams={props.workstreams.clone()} titles={props.titles.clone()}
                chosen={props.chosen.clone()} choose={props.choose.clone()} shown={shown.len()}
            />
            <div class="row apart">
                {slot(bar)}
                <Files {name} rows={shown.clone()} workstreams={props.workstreams.clone()} />
            </div>
            <div>{body}</div>
            <Bulk programme={id} asking={(*asking).clone()} workstreams={props.workstreams.clone()} onclose={close} {done} />
        </div>
    }
}
