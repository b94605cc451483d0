//! Words as they were sent, and the plan as it stood.

use shared::api::report::Said;
use shared::id::ProgrammeId;
use shared::report::{PlanSeen, Snapshot, Words};
use shared::time::Date;
use yew::prelude::*;

use super::words::percent;
use crate::context::I18n;
use crate::initiative::{StateLight, day};
use crate::nav::{Go, Route};
use crate::result::light::{RuleLight, shape_of, step, why};
use crate::result::{Said as ResultSaid, StatusLight};
use crate::revision::by::doer;
use crate::revision::hash::short;
use crate::ui::{Light, Time, slot};

/// How it goes and how far it is, with the reason.
pub fn status(t: &I18n, words: &Words) -> Html {
    let scale = words.scale.map(|scale| html! { <Light status={shape_of(scale)}>{step(t, scale)}</Light> });
    let progress = words.progress.map(|progress| html! { <span class="num">{percent(t, progress)}</span> });
    html! {
        <div class="stack tight">
            <span class="row tight">{slot(scale)}{slot(progress)}</span>
            <p class="prewrap" lang="en" hidden={words.reason.is_empty()}>{words.reason.clone()}</p>
        </div>
    }
}

/// Everything that is said, each under its heading.
pub fn words(t: &I18n, words: &Words) -> Html {
    let part = |title: String, text: &str| {
        (!text.is_empty()).then(|| {
            html! { <div class="stack tight"><b class="small">{title}</b><p class="prewrap read" lang="en">{text.to_owned()}</p></div> }
        })
    };
    html! {
        <div class="stack saidwords">
            {status(t, words)}
            {slot(part(t.report_done(), &words.done))}
            {slot(part(t.report_next(), &words.next))}
            {slot(part(t.report_decision(), &words.decision))}
        </div>
    }
}

/// Who sent them, and when.
pub fn sent_by(said: &Said) -> Html {
    html! { <span class="row tight tiny quiet">{doer(&said.by)}<Time at={said.at} /></span> }
}

/// Which sealed work plan was in force, leading to the timeline as it stands against it.
pub fn work_plan(t: &I18n, programme: ProgrammeId, plan: &PlanSeen) -> Html {
    let words = t.report_plan_sealed(plan.number, day(t, plan.sealed_at.date()));
    html! { <Go to={Route::Timeline { programme }} query={format!("plan={}", plan.number)}>{words}</Go> }
}

/// The plan as it stood: which one was sealed, what had been said of the promise, and the work that served it with its milestones.
pub fn snapshot(t: &I18n, programme: ProgrammeId, of: &Snapshot, today: Date) -> Html {
    let sealed = of.plan.as_ref().map(|plan| {
        html! { <p class="row tight small">{work_plan(t, programme, plan)}<span class="quiet">{short(&plan.hash)}</span></p> }
    });
    let status = of.status.as_ref().map(|said| {
        html! {
            <div class="stack tight">
                <span class="row tight"><span class="quiet">{t.report_said_then()}</span><StatusLight said={ResultSaid::Status(said.status)} /></span>
                <p class="small prewrap" lang="en">{said.reason.clone()}</p>
            </div>
        }
    });
    let light = of.light.map(|lit| {
        html! { <p class="row tight small"><span class="quiet">{t.report_rule_says()}</span><RuleLight {lit} /><span class="quiet">{why(t, &lit)}</span></p> }
    });
    let work = of.initiatives.iter().map(|one| {
        let milestones = one.milestones.iter().enumerate().map(|(at, milestone)| {
            let state = match milestone.done {
                Some(done) => t.report_milestone_reached(day(t, done)),
                None if milestone.due < today => t.report_milestone_overdue(day(t, milestone.due)),
                None => t.report_milestone_due(day(t, milestone.due)),
            };
            html! { <li key={at}><span lang="en">{milestone.title.clone()}</span><span class="quiet">{": "}{state}</span></li> }
        });
        html! {
            <li key={one.id.to_string()}>
                <p class="row tight"><span class="small quiet">{t.initiative_number(one.number)}</span><span lang="en">{one.title.clone()}</span><StateLight state={one.state} /></p>
                <ul class="seenmilestones small">{for milestones}</ul>
            </li>
        }
    });
    let none = of.initiatives.is_empty().then(|| html! { <p class="small quiet">{t.report_no_work()}</p> });
    html! {
        <div class="stack">
            {slot(sealed)}
            {slot(status)}
            {slot(light)}
            {slot(none)}
            <ul class="seenwork">{for work}</ul>
        </div>
    }
}
