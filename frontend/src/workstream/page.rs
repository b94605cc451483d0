//! The workstreams of a programme, or one of them: who leads and takes part, who answers for it, what it serves, and whom to turn to.

use std::rc::Rc;

use shared::api::initiative::OfProgramme;
use shared::api::programme::{self, GetProgramme};
use shared::api::workstream::{ListWorkstreams, WorkstreamView};
use shared::document::KeepDocuments;
use shared::id::{ProgrammeId, WorkstreamId};
use shared::initiative::is_worked_on;
use shared::permission::Act;
use shared::workstream::ManageWorkstreams;
use yew::prelude::*;

use super::form::WorkstreamForm;
use crate::client::{Async, use_resource};
use crate::context::{I18n, use_i18n};
use crate::document::{Documents, Owner};
use crate::initiative::{Chosen, served};
use crate::meeting::{self, Meetings};
use crate::nav::{Go, PageHead, Route};
use crate::revision::address::query;
use crate::revision::by::{chips, name_of};
use crate::revision::{trail, with_programme};
use crate::session::use_session;
use crate::ui::{Bones, Button, Empty, Facts, Glyph, IconButton, Panel, slot};

/// Properties of [`WorkstreamsPage`].
#[derive(Properties, PartialEq)]
pub struct WorkstreamsPageProps {
    /// The programme.
    pub programme: ProgrammeId,
    /// The one that is shown; all where none is named.
    #[prop_or_default]
    pub only: Option<WorkstreamId>,
}

/// Which workstream is being filled in.
#[derive(Clone, PartialEq)]
enum Open {
    New,
    One(WorkstreamId),
}

/// The page at `/programmes/…/workstreams`, and of one at `/programmes/…/workstreams/…`.
#[component]
pub fn WorkstreamsPage(props: &WorkstreamsPageProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let open = use_state_eq(|| None::<Open>);
    let (id, only) = (props.programme, props.only);
    let topic = format!("programme/{id}");
    let of = use_resource::<GetProgramme>(Some((programme::OfProgramme { programme: id }, ())), &[&topic]);
    let all = use_resource::<ListWorkstreams>(
        Some((OfProgramme { programme: id }, ())),
        &["workstream", "initiative"],
    );
    let worked = of.data.as_ref().is_some_and(|of| is_worked_on(of.summary.state));
    let may = worked && session.seat().is_some_and(|seat| ManageWorkstreams::verdict(seat, &()).is_allowed());
    let show = {
        let open = open.setter();
        Callback::from(move |what: Open| open.set(Some(what)))
    };
    let onclose = {
        let open = open.setter();
        Callback::from(move |()| open.set(None))
    };
    let add = (may && only.is_none()).then(|| {
        html! { <Button icon={Glyph::Plus} onclick={show.reform(|_: MouseEvent| Open::New)}>{t.workstream_add()}</Button> }
    });
    let data = all.data.clone();
    let found = only.and_then(|only| data.as_ref()?.iter().find(|one| one.id == only));
    let title = match (only, found) {
        (None, _) => t.workstream_title(),
        (Some(_), None) => t.workstream_one(),
        (Some(_), Some(one)) => one.name.clone(),
    };
    let over = of.data.as_ref().map(|of| {
        let results = html! { <Go to={Route::Results { programme: id }}>{t.result_title()}</Go> };
        let list = html! { <Go to={Route::Initiatives { programme: id }}>{t.initiative_title()}</Go> };
        let streams = html! { <Go to={Route::Workstreams { programme: id }}>{t.workstream_title()}</Go> };
        match only {
            None => trail(&t, of, [results, list], title.clone()),
            Some(_) => trail(&t, of, [results, list, streams], title.clone()),
        }
    });
    let render = {
        let (t, show) = (t.clone(), show);
        Callback::from(move |all: Rc<Vec<WorkstreamView>>| {
            let shown = all.iter().filter(|one| is_shown(only, one));
            let panels = shown.map(|one| {
                let open = only.is_none().then(|| {
                    let to = Route::Workstream { programme: id, workstream: one.id };
                    let label = format!("{}: {}", t.common_open(), one.name);
                    html! { <Go {to} {label}>{t.common_open()}</Go> }
                });
                panel(&t, id, one, worked, (open, may.then(|| show.clone())))
            });
            html! { <ul class="workstreams">{for panels}</ul> }
        })
    };
    let (none, why) = match (only, may) {
        (Some(_), _) => (t.shell_not_found(), t.problem_not_found()),
        (None, true) => (t.workstream_empty_title(), t.workstream_empty_add()),
        (None, false) => (t.workstream_empty_title(), t.workstream_empty_text()),
    };
    let empty = html! { <Empty icon={Glyph::Users} title={none} text={AttrValue::from(why)} /> };
    let chosen = match (&*open, &data) {
        (Some(Open::One(one)), Some(all)) => all.iter().find(|stream| stream.id == *one).cloned(),
        _ => None,
    };
    // One that was removed meanwhile is not filled in any more.
    let is_open = matches!(&*open, Some(Open::New)) || chosen.is_some();
    let form = may.then(|| {
        html! { <WorkstreamForm open={is_open} programme={id} workstream={chosen} {onclose} /> }
    });
    html! {
        <main class="page" id="main">
            <PageHead
                {title} {over} under={html! { <p class="small quiet">{t.workstream_lead()}</p> }}
                actions={add.map(|add| html! { <>{add}</> })}
            />
            <Async<Vec<WorkstreamView>>
                resource={with_programme(&of, all)} bones={Bones::Panel} {render}
                is_empty={Callback::from(move |all: Rc<Vec<WorkstreamView>>| !all.iter().any(|one| is_shown(only, one)))} {empty}
            />
            <div>{slot(form)}</div>
        </main>
    }
}

/// Whether it is among those that are shown.
fn is_shown(only: Option<WorkstreamId>, one: &WorkstreamView) -> bool {
    only.is_none_or(|only| one.id == only)
}

#[derive(Properties, PartialEq)]
struct PapersProps {
    workstream: WorkstreamView,
    worked: bool,
    /// Whether the page is that of this workstream.
    alone: bool,
}

/// The meetings and documents of a workstream: on its own page open, among others fetched when somebody wants to see them.
#[component]
fn Papers(props: &PapersProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let open = use_state_eq(|| props.alone);
    let one = &props.workstream;
    let may = props.worked
        && session.seat().is_some_and(|seat| KeepDocuments::verdict(seat, &one.matter()).is_allowed());
    let ontoggle = {
        let open = open.setter();
        Callback::from(move |event: Event| {
            open.set(event.target_unchecked_into::<web_sys::Element>().has_attribute("open"));
        })
    };
    let inside = open.then(|| {
        html! { <div class="stack"><Meetings owner={meeting::Owner::Workstream(one.id)} title={t.meeting_title()} {may} /><Documents owner={Owner::Workstream(one.id)} {may} /></div> }
    });
    html! { <details class="papers" open={*open} {ontoggle}><summary class="small">{t.meeting_papers()}</summary>{slot(inside)}</details> }
}

fn panel(
    t: &I18n,
    programme: ProgrammeId,
    one: &WorkstreamView,
    worked: bool,
    (open, show): (Option<Html>, Option<Callback<Open>>),
) -> Html {
    // Nothing leads from a page to itself.
    let alone = open.is_none();
    let chosen = Chosen { workstream: Some(one.id), ..Chosen::default() };
    let work = html! {
        <Go to={Route::Initiatives { programme }} query={query(&chosen)}>{t.workstream_work(one.initiatives, one.open)}</Go>
    };
    let lead = one.lead.map_or_else(
        || html! { <span>{t.result_no_lead()}</span> },
        |lead| html! { <span class="row tight">{chips([lead])}<span>{name_of(t, lead.as_str())}</span></span> },
    );
    let officer =
        one.officer.as_ref().map_or_else(|| t.workstream_no_officer(), |officer| officer.name.clone());
    let contacts = one.contacts.iter().enumerate().map(|(at, contact)| {
        let reach = if contact.reach.contains('@') && !contact.reach.contains(' ') {
            html! { <a href={format!("mailto:{}", contact.reach)}>{contact.reach.clone()}</a> }
        } else {
            html! { <span>{contact.reach.clone()}</span> }
        };
        html! { <li key={at}>{contact.name.clone()}{" · "}{reach}</li> }
    });
    let mut facts: Vec<(AttrValue, Html)> = vec![
        (t.result_col_lead().into(), lead),
        (t.workstream_members().into(), chips(&one.members)),
        (t.workstream_officer().into(), html! { <span>{officer}</span> }),
        (t.initiative_serves().into(), served(t, programme, &one.serves)),
        (t.initiative_title().into(), work),
    ];
    if !one.contacts.is_empty() {
        facts.push((t.workstream_contacts().into(), html! { <ul class="stack tight">{for contacts}</ul> }));
    }
    let change = show.map(|show| {
        let id = one.id;
        let onclick = show.reform(move |_: MouseEvent| Open::One(id));
        html! { <IconButton icon={Glyph::PencilLine} label={t.workstream_change(&one.name)} {onclick} /> }
    });
    let aside = html! { <span class="row tight">{slot(open)}{slot(change)}</span> };
    html! {
        <li key={one.id.to_string()}>
            <Panel title={one.name.clone()} {aside}>
                <div class="stack">
                    <p class="prewrap" lang="en" hidden={one.description.is_empty()}>{one.description.clone()}</p>
                    <Facts {facts} />
                    <Papers workstream={one.clone()} {worked} {alone} />
                </div>
            </Panel>
        </li>
    }
}
