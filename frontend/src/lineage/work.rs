//! What is done for it: workstreams, initiatives, and the milestones that were reached or are overdue.

use shared::api::lineage::Lineage;
use shared::id::ProgrammeId;
use shared::milestone::Standing;
use yew::prelude::*;

use super::entry::light_of;
use crate::context::I18n;
use crate::initiative::{state_light, state_words};
use crate::milestone::standing;
use crate::nav::{Go, Route};
use crate::result::light;
use crate::revision::by::named;
use crate::ui::{Section, slot};

/// The section.
pub fn work(t: &I18n, programme: ProgrammeId, lineage: &Lineage) -> Html {
    let served = &lineage.work;
    let sentence = lineage.summary.light.and_then(|lit| light::work(t, lit.work));
    let sentence = sentence.map(|words| html! { <p class="small">{words}</p> });
    let streams = served.workstreams.iter().map(|one| {
        html! {
            <li key={one.id.to_string()}>
                <Go to={Route::Workstream { programme, workstream: one.id }}><span lang="en">{one.name.clone()}</span></Go>
                <span class="row">{named(t, one.lead)}<span class="tiny quiet">{t.workstream_one()}</span></span>
            </li>
        }
    });
    let initiatives = served.initiatives.iter().map(|one| {
        let to = Route::Initiative { programme, initiative: one.id };
        html! {
            <li key={one.id.to_string()}>
                <Go {to}><span class="ref num">{one.number}</span><span lang="en">{one.title.clone()}</span></Go>
                <span class="row">{named(t, one.lead)}{light_of(state_light(one.state), state_words(t, one.state))}</span>
            </li>
        }
    });
    // Those that say something of how it went: what is still ahead is on the pages of the initiatives.
    let told = |one: &&shared::api::milestone::MilestoneView| {
        matches!(one.standing, Standing::Reached | Standing::ReachedLate | Standing::Overdue)
    };
    let milestones: Vec<Html> = served
        .milestones
        .iter()
        .filter(told)
        .map(|one| {
            let to = Route::Initiative { programme, initiative: one.initiative };
            html! {
                <li key={one.id.to_string()}>
                    <Go {to}><span lang="en">{one.title.clone()}</span></Go>
                    {standing(t, one)}
                </li>
            }
        })
        .collect();
    let reached = (!milestones.is_empty()).then(|| {
        html! { <div class="stack"><h3 class="small">{t.milestone_title()}</h3><ul class="under panel">{for milestones}</ul></div> }
    });
    let none = served.workstreams.is_empty() && served.initiatives.is_empty();
    html! {
        <Section title={t.lineage_work()}>
            <div class="stack">
                <p class="small quiet" hidden={!none}>{t.initiative_serving_none()}</p>
                {slot(sentence)}
                <ul class="under panel" hidden={none}>{for streams}{for initiatives}</ul>
                {slot(reached)}
            </div>
        </Section>
    }
}
