//! What was reported of it: each round with the text that was verified, or that the round was locked without one.

use shared::api::lineage::{Lineage, Reported};
use shared::id::ProgrammeId;
use shared::member::MemberCode;
use shared::text::ClauseId;
use yew::prelude::*;

use super::entry::{entry, light_of};
use crate::context::I18n;
use crate::initiative::day;
use crate::nav::{Go, Route};
use crate::result::light::{shape_of, step};
use crate::ui::{Color, Section, Tag, slot};

/// The section.
pub fn reported(t: &I18n, programme: ProgrammeId, lineage: &Lineage) -> Html {
    let (all, clause) = (&lineage.reported, &lineage.summary.clause);
    html! {
        <Section title={t.lineage_reported()}>
            <p class="small quiet" hidden={!all.is_empty()}>{t.lineage_reported_none()}</p>
            <ol class="story">{for all.iter().map(|one| in_round(t, programme, clause, one))}</ol>
        </Section>
    }
}

fn in_round(t: &I18n, programme: ProgrammeId, clause: &ClauseId, one: &Reported) -> Html {
    let to = Route::ReportSection { programme, report: one.report, clause: clause.clone() };
    let days = t.result_begins_to_ends(day(t, one.covers.from), day(t, one.covers.to));
    let what = html! { <><Go {to}>{t.report_number(one.number)}</Go>{", "}{days}</> };
    let open = (!one.locked).then(|| html! { <Tag color={Color::Neutral}>{t.report_is_open()}</Tag> });
    let progress = one.progress.map(|progress| t.formats().percent(f64::from(progress) / 100.0));
    let inside = match one.scale {
        None => html! { <p class="small quiet">{t.report_not_reported()}</p> },
        Some(scale) => html! {
            <div class="stack">
                <p class="row tight">{light_of(shape_of(scale), step(t, scale))}<span class="small num">{progress}</span>{slot(open)}</p>
                <p class="small prewrap" lang="en">{one.reason.clone()}</p>
            </div>
        },
    };
    let lead = one.lead.as_ref().map_or("SEC", MemberCode::as_str);
    entry(t, one.report.to_string(), lead, what, one.verified_at, Some(inside))
}
