//! What is inside the page of one initiative: facts, what it serves, milestones, risks, log.

use std::rc::Rc;

use shared::api::initiative::{InitiativeWhole, ServedWords};
use shared::id::ProgrammeId;
use yew::prelude::*;

use super::log::Log;
use super::risk::Risks;
use super::words::days;
use crate::context::{I18n, use_i18n};
use crate::document::{Documents, Owner};
use crate::milestone::Milestones;
use crate::nav::{Go, Route};
use crate::revision::by::{chips, name_of};
use crate::revision::words::label;
use crate::ui::{Facts, Panel, Section, slot};

/// Properties of [`One`].
#[derive(Properties, PartialEq)]
pub struct OneProps {
    /// The initiative.
    pub whole: Rc<InitiativeWhole>,
    /// Whether whoever looks works on it.
    pub may: bool,
    /// Whether its programme is worked on at all.
    pub worked: bool,
}

/// The initiative.
#[component]
pub fn One(props: &OneProps) -> Html {
    let t = use_i18n();
    let OneProps { whole, may, worked } = props;
    let about = (!whole.description.is_empty()).then(|| {
        html! {
            <Section title={t.initiative_description()}>
                <p class="prewrap" lang="en">{whole.description.clone()}</p>
            </Section>
        }
    });
    html! {
        <div class="split initiative">
            <div class="stack wide">
                {slot(about)}
                <Section title={t.initiative_serves_title()}>{serves(&t, whole.programme, &whole.serves)}</Section>
                <Milestones whole={whole.clone()} may={*may} />
                <Risks whole={whole.clone()} may={*may} />
                <Documents owner={Owner::Initiative(whole.row.id)} may={*may} />
            </div>
            <div class="stack side">
                <Panel title={t.initiative_facts()}><Facts facts={facts(&t, whole)} /></Panel>
                <Log whole={whole.clone()} worked={*worked} />
            </div>
        </div>
    }
}

fn serves(t: &I18n, programme: ProgrammeId, serves: &[ServedWords]) -> Html {
    let rows = serves.iter().map(|one| {
        let to = Route::Result { programme, clause: one.served.clause.clone() };
        html! {
            <li key={one.served.clause.to_string()}>
                <Go {to}>
                    <span class="ref">{label(t, one.served.kind, &one.served.label)}</span>
                    <span lang="en">{one.title.clone()}</span>
                </Go>
                <Go to={Route::Lineage { programme, clause: one.served.clause.clone() }} class="small" label={t.initiative_lineage(&one.served.label)}>{t.result_lineage()}</Go>
            </li>
        }
    });
    html! { <ul class="under panel">{for rows}</ul> }
}

fn facts(t: &I18n, whole: &InitiativeWhole) -> Vec<(AttrValue, Html)> {
    let row = &whole.row;
    let none = || html! { <span class="quiet">{t.common_none()}</span> };
    let lead = row.lead.map_or_else(
        || html! { <span>{t.result_no_lead()}</span> },
        |lead| html! { <span class="row tight">{chips([lead])}<span>{name_of(t, lead.as_str())}</span></span> },
    );
    let partners = if row.partners.is_empty() { none() } else { chips(&row.partners) };
    let stream = match (row.workstream, &whole.workstream_name) {
        (Some(id), Some(name)) => {
            let to = Route::Workstream { programme: whole.programme, workstream: id };
            html! { <Go {to}>{name.clone()}</Go> }
        }
        _ => none(),
    };
    let body = if row.body.is_empty() {
        none()
    } else {
        html! { <span lang="en">{row.body.clone()}</span> }
    };
    let to = Route::InitiativeMoney { programme: whole.programme, initiative: row.id };
    let money = html! { <Go {to}>{t.budget_see()}</Go> };
    let days =
        days(t, row.starts, row.ends).map_or_else(none, |days| html! { <span class="num">{days}</span> });
    vec![
        (t.result_col_lead().into(), lead),
        (t.initiative_partners().into(), partners),
        (t.workstream_one().into(), stream),
        (t.initiative_body().into(), body),
        (t.budget_title().into(), money),
        (t.initiative_days().into(), days),
    ]
}
