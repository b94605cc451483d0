//! What was said of it since it was adopted: how it goes, what is thought of it, and lights that were set beside the rule's, in the order
//! of time.

use shared::api::lineage::Lineage;
use yew::prelude::*;

use crate::context::I18n;
use crate::result::address::Said;
use crate::result::light::{RuleLight, whys};
use crate::result::status::StatusLight;
use crate::result::{set, told, views};
use crate::ui::{Section, slot};

/// The section.
pub fn said(t: &I18n, lineage: &Lineage) -> Html {
    let mut all: Vec<(i64, Html)> = Vec::new();
    for one in &lineage.statuses {
        let key = format!("status {}", one.version);
        let inside = html! { <li {key} class="stack"><StatusLight said={Said::Status(one.status)} />{told(t, one)}</li> };
        all.push((one.said_at.millis(), inside));
    }
    for one in &lineage.views {
        let key = format!("view {:?} {}", one.member, one.version);
        let inside = html! { <li {key} class="stack"><b class="small">{views::whose(t, one)}</b>{views::told(t, one)}</li> };
        all.push((one.said_at.millis(), inside));
    }
    for one in &lineage.lights {
        let key = format!("light {}", one.version);
        let inside = html! { <li {key} class="stack"><b class="small">{t.result_set_title()}</b>{set::told(t, one)}</li> };
        all.push((one.said_at.millis(), inside));
    }
    shared::sort::by_key(&mut all, |(at, _)| *at);
    let now = lineage.summary.light.map(|lit| {
        let sentences = whys(t, lineage.summary.kind, &lit).into_iter().enumerate();
        html! {
            <div class="stack byrule">
                <p class="row tight"><span class="tiny quiet">{t.result_by_rule()}</span><RuleLight {lit} /></p>
                {for sentences.map(|(at, why)| html! { <p key={at} class="small quiet">{why}</p> })}
            </div>
        }
    });
    let none = all.is_empty();
    html! {
        <Section title={t.result_goes()}>
            <div class="stack">
                {slot(now)}
                <p class="small quiet" hidden={!none}>{t.result_history_empty()}</p>
                <ol class="stack views">{for all.into_iter().map(|(_, entry)| entry)}</ol>
            </div>
        </Section>
    }
}
