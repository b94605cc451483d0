//! What has happened to a package: when it was put and applied, what was taken back and why, and every answer.

use shared::api::package::PackageView;
use shared::time::Instant;
use yew::prelude::*;

use super::words;
use crate::context::I18n;
use crate::revision::by::CodeChip;
use crate::ui::format::Detail;
use crate::ui::{Section, Time};

/// Its story, the earliest first; nothing while it is a draft.
pub fn story(t: &I18n, view: &PackageView) -> Option<Html> {
    if view.version == 0 {
        return None;
    }
    let mut told: Vec<(Instant, Html)> = Vec::new();
    let chair = |words: String| html! { <><CodeChip code="CHAIR" /><p class="small">{words}</p></> };
    told.extend(view.put_at.map(|at| (at, chair(t.package_story_put(view.version)))));
    told.extend(view.answers.iter().map(|answer| {
        let says = t.package_story_answer(answer.version, words::reply(t, answer.reply));
        (answer.at, html! { <><CodeChip code={answer.member.to_string()} /><p class="small">{says}</p></> })
    }));
    for undone in &view.undone {
        told.push((undone.applied_at, chair(t.package_story_applied())));
        told.push((undone.at, chair(t.package_story_taken_back(&undone.reason))));
    }
    told.extend(view.applied_at.map(|at| (at, chair(t.package_story_applied()))));
    told.sort_by_key(|(at, _)| *at);
    let rows = told.into_iter().enumerate().map(|(at, (when, what))| {
        html! { <li key={at} class="row tight">{what}<span class="push tiny quiet"><Time at={when} detail={Detail::Minute} /></span></li> }
    });
    Some(html! { <Section title={t.package_story()}><ol class="package-story">{for rows}</ol></Section> })
}
