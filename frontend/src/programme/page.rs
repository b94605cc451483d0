//! A programme's page: where it stands, what comes next, the way it has gone, and what it is.

use std::rc::Rc;

use shared::amendment::rights::ListAmendments;
use shared::api::programme::{GetProgramme, OfProgramme, Programme};
use shared::id::ProgrammeId;
use shared::lifecycle::State;
use shared::permission::Act;
use shared::position::ReadPositions;
use shared::programme::{AnnounceEditing, ChangeSettings, LeaveDecisions, Reading};
use yew::prelude::*;

use super::deciding::Deciding;
use super::editing::Editing;
use super::facts::ProgrammeFacts;
use super::history::History;
use super::next::NextSteps;
use super::road::{Road, RoadProps};
use super::words::{StateTag, about_state, local_title, period_words};
use crate::client::{Async, Kind, use_resource};
use crate::context::{I18n, use_i18n};
use crate::nav::{Go, GoButton, PageHead, Route};
use crate::round::RoundSection;
use crate::session::use_session;
use crate::ui::format::Detail;
use crate::ui::{Bones, Breadcrumbs, Empty, Glyph, Panel, Section, Variant, slot};

/// Properties of [`ProgrammePage`].
#[derive(Properties, PartialEq)]
pub struct ProgrammePageProps {
    /// Which.
    pub programme: ProgrammeId,
}

/// The page.
#[component]
pub fn ProgrammePage(props: &ProgrammePageProps) -> Html {
    let t = use_i18n();
    let id = props.programme;
    let topic = format!("programme/{id}");
    let resource = use_resource::<GetProgramme>(Some((OfProgramme { programme: id }, ())), &[&topic]);
    if resource.error.as_ref().is_some_and(|error| error.kind == Kind::NotFound) {
        return html! {
            <main class="page" id="main">
                <PageHead title={t.programme_not_here_title()} />
                <Empty
                    title={t.programme_not_here_title()}
                    text={AttrValue::from(t.programme_not_here_text())}
                    action={html! { <GoButton to={Route::Programmes}>{t.programme_switch_all()}</GoButton> }}
                />
            </main>
        };
    }
    let title = resource.data.as_deref().map_or_else(|| t.programme_title(), |p| local_title(&t, &p.summary));
    let under = resource.data.as_deref().map(|programme| {
        html! {
            <p class="row">
                <StateTag state={programme.summary.state} />
                <span class="quiet small">{period_words(&t, programme.summary.period)}</span>
            </p>
        }
    });
    let over = html! {
        <Breadcrumbs
            links={vec![html! { <Go to={Route::Programmes}>{t.programme_title()}</Go> }]}
            here={title.clone()}
        />
    };
    let actions = resource.data.clone().map(|programme| html! { <Actions {programme} /> });
    let render = Callback::from(|programme: Rc<Programme>| html! { <Overview {programme} /> });
    html! {
        <main class="page" id="main">
            <PageHead {title} {over} {under} {actions} />
            <Async<Programme> {resource} bones={Bones::Panel} {render} />
        </main>
    }
}

/// Properties of the parts of the page.
#[derive(Properties, PartialEq)]
struct OverviewProps {
    /// The programme.
    programme: Rc<Programme>,
}

#[component]
fn Actions(props: &OverviewProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let Programme { summary, .. } = &*props.programme;
    let may_change =
        session.seat().is_some_and(|seat| ChangeSettings::verdict(seat, &summary.state).is_allowed());
    let programme = summary.id;
    let settings = Route::ProgrammeSettings { programme };
    let reads = props.programme.reading != Reading::Nothing;
    let positions = session.seat().is_some_and(|seat| ReadPositions::verdict(seat, &()).is_allowed());
    let negotiates = session.seat().is_some_and(|seat| ListAmendments::verdict(seat, &()).is_allowed());
    let words = if props.programme.holds_pen { t.programme_write_text() } else { t.programme_open_text() };
    html! {
        <span class="row">
            {slot(reads.then(|| html! {
                <GoButton to={Route::Text { programme }} icon={Glyph::FileText}>{words}</GoButton>
            }))}
            {slot(reads.then(|| html! {
                <GoButton to={Route::Revisions { programme }} variant={Variant::Secondary}>
                    {t.revision_title()}
                </GoButton>
            }))}
            {slot((reads && positions).then(|| html! {
                <GoButton to={Route::Positions { programme }} variant={Variant::Secondary}>
                    {t.programme_positions()}
                </GoButton>
            }))}
            {slot(negotiates.then(|| html! {
                <GoButton to={Route::Amendments { programme }} variant={Variant::Secondary}>
                    {t.amendment_title()}
                </GoButton>
            }))}
            {slot(may_change.then(|| html! {
                <GoButton to={settings} variant={Variant::Secondary}>{t.programme_settings()}</GoButton>
            }))}
        </span>
    }
}

#[component]
fn Overview(props: &OverviewProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let programme = &props.programme;
    let state = programme.summary.state;
    let since = t.formats().instant(programme.summary.since.millis() as f64, Detail::Day);
    let may_announce = session.seat().is_some_and(|seat| AnnounceEditing::verdict(seat, &state).is_allowed());
    let inside = programme.inside.as_ref();
    let sealed = state.is_sealed().then(|| sealed(&t, programme.summary.id));
    let next = inside.map(|inside| {
        html! { <NextSteps programme={programme.clone()} next={inside.next.clone()} /> }
    });
    let editing = inside.filter(|_| state == State::Negotiation).map(|inside| {
        let session = inside.editing_session.clone();
        html! { <Editing programme={programme.summary.id} {session} may={may_announce} /> }
    });
    let may_leave = session.seat().is_some_and(|seat| LeaveDecisions::verdict(seat, &state).is_allowed());
    let deciding = inside.filter(|_| state == State::Negotiation).map(|inside| {
        let secretariat = inside.secretariat_decides;
        html! { <Deciding programme={programme.summary.id} {secretariat} may={may_leave} /> }
    });
    let round = inside.filter(|_| state == State::Negotiation).map(|_| {
        html! { <RoundSection programme={programme.clone()} /> }
    });
    let history = inside.map(|_| html! { <History programme={programme.summary.id} /> });
    html! {
        <div class="split">
            <div class="stack programme">
                <Section
                    title={t.programme_stands()}
                    aside={html! { <span class="small quiet">{t.programme_since(since)}</span> }}
                >
                    <p class="lead">{about_state(&t, state)}</p>
                </Section>
                {slot(sealed)}
                {slot(round)}
                {slot(next)}
                {slot(editing)}
                {slot(deciding)}
                {slot(history)}
            </div>
            <div class="stack">
                <Panel title={t.programme_road()}><Road ..RoadProps::of(programme) /></Panel>
                <Panel title={t.programme_facts()}><ProgrammeFacts programme={programme.clone()} /></Panel>
            </div>
        </div>
    }
}

/// Where an adopted programme is found: what it promised, what it says, how it was decided.
fn sealed(t: &I18n, programme: ProgrammeId) -> Html {
    let places = [
        (Route::Results { programme }, t.programme_sealed_results(), t.programme_sealed_results_act()),
        (Route::Initiatives { programme }, t.initiative_sealed(), t.initiative_sealed_act()),
        (Route::Text { programme }, t.programme_sealed_text(), t.programme_sealed_text_act()),
        (Route::Adoption { programme }, t.programme_sealed_adoption(), t.programme_sealed_adoption_act()),
    ];
    let rows = places.into_iter().enumerate().map(|(at, (to, what, act))| {
        let variant = if at == 0 { Variant::Primary } else { Variant::Secondary };
        html! {
            <li key={at} class="next">
                <p class="grow">{what}</p>
                <GoButton {to} {variant}>{act}</GoButton>
            </li>
        }
    });
    html! { <Section title={t.programme_sealed_title()}><ul class="nexts">{for rows}</ul></Section> }
}
