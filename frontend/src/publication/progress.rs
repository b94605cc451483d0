//! How a public programme goes: how many of its actions have which light, and each result with its own.

use shared::api::publication::PublicResult;
use shared::result::{Far, Tally};
use shared::text::Kind;
use yew::prelude::*;

use crate::context::I18n;
use crate::result::{RuleLight, far_words, light_shape, light_tiles, light_whys, light_words, status_words};
use crate::revision::by::chips;
use crate::revision::words::due;
use crate::ui::format::Detail;
use crate::ui::{Light, slot};

/// The actions by light.
fn tally(results: &[PublicResult]) -> Tally {
    let mut tally = Tally::default();
    let actions = results.iter().filter(|one| one.kind == Kind::Action);
    actions.filter_map(PublicResult::light_now).for_each(|light| tally.add(light));
    tally
}

/// How many have which light, with a sentence before them.
pub fn glance(t: &I18n, results: &[PublicResult]) -> Html {
    let tally = tally(results);
    html! {
        <div class="stack">
            <p>{t.publication_glance(tally.all(), tally.done, tally.on_track, tally.at_risk + tally.late)}</p>
            {light_tiles(t, tally)}
        </div>
    }
}

/// Each goal, sub-goal and action.
pub fn table(t: &I18n, results: &[PublicResult]) -> Html {
    let heads = [
        t.result_col_result(),
        t.result_col_status(),
        t.publication_says_lead(),
        t.result_col_lead(),
        t.result_col_due(),
    ];
    html! {
        <div class="scroller" role="region" aria-label={t.publication_progress()} tabindex="0">
            <table class="ds-table dense restree panel">
                <caption class="ds-sr-only">{t.publication_progress()}</caption>
                <thead><tr>{for heads.into_iter().enumerate().map(|(at, words)| html! { <th key={at} scope="col">{words}</th> })}</tr></thead>
                <tbody>{for results.iter().map(|one| row(t, results, one))}</tbody>
            </table>
        </div>
    }
}

fn row(t: &I18n, results: &[PublicResult], one: &PublicResult) -> Html {
    let key = one.clause.to_string();
    let href = format!("#c-{}", one.clause);
    let title = html! { <span lang="en">{one.title.clone()}</span> };
    let lit = one.light.as_ref().map(|lit| {
        let set = one.set_light.map(|light| {
            html! { <span class="row tight tiny"><span class="quiet">{t.publication_set_light()}</span><Light status={light_shape(light)}>{light_words(t, light)}</Light></span> }
        });
        html! {
            <span class="stack lit">
                <RuleLight lit={*lit} />
                <span class="tiny quiet">{light_whys(t, one.kind, lit).join(" ")}</span>
                {slot(set)}
            </span>
        }
    });
    match one.kind {
        Kind::Goal => html! {
            <tr class="l1" {key}>
                <th scope="rowgroup"><a {href}>{t.revision_label_goal(&one.label)}{". "}{title}</a></th>
                <td colspan="4">{slot(lit)}{way(t, one.far(results))}</td>
            </tr>
        },
        Kind::Subgoal => html! {
            <tr class="l2" {key}>
                <th scope="row"><a {href}><span class="ref">{one.label.clone()}</span>{title}</a></th>
                <td colspan="4">{slot(lit)}{way(t, one.far(results))}</td>
            </tr>
        },
        _ => {
            let said = one.status.map(|status| {
                let day = one.said_at.map(|at| t.formats().instant(at.millis() as f64, Detail::Day));
                html! { <span class="stack"><span>{status_words(t, status)}</span><span class="tiny quiet">{day}</span></span> }
            });
            let lead = one.lead.map(|lead| chips([lead]));
            let due = one.due.as_deref().map(|when| html! { <span>{due(t, when)}</span> });
            html! {
                <tr class="l3" {key}>
                    <th scope="row"><a {href}><span class="k" /><span class="ref">{one.label.clone()}</span>{title}</a></th>
                    <td data-col={t.result_col_status()}>{lit.map_or_else(unsaid, |lit| html! { <div>{lit}{way(t, one.far(results))}</div> })}</td>
                    <td data-col={t.publication_says_lead()}>{said.unwrap_or_else(unsaid)}</td>
                    <td data-col={t.result_col_lead()}>{lead.unwrap_or_else(unsaid)}</td>
                    <td data-col={t.result_col_due()} class="nowrap">{due.unwrap_or_else(unsaid)}</td>
                </tr>
            }
        }
    }
}

/// How far something is, and from what that is known.
fn way(t: &I18n, far: Far) -> Html {
    let number = far.per_cent.map(|per_cent| t.formats().percent(f64::from(per_cent) / 100.0));
    html! { <p class="small"><b class="num" hidden={number.is_none()}>{number}</b>{" "}<span class="quiet">{far_words(t, far.by)}</span></p> }
}

/// Where nothing is said. A small screen, where each value has a line of its own, leaves the line out.
fn unsaid() -> Html {
    html! { <span class="quiet unsaid">{"–"}</span> }
}
