//! A round in words.

use shared::api::round::RoundView;
use shared::round::{ChangedBy, Course, End};
use shared::time::Instant;
use yew::prelude::*;

use crate::context::I18n;
use crate::programme::last_minute;
use crate::ui::format::{Detail, OFFICE_ZONE, city};
use crate::ui::{Glyph, Icon};

/// Whether amendments are in time now, by this device's clock: for what is shown, never for what is decided.
pub fn is_open(round: &RoundView) -> bool {
    Course { closes_at: round.closes_at, ended: round.ended }
        .is_open(Instant::from_millis(js_sys::Date::now() as i64))
}

/// Until when amendments are in time, and by whose clock that was set.
pub fn until(t: &I18n, round: &RoundView) -> String {
    let when = last_minute(t, round.closes_at);
    if round.zone == OFFICE_ZONE {
        return t.round_until(when);
    }
    t.round_until_zone(when, city(&round.zone))
}

/// What is said of a round besides its name: of an open one until when, of one that is over what that means for amendments.
pub fn about(t: &I18n, round: &RoundView) -> Vec<String> {
    let mut lines = Vec::new();
    match (round.ended, round.ended_at) {
        (None, _) if is_open(round) => {
            lines.push(until(t, round));
            lines.extend((round.changed_by == ChangedBy::Pen).then(|| t.round_pen()));
        }
        (Some(End::Left), _) => lines.push(t.round_ended_left()),
        (_, ended_at) => {
            let at = ended_at.unwrap_or(round.closes_at);
            let when = t.formats().instant(at.millis() as f64, Detail::Minute);
            lines.push(t.round_ended(t.common_time_office(when)));
            lines.push(t.round_late());
        }
    }
    lines.extend((!round.reason.is_empty()).then(|| t.round_reason(&round.reason)));
    lines
}

/// Which round it is.
pub fn name(t: &I18n, round: &RoundView) -> String {
    if is_open(round) { t.round_open(round.number, round.revision) } else { t.round_over(round.number) }
}

/// One line over a list of amendments.
pub fn line(t: &I18n, round: &RoundView) -> Html {
    let more = about(t, round).into_iter().next().unwrap_or_default();
    html! { <p class="noted small"><Icon of={Glyph::Hourglass} small=true /><span>{format!("{}. {more}.", name(t, round))}</span></p> }
}
