//! The lists of the overview: what has a day, what has gone stale, what has happened.

use shared::api::overview::{Happened, Overspent, Overview};
use shared::id::ProgrammeId;
use shared::member::MemberCode;
use shared::overview::{Dated, Deed, RoundDay, SinceWhat, What};
use shared::report::Kind;
use shared::text::ClauseId;
use shared::time::Date;
use yew::prelude::*;

use crate::budget::crowns;
use crate::context::I18n;
use crate::initiative::state_words;
use crate::nav::{Go, Route};
use crate::report::{kind_words, step_words};
use crate::result::{light_words, scale_words, status_words};
use crate::revision::by::{self, chips};
use crate::ui::format::Detail;
use crate::ui::{Glyph, Icon, Time, slot};

/// Where something is looked at; where all of its kind are, when it has no id.
fn page(programme: ProgrammeId, what: What, id: &str) -> Route {
    match what {
        What::Initiative | What::Milestone => {
            id.parse().map_or(Route::Initiatives { programme }, |initiative| Route::Initiative {
                programme,
                initiative,
            })
        }
        What::Indicator => ClauseId::parse(id)
            .map_or(Route::Indicators { programme }, |clause| Route::Indicator { programme, clause }),
        What::Report => {
            id.parse().map_or(Route::Reports { programme }, |report| Route::Report { programme, report })
        }
        What::Action | What::Goal => ClauseId::parse(id)
            .map_or(Route::Results { programme }, |clause| Route::Result { programme, clause }),
        What::Money => id.parse().map_or(Route::Money { programme }, |initiative| Route::InitiativeMoney {
            programme,
            initiative,
        }),
        What::Plan => Route::Timeline { programme },
        What::Meeting => Route::Members,
    }
}

fn sign(what: What) -> Glyph {
    match what {
        What::Action | What::Goal => Glyph::Flag,
        What::Indicator => Glyph::ChartLine,
        What::Initiative => Glyph::List,
        What::Report => Glyph::FileText,
        What::Milestone => Glyph::Clock,
        What::Money => Glyph::Table,
        What::Plan => Glyph::CalendarDays,
        What::Meeting => Glyph::Users,
    }
}

fn kind(t: &I18n, what: What) -> String {
    match what {
        What::Action => t.revision_kind_action(),
        What::Goal => t.revision_kind_goal(),
        What::Indicator => t.revision_kind_indicator(),
        What::Initiative => t.overview_kind_initiative(),
        What::Report => t.report_one(),
        What::Milestone => t.milestone_one(),
        What::Money => t.budget_title(),
        What::Plan => t.overview_kind_plan(),
        What::Meeting => t.overview_kind_meeting(),
    }
}

/// What it is, its label and its words, as a link. Many things together are called by their page.
fn name(t: &I18n, programme: ProgrammeId, what: What, id: &str, label: &str, title: &str) -> Html {
    let to = page(programme, what, id);
    // A round has no words of its own.
    let (title, own) = match what {
        _ if title.is_empty() => (to.title(t), false),
        What::Report => (Kind::from_name(title).map(|kind| kind_words(t, kind)).unwrap_or_default(), false),
        _ => (title.to_owned(), true),
    };
    html! {
        <span class="thing">
            <span class="k" title={kind(t, what)}><Icon of={sign(what)} small=true /><span class="ds-sr-only">{kind(t, what)}{" "}</span></span>
            <Go {to}><span class="ref">{label.to_owned()}</span>{" "}<span lang={own.then_some("en")}>{title}</span></Go>
        </span>
    }
}

/// Days between two days, as many as there are.
fn days(from: Date, to: Date) -> u32 {
    u32::try_from((to.start().millis() - from.start().millis()) / 86_400_000).unwrap_or_default()
}

/// What ends with a day of a reporting round.
fn round_day(t: &I18n, day: RoundDay) -> String {
    match day {
        RoundDay::Countries => t.report_countries_by(),
        RoundDay::Leads => t.report_leads_by(),
        RoundDay::Due => t.report_due(),
        RoundDay::Proposed => t.overview_proposed(),
    }
}

/// What has a day, with how far away it is.
pub fn dated(t: &I18n, programme: ProgrammeId, one: &Dated, today: Date) -> Html {
    let day = t.formats().day(&one.due.to_string(), Detail::Day);
    let away = if one.due < today {
        t.overview_days_late(days(one.due, today))
    } else {
        t.overview_days_ahead(days(today, one.due))
    };
    // What it is stands before the day where its own words may not say it.
    let ends = match one.round {
        Some(day) => Some(round_day(t, day)),
        None => (one.what == What::Meeting).then(|| t.overview_kind_meeting()),
    };
    let ends = ends.map(|words| html! { <span>{words}</span> });
    item(t, programme, one, slot(ends), format!("{day} · {away}"))
}

/// An action of which nobody has said anything, and since when; an indicator, and the edition that is not complete.
pub fn stale(t: &I18n, programme: ProgrammeId, one: &Dated, _today: Date) -> Html {
    let since = match one.what {
        What::Indicator => t.indicator_fresh_stale(one.due.year().to_string()),
        _ => t.overview_waits(t.formats().day(&one.due.to_string(), Detail::Day)),
    };
    item(t, programme, one, slot(None), since)
}

/// An initiative without a grant, and since when it is under way.
pub fn unfunded(t: &I18n, programme: ProgrammeId, one: &Dated, _today: Date) -> Html {
    let day = t.formats().day(&one.due.to_string(), Detail::Day);
    item(t, programme, one, slot(None), t.overview_under_way_since(day))
}

/// An initiative that has used more than it is granted, or will have, and how much too much; it leads to its money.
pub fn overspent(t: &I18n, programme: ProgrammeId, one: &Overspent, _today: Date) -> Html {
    let how = if one.expected { t.budget_will_exceed() } else { t.budget_exceeds() };
    let thing = name(t, programme, What::Money, &one.id.to_string(), &one.number.to_string(), &one.title);
    line(thing, one.lead, html! { <span>{how}</span> }, t.budget_over_by(crowns(t, one.over)))
}

fn item(t: &I18n, programme: ProgrammeId, one: &Dated, ends: Html, when: String) -> Html {
    line(name(t, programme, one.what, &one.id, &one.label, &one.title), one.lead, ends, when)
}

fn line(thing: Html, lead: Option<MemberCode>, ends: Html, when: String) -> Html {
    html! {
        <li>
            {thing}
            <span class="row tight small quiet">{slot(lead.map(|lead| chips([lead])))}{ends}<span class="num">{when}</span></span>
        </li>
    }
}

/// What was done, in words.
fn how(t: &I18n, one: &Happened) -> String {
    let count = one.count.unwrap_or(1);
    if let Some(deed) = one.deed {
        return match (deed, one.light) {
            (Deed::Moved, _) => moved(t, one),
            (Deed::Light, _) if count > 1 => t.overview_lights(count),
            (Deed::Light, Some(light)) => t.overview_light_set(light_words(t, light)),
            (Deed::Light, None) => t.overview_light_back(),
            (Deed::Money, _) => t.overview_money(count),
            (Deed::Frames, _) => t.overview_frames(),
            (Deed::Definition, _) => t.overview_defined(count),
            (Deed::Targets, _) => t.overview_targets(count),
            (Deed::Sealed, _) => t.overview_sealed(),
            (Deed::Opened, _) => t.overview_opened(),
            (Deed::Locked, _) => t.report_locked(),
        };
    }
    if let Some(step) = one.step {
        return t.overview_step(count, step_words(t, step));
    }
    match (one.status, one.view, one.state, one.figures, one.what) {
        (Some(status), ..) => t.overview_said_status(status_words(t, status)),
        (_, Some(scale), ..) => t.overview_said_view(scale_words(t, scale)),
        (_, _, Some(state), ..) => t.overview_now_state(state_words(t, state)),
        (_, _, _, Some(count), _) => t.overview_figures(count),
        (.., What::Milestone) => t.overview_reached(),
        _ => t.overview_added(),
    }
}

/// From which day to which something was moved; of many, how many.
fn moved(t: &I18n, one: &Happened) -> String {
    let day = |day: Option<Date>| {
        day.map_or_else(|| t.common_none(), |day| t.formats().day(&day.to_string(), Detail::Day))
    };
    match one.shift {
        Some(shift) => t.initiative_log_state(day(shift.from), day(shift.to)),
        None => t.overview_moved(one.count.unwrap_or(1)),
    }
}

/// Since when it is told. A meeting leads to where the meetings are.
fn since(t: &I18n, found: &Overview) -> Html {
    let day = t.formats().day(&found.since.to_string(), Detail::Day);
    match found.since_what {
        SinceWhat::Meeting => html! { <Go to={Route::Members}>{t.overview_since_meeting(day)}</Go> },
        SinceWhat::Report => html! { <>{t.overview_since_report(day)}</> },
        SinceWhat::Asked | SinceWhat::Month => html! { <>{t.overview_since_day(day)}</> },
    }
}

/// What has happened, the latest first.
pub fn changed(t: &I18n, programme: ProgrammeId, found: &Overview) -> Html {
    let since = html! { <p class="small quiet">{since(t, found)}</p> };
    if found.changed.is_empty() {
        return html! { <div class="stack">{since}<p class="small quiet">{t.overview_changed_none()}</p></div> };
    }
    let rows = found.changed.iter().enumerate().map(|(at, one)| {
        html! {
            <li key={at}>
                {name(t, programme, one.what, &one.id, &one.label, &one.title)}
                <span class="small">{how(t, one)}</span>
                <span class="row tight tiny quiet">{by::doer(&one.by)}<Time at={one.at} /></span>
            </li>
        }
    });
    let more = (found.more > 0).then(|| html! { <p class="small quiet">{t.overview_more(found.more)}</p> });
    html! { <div class="stack">{since}<ul class="things told">{for rows}</ul>{slot(more)}</div> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_between_two_days() {
        let day = |text: &str| text.parse::<Date>().unwrap();
        assert_eq!(days(day("2026-11-26"), day("2027-02-24")), 90);
        assert_eq!(days(day("2026-11-26"), day("2026-11-26")), 0);
    }

    #[test]
    fn everything_leads_to_its_page() {
        let programme = ProgrammeId::from_parts(0, 1);
        assert_eq!(page(programme, What::Milestone, "nonsense"), Route::Initiatives { programme });
        let clause = ClauseId::parse(&format!("{:026}", 1)).unwrap();
        assert_eq!(page(programme, What::Action, clause.as_str()), Route::Result { programme, clause });
        assert_eq!(
            page(programme, What::Report, ""),
            Route::Reports { programme },
            "a round that is not opened"
        );
        assert_eq!(page(programme, What::Money, ""), Route::Money { programme });
        assert_eq!(page(programme, What::Meeting, ""), Route::Members);
    }
}
