//! Kinds, stages and standings in words, each with a shape, and the days of a round.

use shared::api::report::{By, ReportView};
use shared::programme::Period;
use shared::report::Kind;
use shared::report::section::{Stage, Standing, Step};
use yew::prelude::*;

use crate::context::I18n;
use crate::initiative::day;
use crate::ui::{Light, Status};

/// What a round is for.
pub fn kind(t: &I18n, kind: Kind) -> String {
    match kind {
        Kind::Status => t.report_kind_status(),
        Kind::Annual => t.report_kind_annual(),
        Kind::MidTerm => t.report_kind_mid_term(),
        Kind::Final => t.report_kind_final(),
    }
}

/// The days that are reported on.
pub fn covers(t: &I18n, covers: Period) -> String {
    t.result_begins_to_ends(day(t, covers.from), day(t, covers.to))
}

/// What a round is called: "Annual report, 1 Jan 2026 to 31 Dec 2026".
pub fn name(t: &I18n, of: &ReportView) -> String {
    t.report_name(kind(t, of.kind), covers(t, of.covers))
}

/// A deadline: the day that ends with it.
pub fn by(t: &I18n, by: By) -> String {
    day(t, by.day)
}

/// How far a section is.
pub fn stage(t: &I18n, stage: Stage) -> String {
    match stage {
        Stage::Open => t.report_stage_open(),
        Stage::Sent => t.report_stage_sent(),
        Stage::Returned => t.report_stage_returned(),
        Stage::Verified => t.report_stage_verified(),
    }
}

/// How far a section is, with its shape.
pub fn stage_light(t: &I18n, of: Stage) -> Html {
    let shape = match of {
        Stage::Open => Status::Planned,
        Stage::Sent => Status::Ok,
        Stage::Returned => Status::Moderate,
        Stage::Verified => Status::Done,
    };
    html! { <Light status={shape}>{stage(t, of)}</Light> }
}

/// A step that was taken.
pub fn step(t: &I18n, step: Step) -> String {
    match step {
        Step::Give => t.report_step_give(),
        Step::Send => t.report_step_send(),
        Step::Return => t.report_step_return(),
        Step::Verify => t.report_step_verify(),
    }
}

/// Where somebody stands, in a word.
pub fn standing(t: &I18n, of: Standing) -> String {
    match of {
        Standing::NotAsked => t.report_standing_not_asked(),
        Standing::Awaited => t.report_standing_awaited(),
        Standing::Late => t.report_standing_late(),
        Standing::Given => t.report_standing_given(),
        Standing::GivenLate => t.report_standing_given_late(),
        Standing::Missed => t.report_standing_missed(),
        Standing::Merging => t.report_standing_merging(),
        Standing::MergingLate => t.report_standing_merging_late(),
        Standing::Sent => t.report_standing_sent(),
        Standing::Returned => t.report_standing_returned(),
        Standing::ReturnedLate => t.report_standing_returned_late(),
        Standing::Verifying => t.report_standing_verifying(),
        Standing::VerifyingLate => t.report_standing_verifying_late(),
        Standing::Verified => t.report_standing_verified(),
        Standing::LeftOut => t.report_standing_left_out(),
    }
}

/// The shape of a standing.
pub fn shape(of: Standing) -> Status {
    match of {
        Standing::NotAsked | Standing::Missed | Standing::LeftOut => Status::NoData,
        Standing::Awaited | Standing::Merging | Standing::Verifying => Status::Planned,
        Standing::Late | Standing::MergingLate | Standing::ReturnedLate | Standing::VerifyingLate => {
            Status::Major
        }
        Standing::Given | Standing::Sent => Status::Ok,
        Standing::GivenLate => Status::Minor,
        Standing::Returned => Status::Moderate,
        Standing::Verified => Status::Done,
    }
}

/// Where somebody stands, with its shape.
pub fn light(t: &I18n, of: Standing) -> Html {
    html! { <Light status={shape(of)}>{standing(t, of)}</Light> }
}

/// Progress in per cent.
pub fn percent(t: &I18n, progress: u8) -> String {
    t.formats().percent(f64::from(progress) / 100.0)
}
