//! How it was agreed: who agreed to the wording that was adopted, what stood in the way and was lifted, and when it was closed.

use std::collections::BTreeMap;

use shared::api::lineage::{HowAgreed, Lineage};
use shared::api::position::PositionView;
use shared::id::ProgrammeId;
use shared::member::MemberCode;
use shared::position::{Scope, Value};
use shared::text::ContentHash;
use yew::prelude::*;

use super::entry::{entry, first_words};
use crate::context::I18n;
use crate::nav::{Go, Route};
use crate::position::words;
use crate::revision::by::{doer, named};
use crate::ui::{Color, Section, Tag, Time, slot};

/// The section; nothing for those who took no part in the negotiation.
pub fn agreed(t: &I18n, programme: ProgrammeId, lineage: &Lineage) -> Option<Html> {
    let agreement = &lineage.negotiation.as_ref()?.agreement;
    let hash = lineage.sealed_clause.content_hash();
    let groups = groups(t, agreement, &hash);
    let none = groups.is_empty() && agreement.positions.is_empty() && agreement.closings.is_empty();
    let groups = groups.into_iter().map(|(words, members)| {
        html! { <li key={words.clone()} class="row tight"><span>{words.clone()}</span>{named(t, members)}</li> }
    });
    let entries = entries(t, agreement);
    let all = html! { <Go to={Route::Positions { programme }}>{t.position_title()}</Go> };
    Some(html! {
        <Section title={t.lineage_agreed()} aside={html! { <span class="small">{all}</span> }}>
            <p class="small quiet" hidden={!none}>{t.lineage_agreed_none()}</p>
            <ul class="stack">{for groups}</ul>
            <ol class="story">{for entries}</ol>
        </Section>
    })
}

/// The last word of each delegation on exactly the wording that was adopted: what was said, and by whom.
fn groups(t: &I18n, agreement: &HowAgreed, sealed: &ContentHash) -> Vec<(String, Vec<MemberCode>)> {
    let mut last: BTreeMap<MemberCode, &PositionView> = BTreeMap::new();
    for one in agreement.positions.iter().filter(|one| one.ended_at.is_none()) {
        if matches!(&one.scope, Scope::Clause { hash, .. } if hash == sealed) {
            last.insert(one.member, one);
        }
    }
    let mut groups: Vec<(String, Vec<MemberCode>)> = Vec::new();
    for (member, one) in last {
        let words = words::said(t, one);
        match groups.iter_mut().find(|(known, _)| *known == words) {
            Some((_, members)) => members.push(member),
            None => groups.push((words, vec![member])),
        }
    }
    groups
}

/// What stood in the way, and what the chair did, in the order of time.
fn entries(t: &I18n, agreement: &HowAgreed) -> Vec<Html> {
    let mut all: Vec<(i64, Html)> = Vec::new();
    for one in agreement.positions.iter().filter(|one| !one.value.agrees()) {
        all.push((one.at.millis(), held(t, one)));
    }
    for (at, one) in agreement.closings.iter().enumerate() {
        let by = one.by.as_ref().map(|by| html! { <p class="tiny quiet">{doer(by)}</p> });
        let code = if one.by.is_some() { "CHAIR" } else { "" };
        let what = html! { <>{t.lineage_closed()}</> };
        all.push((one.at.millis(), entry(t, format!("closed {at}"), code, what, Some(one.at), by)));
    }
    for (at, one) in agreement.reopenings.iter().enumerate() {
        let why = html! { <p class="small prewrap" lang="en">{one.reason.clone()}</p> };
        let what = html! { <>{t.lineage_reopened()}</> };
        all.push((
            one.at.millis(),
            entry(t, format!("reopened {at}"), "CHAIR", what, Some(one.at), Some(why)),
        ));
    }
    shared::sort::by_key(&mut all, |(at, _)| *at);
    all.into_iter().map(|(_, entry)| entry).collect()
}

fn held(t: &I18n, one: &PositionView) -> Html {
    let (reason, wanted) = match &one.value {
        Value::Reservation { reason, .. } => (reason.clone(), None),
        Value::Object { wanted, reason } => (reason.clone(), Some(first_words(wanted))),
        Value::Agree | Value::CanLiveWith => (String::new(), None),
    };
    let wide = match &one.scope {
        Scope::Clause { .. } => None,
        Scope::Section { .. } => Some(t.lineage_on_section()),
        Scope::Text => Some(t.lineage_on_text()),
    };
    let wide = wide.map(|words| html! { <Tag color={Color::Neutral}>{words}</Tag> });
    let lifted = one.ended_at.map(|at| {
        html! { <p class="row tight small"><Tag color={Color::Success}>{t.lineage_lifted()}</Tag><Time {at} /></p> }
    });
    let inside = html! {
        <div class="stack">
            {slot(wide)}
            <p class="small prewrap" lang="en" hidden={reason.is_empty()}>{reason.clone()}</p>
            {slot(wanted)}
            {slot(lifted)}
        </div>
    };
    let what = html! { <>{words::said(t, one)}</> };
    entry(t, one.id.to_string(), one.member.as_str(), what, Some(one.at), Some(inside))
}
