//! What was said of it since it was adopted: how it goes, what is thought of it, and lights that were set beside the rule's, in the order
//! of time.

use shared::api::lineage::Lineage;
use shared::member::MemberCode;
use shared::time::Instant;
use yew::prelude::*;

use super::entry::light_of;
use crate::context::I18n;
use crate::result::address::Said;
use crate::result::light::{shape, whys, words};
use crate::result::{set, status, told, views};
use crate::ui::{Section, slot};

/// The section.
pub fn said(t: &I18n, lineage: &Lineage) -> Html {
    let mut all: Vec<(i64, Html)> = Vec::new();
    let mut add = |of: &str, version: i64, at: Instant, head: Html, inside: Html| {
        let key = format!("{of} {version}");
        all.push((at.millis(), html! { <li {key} class="stack">{head}{inside}</li> }));
    };
    let named = |words: String| html! { <b class="small">{words}</b> };
    for one in &lineage.statuses {
        let said = Said::Status(one.status);
        let head = light_of(status::light(said), status::words(t, said));
        add("status", one.version, one.said_at, head, told(t, one));
    }
    for one in &lineage.views {
        let of = one.member.as_ref().map_or("office", MemberCode::as_str);
        add(of, one.version, one.said_at, named(views::whose(t, one)), views::told(t, one));
    }
    for one in &lineage.lights {
        add("light", one.version, one.said_at, named(t.result_set_title()), set::told(t, one));
    }
    shared::sort::by_key(&mut all, |(at, _)| *at);
    let now = lineage.summary.light.map(|lit| {
        let sentences = whys(t, lineage.summary.kind, &lit).into_iter().enumerate();
        html! {
            <div class="stack byrule">
                <p class="row tight"><span class="tiny quiet">{t.result_by_rule()}</span>{light_of(shape(lit.light), words(t, lit.light))}</p>
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
