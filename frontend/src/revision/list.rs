//! The revisions of a programme's text, and what the secretariat and the chair do with those that are not issued.

use std::rc::Rc;

use shared::api::programme::{GetProgramme, OfProgramme, Programme};
use shared::api::revision::{ListRevisions, OfText, RevisionSummary};
use shared::id::{ProgrammeId, RevisionId};
use shared::permission::Act;
use shared::programme::Reading;
use shared::revision::{PrepareRevision, RevisionState};
use yew::prelude::*;

use super::address::{Comparison, Side, Which, query};
use super::decide::{DecideButtons, DecideDialog, Deciding, open_to};
use super::prepare::PrepareDialog;
use super::state::{RevisionTag, name, next_number};
use super::{by, hash, trail};
use crate::client::{Async, Resource, use_resource};
use crate::context::{I18n, use_i18n};
use crate::nav::{Go, GoButton, PageHead, Route};
use crate::session::use_session;
use crate::ui::format::Detail;
use crate::ui::{Alert, Bones, Button, Color, Column, CopyButton, Empty, Glyph, Table, Variant, slot};

/// Properties of [`RevisionsPage`].
#[derive(Properties, PartialEq)]
pub struct RevisionsPageProps {
    /// The programme.
    pub programme: ProgrammeId,
}

/// The page at `/programmes/…/revisions`.
#[component]
pub fn RevisionsPage(props: &RevisionsPageProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let preparing = use_state_eq(|| false);
    let deciding = use_state_eq(|| None::<(RevisionId, Deciding)>);
    let topic = format!("programme/{}", props.programme);
    let programme =
        use_resource::<GetProgramme>(Some((OfProgramme { programme: props.programme }, ())), &[&topic]);
    let text = programme.data.as_ref().map(|programme| programme.text);
    let revisions = use_resource::<ListRevisions>(text.map(|text| (OfText { text }, ())), &["revision"]);

    let known = revisions.data.clone().unwrap_or_default();
    let next = next_number(&known);
    let waits = known.iter().any(|one| one.state == RevisionState::Prepared);
    let prepares = session.seat().is_some_and(|seat| PrepareRevision::verdict(seat, &()).is_allowed());
    let sealed = programme.data.as_ref().is_some_and(|programme| programme.summary.state.is_sealed());
    let open = {
        let preparing = preparing.setter();
        Callback::from(move |_: MouseEvent| preparing.set(true))
    };
    let close = {
        let preparing = preparing.setter();
        Callback::from(move |()| preparing.set(false))
    };
    let prepare = (prepares && revisions.data.is_some() && !sealed).then(|| {
        html! { <Button icon={Glyph::Plus} disabled={waits} onclick={open.clone()}>{t.revision_prepare(next)}</Button> }
    });
    let compare = (known.iter().any(|one| one.number.is_some())).then(|| {
        html! {
            <GoButton to={Route::Compare { programme: props.programme }} variant={Variant::Secondary} color={Color::Neutral} icon={Glyph::Compare}>
                {t.revision_compare()}
            </GoButton>
        }
    });
    let choose = {
        let deciding = deciding.setter();
        Callback::from(move |chosen| deciding.set(Some(chosen)))
    };
    let chosen =
        deciding.as_ref().and_then(|(id, act)| Some((known.iter().find(|one| one.id == *id)?.clone(), *act)));
    let settled = {
        let deciding = deciding.setter();
        Callback::from(move |()| deciding.set(None))
    };
    let render = {
        let (t, session, programme) = (t.clone(), session.clone(), programme.data.clone());
        Callback::from(move |revisions: Rc<Vec<RevisionSummary>>| {
            let Some(programme) = &programme else { return slot(None) };
            let acts = |one: &RevisionSummary| open_to(session.seat(), one);
            draw(&t, programme, &revisions, &acts, &choose)
        })
    };
    let empty = html! {
        <Empty icon={Glyph::FileText} title={t.revision_empty_title()} text={AttrValue::from(t.revision_empty_text())} />
    };
    let over = programme.data.as_ref().map(|programme| trail(&t, programme, [], t.revision_title()));
    let resource = whole(&programme, revisions);
    let last_decided = use_mut_ref(|| None::<RevisionSummary>);
    if let Some((revision, _)) = &chosen {
        *last_decided.borrow_mut() = Some(revision.clone());
    }
    // The dialog stays in the page, also closed: so the browser gives the focus back to the button that opened it.
    let dialog = last_decided.borrow().clone().map(|revision| {
        html! { <DecideDialog {revision} {next} what={chosen.as_ref().map(|(_, act)| *act)} onclose={settled} /> }
    });
    html! {
        <main class="page" id="main">
            <PageHead
                title={t.revision_title()}
                {over}
                under={html! { <p class="small quiet">{t.revision_lead()}</p> }}
                actions={html! { <>{slot(compare)}{slot(prepare)}</> }}
            />
            <div class="stack">
                <div hidden={!(prepares && waits)}>
                    <Alert title={t.revision_waits_title()}><p>{t.revision_waits_text()}</p></Alert>
                </div>
                <Async<Vec<RevisionSummary>>
                    {resource}
                    bones={Bones::Rows(4)}
                    {render}
                    is_empty={Callback::from(|revisions: Rc<Vec<RevisionSummary>>| revisions.is_empty())}
                    {empty}
                />
            </div>
            <div>{slot(text.map(|text| html! { <PrepareDialog {text} {next} open={*preparing} onclose={close} /> }))}</div>
            <div>{slot(dialog)}</div>
        </main>
    }
}

/// The revisions as one resource with the programme they are of: until that is here, nothing can be asked of them.
pub fn whole<T>(programme: &Resource<Programme>, of: Resource<T>) -> Resource<T> {
    if programme.data.is_some() {
        return of;
    }
    Resource {
        data: None,
        error: programme.error.clone(),
        loading: programme.loading,
        reload: programme.reload.clone(),
    }
}

fn draw(
    t: &I18n,
    programme: &Programme,
    revisions: &[RevisionSummary],
    acts: &dyn Fn(&RevisionSummary) -> Vec<Deciding>,
    choose: &Callback<(RevisionId, Deciding)>,
) -> Html {
    let columns: Rc<[Column]> = Rc::new([
        Column::new("revision", t.revision_col_revision()),
        Column::new("state", t.revision_col_state()),
        Column::new("by", t.revision_col_by()),
        Column::number("brackets", t.revision_col_brackets()),
        Column::new("hash", t.revision_col_hash()),
        Column { quiet: true, ..Column::new("acts", t.revision_col_acts()) },
    ]);
    let id = programme.summary.id;
    let rows = revisions.iter().enumerate().map(|(at, one)| {
        let which = Which::of(one);
        let before = revisions[at + 1..].iter().find(|other| other.number.is_some());
        let earlier = before.map(|other| Comparison::between(Side::Revision(Which::of(other)), Side::Revision(which)));
        let live = (programme.reading == Reading::Live)
            .then(|| Comparison::between(Side::Revision(which), Side::Live));
        let compare = earlier.or(live).map(|comparison| {
            let words = before.map_or_else(|| t.revision_compare_now(), |other| t.revision_compare_with(name(t, other)));
            html! { <Go to={Route::Compare { programme: id }} query={query(&comparison)}>{words}</Go> }
        });
        let choose = {
            let of = one.id;
            choose.reform(move |act| (of, act))
        };
        let brackets = if one.brackets == 0 { "zero" } else { "" };
        html! {
            <tr key={one.id.to_string()}>
                <th scope="row">
                    <div class="cell">
                        <Go to={Route::Revision { programme: id, revision: which }} class="strong">{name(t, one)}</Go>
                        <span class="tiny quiet">{one.document.clone()}</span>
                    </div>
                </th>
                <td data-col={t.revision_col_state()}><RevisionTag state={one.state} sealed={one.sealed} /></td>
                <td data-col={t.revision_col_by()}>{done_by(t, one)}</td>
                <td data-col={t.revision_col_brackets()} class="num">
                    <span class={classes!("count", brackets)} aria-label={t.revision_brackets(one.brackets)}>{one.brackets}</span>
                </td>
                <td data-col={t.revision_col_hash()}>
                    <span class="row tight nowrap">
                        <span class="mono">{hash::short(&one.root_hash)}</span>
                        <CopyButton text={one.root_hash.clone()} />
                    </span>
                </td>
                <td data-col={t.revision_col_acts()}>
                    <div class="cell small">
                        <span>{slot(compare)}</span>
                        <DecideButtons revision={one.clone()} acts={acts(one)} small=true onchoose={choose} />
                    </div>
                </td>
            </tr>
        }
    });
    html! { <Table caption={t.revision_title()} quiet=true {columns} cards=true>{for rows}</Table> }
}

/// Who prepared it and who issued it, a line each.
fn done_by(t: &I18n, one: &RevisionSummary) -> Html {
    let day = |at: shared::time::Instant| t.formats().instant(at.millis() as f64, Detail::Day);
    let line = |doer: &shared::api::revision::Doer, words: String| {
        html! { <span class="doneby"><by::CodeChip code={doer.code.clone()} /><span>{words}</span></span> }
    };
    let prepared =
        line(&one.prepared_by, t.revision_prepared_by(&one.prepared_by.name, day(one.prepared_at)));
    let issued = one.issued_by.as_ref().zip(one.issued_at);
    let issued = issued.map(|(doer, at)| line(doer, t.revision_issued_by(&doer.name, day(at))));
    html! { <div class="cell small">{slot(issued)}{prepared}</div> }
}
