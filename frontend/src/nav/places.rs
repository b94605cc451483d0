//! The places of the navigation: in the bar, and under it what an adopted programme is followed by.

use ::i18n::Messages;
use shared::id::ProgrammeId;

use super::Route;
use crate::ui::Glyph;

/// A place in the main navigation: in the top bar, and with its icon in the bar at the bottom of a small screen.
pub struct Place {
    /// Where it leads, given the programme one is in; nowhere when it needs one and there is none.
    pub route: fn(Option<ProgrammeId>) -> Option<Route>,
    /// Whether a page belongs to it.
    pub holds: fn(&Route) -> bool,
    /// Its icon.
    pub icon: Glyph,
    /// Its word in the top bar.
    pub word: fn(&Messages) -> String,
    /// Its word where there is little room.
    pub short: fn(&Messages) -> String,
}

/// The places of the main navigation, in order. Five at most fit a small screen.
pub const PLACES: &[Place] = &[
    Place {
        route: |_| Some(Route::Desk),
        holds: |route| *route == Route::Desk,
        icon: Glyph::Inbox,
        word: Messages::shell_desk,
        short: Messages::shell_desk_short,
    },
    Place {
        route: |_| Some(Route::Programmes),
        holds: |route| {
            use Route::*;
            matches!(
                route,
                Programmes
                    | NewProgramme
                    | Programme { .. }
                    | ProgrammeSettings { .. }
                    | Succession { .. }
                    | Templates
                    | NewTemplate
                    | Template { .. }
            )
        },
        icon: Glyph::List,
        word: Messages::programme_title,
        short: Messages::programme_short,
    },
    Place {
        route: |programme| Some(Route::Text { programme: programme? }),
        holds: |route| {
            use Route::*;
            matches!(
                route,
                Text { .. }
                    | Clause { .. }
                    | Revisions { .. }
                    | Revision { .. }
                    | Compare { .. }
                    | Positions { .. }
                    | Since { .. }
                    | Amendments { .. }
                    | Bracketed { .. }
                    | Amendment { .. }
                    | Packages { .. }
                    | NewPackage { .. }
                    | Package { .. }
                    | BuildPackage { .. }
            )
        },
        icon: Glyph::FileText,
        word: Messages::programme_place_text,
        short: Messages::programme_place_text,
    },
    Place {
        route: |programme| Some(Route::Adoption { programme: programme? }),
        holds: |route| matches!(route, Route::Adoption { .. }),
        icon: Glyph::Gavel,
        word: Messages::programme_place_adoption,
        short: Messages::programme_place_adoption,
    },
    Place {
        route: |programme| Some(Route::Results { programme: programme? }),
        holds: |route| FOLLOWED.iter().any(|part| (part.holds)(route)),
        icon: Glyph::ChartLine,
        word: Messages::programme_place_results,
        short: Messages::programme_place_results,
    },
];

/// A part of what follows an adopted programme: a link under the bar on the pages of all of them.
pub struct Part {
    /// Where it leads.
    pub route: fn(ProgrammeId) -> Route,
    /// Whether a page belongs to it.
    pub holds: fn(&Route) -> bool,
    /// Its word.
    pub word: fn(&Messages) -> String,
}

/// What follows an adopted programme, in order.
pub const FOLLOWED: &[Part] = &[
    Part {
        route: |programme| Route::Overview { programme },
        holds: |route| matches!(route, Route::Overview { .. }),
        word: Messages::overview_title,
    },
    Part {
        route: |programme| Route::Results { programme },
        holds: |route| matches!(route, Route::Results { .. } | Route::Result { .. } | Route::Lineage { .. }),
        word: Messages::result_title,
    },
    Part {
        route: |programme| Route::Initiatives { programme },
        holds: |route| {
            use Route::*;
            matches!(
                route,
                Initiatives { .. } | NewInitiative { .. } | Initiative { .. } | ChangeInitiative { .. }
            )
        },
        word: Messages::initiative_title,
    },
    Part {
        route: |programme| Route::Timeline { programme },
        holds: |route| matches!(route, Route::Timeline { .. }),
        word: Messages::timeline_title,
    },
    Part {
        route: |programme| Route::Workstreams { programme },
        holds: |route| matches!(route, Route::Workstreams { .. } | Route::Workstream { .. }),
        word: Messages::workstream_title,
    },
    Part {
        route: |programme| Route::Indicators { programme },
        holds: |route| {
            use Route::*;
            matches!(route, Indicators { .. } | Indicator { .. } | Measurements { .. })
        },
        word: Messages::indicator_title,
    },
    Part {
        route: |programme| Route::Reports { programme },
        holds: |route| {
            use Route::*;
            matches!(
                route,
                Reports { .. }
                    | Report { .. }
                    | Compiled { .. }
                    | OfficialsNote { .. }
                    | ReportSection { .. }
            )
        },
        word: Messages::report_title,
    },
    Part {
        route: |programme| Route::Money { programme },
        holds: |route| {
            use Route::*;
            matches!(route, Money { .. } | Frames { .. } | ReadMoneyIn { .. } | InitiativeMoney { .. })
        },
        word: Messages::budget_title,
    },
    Part {
        route: |programme| Route::Publication { programme },
        holds: |route| matches!(route, Route::Publication { .. }),
        word: Messages::publication_title,
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_holds_the_page_it_leads_to_and_no_other_does() {
        let programme = Some(ProgrammeId::from_parts(1, 1));
        for place in PLACES {
            let route = (place.route)(programme).expect("there is a programme");
            let holding = PLACES.iter().filter(|other| (other.holds)(&route)).count();
            assert!((place.holds)(&route) && holding == 1, "{route:?}");
        }
    }

    #[test]
    fn a_small_screen_has_room_for_every_place() {
        assert!(PLACES.len() <= 5);
    }

    #[test]
    fn each_part_leads_to_a_page_of_its_own() {
        let programme = ProgrammeId::from_parts(1, 1);
        for part in FOLLOWED {
            let to = (part.route)(programme);
            assert_eq!(to.programme(), Some(programme), "{to:?}");
            assert_eq!(FOLLOWED.iter().filter(|one| (one.holds)(&to)).count(), 1, "{to:?}");
            assert_eq!(PLACES.iter().filter(|place| (place.holds)(&to)).count(), 1, "{to:?}");
        }
    }
}
