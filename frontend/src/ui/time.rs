//! Instants, in the office's zone and, where it differs, in the zone of this device.

use shared::time::Instant;
use yew::prelude::*;

use super::format::Detail;
use crate::context::use_i18n;

/// Properties of [`Time`].
#[derive(Properties, PartialEq)]
pub struct TimeProps {
    /// When.
    pub at: Instant,
    /// How much of it is written.
    #[prop_or_default]
    pub detail: Detail,
    /// Names the place and adds the local time where it differs: "16:00 Copenhagen (15:00 Reykjavik)". For deadlines.
    #[prop_or_default]
    pub place: bool,
}

/// An instant.
#[component]
pub fn Time(props: &TimeProps) -> Html {
    let t = use_i18n();
    let millis = props.at.millis() as f64;
    let when = t.formats().instant(millis, props.detail);
    let words = match (props.place, t.formats().other_city(millis)) {
        (false, _) => when,
        (true, None) => t.common_time_office(when),
        (true, Some(city)) => {
            // The other day is said only where it is another day.
            let same_day =
                t.formats().instant(millis, Detail::Day) == t.formats().instant_here(millis, Detail::Day);
            let here = t.formats().instant_here(millis, if same_day { Detail::Clock } else { Detail::Soon });
            t.common_time_office_and(when, here, city)
        }
    };
    html! { <time class="num" datetime={props.at.to_string()}>{words}</time> }
}

/// Properties of [`Clock`].
#[derive(Properties, PartialEq)]
pub struct ClockProps {
    /// When.
    pub at: Instant,
    /// Now, by the server's clock.
    pub now: Instant,
}

/// How far an instant is away: "in 3 days", "2 hours ago".
#[component]
pub fn Clock(props: &ClockProps) -> Html {
    let t = use_i18n();
    let words = t.formats().relative(props.now.millis() as f64, props.at.millis() as f64);
    html! { <time class="num" datetime={props.at.to_string()}>{words}</time> }
}
