//! One amendment: its draft for those who write it, what is tabled, what others think, what became of it.

use std::rc::Rc;

use shared::amendment::rights::Rules;
use shared::api::amendment::AmendmentView;
use shared::api::programme::Programme;
use shared::id::AmendmentId;
use shared::lifecycle::State;
use shared::time::Instant;
use yew::prelude::*;

use super::acts::ActsProps;
use super::asked::AskedFor;
use super::draft::DraftProps;
use super::names::Names;
use super::offer::Offers;
use super::stances::Stances;
use super::story::Story;
use super::tag::{codes, sponsors};
use super::versions::Versions;
use super::words;
use crate::context::{I18n, use_i18n};
use crate::nav::{Go, Route};
use crate::part::{Given, Page, PartPage};
use crate::revision::address::Which;
use crate::revision::by::chips;
use crate::revision::compare::stand::Stand;
use crate::session::use_session;
use crate::ui::{Facts, Panel, Section, Time, slot};

/// Properties of [`One`].
#[derive(Properties, PartialEq)]
pub struct OneProps {
    /// The programme.
    pub programme: Rc<Programme>,
    /// The amendment.
    pub view: Rc<AmendmentView>,
    /// The text as this person reads it.
    pub stand: Rc<Stand>,
}

/// The page's inside.
#[component]
pub fn One(props: &OneProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let view = &props.view;
    let now = Instant::from_millis(js_sys::Date::now() as i64);
    // Nothing is written, answered or decided where the programme is not negotiated.
    let negotiated = props.programme.summary.state == State::Negotiation;
    let left = props.programme.inside.as_ref().is_some_and(|inside| inside.secretariat_decides);
    let rules = Rules { secretariat_decides: left };
    let offers = session
        .seat()
        .filter(|_| negotiated)
        .map(|seat| Offers::of(&view.record, seat, &rules, now))
        .unwrap_or_default();
    let names = use_memo((view.clone(), props.stand.clone()), |(view, stand)| Names::around(view, stand));
    let tabled = view.record.is_tabled();
    let draft = view.draft.is_some().then(|| {
        let (stand, names) = (props.stand.clone(), names.clone());
        let programme = props.programme.summary.id;
        let draft = DraftProps { programme, view: view.clone(), stand, names, offers };
        html! { <PartPage key="draft" page={Page::Draft(Given::new(draft))} /> }
    });
    let number = view.record.number;
    let asks = tabled.then(|| {
        html! {
            <Section title={t.amendment_asks()}>
                <AskedFor programme={props.programme.clone()} view={view.clone()} stand={props.stand.clone()} names={names.clone()} />
            </Section>
        }
    });
    let reason = (!view.reason.is_empty()).then(|| {
        html! { <Section title={t.amendment_why()}><p class="prewrap wording" lang="en">{view.reason.clone()}</p></Section> }
    });
    let stances = tabled.then(|| {
        html! { <Stances view={view.clone()} may={offers.stance} /> }
    });
    let versions = (view.record.version > 1).then(|| {
        html! { <Versions amendment={view.id} latest={view.record.version} names={names.clone()} by={by(view)} number={number.unwrap_or_default()} /> }
    });
    let acts = ActsProps {
        programme: props.programme.summary.id,
        view: view.clone(),
        stand: props.stand.clone(),
        offers: Some(offers),
    };
    html! {
        <div class="stack amendment">
            <PartPage key="acts" page={Page::Acts(Given::new(acts))} />
            <div key="draft">{slot(draft)}</div>
            <div key="tabled" class="split below" hidden={!tabled}>
                <div class="stack wide">
                    {slot(asks)}
                    {slot(reason)}
                    <Story view={view.clone()} names={names.clone()} stand={props.stand.clone()} />
                    {slot(versions)}
                </div>
                <div class="stack">
                    <Panel title={words::called(&t, &view.record)}><Facts facts={facts(&t, props, &names)} /></Panel>
                    {slot(stances)}
                </div>
            </div>
        </div>
    }
}

/// The code that colours the marks: the first of those who stand behind it.
pub fn by(view: &AmendmentView) -> AttrValue {
    codes(&view.record).into_iter().next().unwrap_or_default().into()
}

fn facts(t: &I18n, props: &OneProps, names: &Names) -> Vec<(AttrValue, Html)> {
    let (view, record) = (&props.view, &props.view.record);
    let mut facts: Vec<(AttrValue, Html)> = vec![
        (t.amendment_fact_does().into(), html! { <span>{words::does(t, names, view.own().1)}</span> }),
        (t.amendment_fact_sponsors().into(), sponsors(t, record)),
    ];
    let left: Vec<_> = record.authors().difference(&record.sponsors).copied().collect();
    if !left.is_empty() {
        facts.push((t.amendment_fact_left().into(), chips(left)));
    }
    if let Some(number) = view.revision {
        let to = Route::Revision { programme: props.programme.summary.id, revision: Which::Number(number) };
        facts.push((t.amendment_fact_cites().into(), html! { <Go {to}>{t.revision_rev(number)}</Go> }));
    }
    if let Some(at) = view.tabled_at {
        facts.push((t.amendment_fact_tabled().into(), html! { <Time {at} /> }));
    }
    if record.version > 0 {
        facts.push((t.amendment_fact_version().into(), html! { <span class="num">{record.version}</span> }));
    }
    if !view.origins.is_empty() {
        let numbers: Vec<String> = view.origins.iter().map(ToString::to_string).collect();
        facts.push((
            t.amendment_fact_origins().into(),
            html! { <span>{t.amendment_origins(t.formats().list(&numbers))}</span> },
        ));
    }
    let to = |number: u32, amendment: AmendmentId| {
        let to = Route::Amendment { programme: props.programme.summary.id, amendment };
        html! { <Go key={number} {to}>{words::title(t, Some(number))}</Go> }
    };
    if let (Some(amends), Some(amended)) = (record.amends, &view.amended) {
        let moved = words::moved(t, view).map(|moved| html! { <span class="small">{moved}</span> });
        let what = html! { <span class="row tight">{to(amends.number, amended.id)}{slot(moved)}</span> };
        facts.push((t.amendment_fact_amends().into(), what));
    }
    if !view.amended_by.is_empty() {
        let by = view.amended_by.iter().map(|one| to(one.number, one.id));
        facts.push((t.amendment_fact_amended_by().into(), html! { <span class="row tight">{for by}</span> }));
    }
    facts
}
