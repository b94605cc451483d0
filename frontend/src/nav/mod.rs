//! Which pages there are, how to get to them, and what happens on arrival.
//!
//! To add a page: a variant of [`Route`] with its path, its title in [`Route::title`], and its line in `app::page`. The compiler asks for
//! the last two. Paths never end in a slash. Filters, tab, sort and page of a list belong into the query.

mod arrival;
mod go;
mod head;

pub use arrival::{Arrival, RouteAnnouncer, use_arrival};
pub use go::{Go, GoButton, use_go, use_go_to};
pub use head::PageHead;

use ::i18n::Messages;
use shared::id::ProgrammeId;
use shared::text::ClauseId;
use yew_router::Routable;

use crate::revision::address::Which;
use crate::ui::Glyph;

/// The pages.
#[derive(Debug, Clone, PartialEq, Routable)]
pub enum Route {
    /// What waits.
    #[at("/")]
    Desk,
    /// The door.
    #[at("/sign-in")]
    SignIn,
    /// The programmes.
    #[at("/programmes")]
    Programmes,
    /// A programme that is to be made.
    #[at("/programmes/new")]
    NewProgramme,
    /// One programme: where it stands and what comes next.
    #[at("/programmes/:programme")]
    Programme {
        /// The programme.
        programme: ProgrammeId,
    },
    /// Changing a programme's title, dates and settings.
    #[at("/programmes/:programme/settings")]
    ProgrammeSettings {
        /// The programme.
        programme: ProgrammeId,
    },
    /// What new programmes begin from.
    #[at("/templates")]
    Templates,
    /// A template that is to be made.
    #[at("/templates/new")]
    NewTemplate,
    /// One template.
    #[at("/templates/:template")]
    Template {
        /// The template.
        template: TemplateId,
    },
    /// The revisions of a programme's text.
    #[at("/programmes/:programme/revisions")]
    Revisions {
        /// The programme.
        programme: ProgrammeId,
    },
    /// One revision: by its number, or by its id before it has one.
    #[at("/programmes/:programme/revisions/:revision")]
    Revision {
        /// The programme.
        programme: ProgrammeId,
        /// The revision.
        revision: Which,
    },
    /// Two states of the text, compared; the query says which.
    #[at("/programmes/:programme/compare")]
    Compare {
        /// The programme.
        programme: ProgrammeId,
    },
    /// The adoption of a programme: its record, what follows, and who joins.
    #[at("/programmes/:programme/adoption")]
    Adoption {
        /// The programme.
        programme: ProgrammeId,
    },
    /// What an adopted programme promises, and where it stands.
    #[at("/programmes/:programme/results")]
    Results {
        /// The programme.
        programme: ProgrammeId,
    },
    /// One result.
    #[at("/programmes/:programme/results/:clause")]
    Result {
        /// The programme.
        programme: ProgrammeId,
        /// The clause it answers.
        clause: ClauseId,
    },
    /// Anything else.
    #[not_found]
    #[at("/not-found")]
    NotFound,
}

impl Route {
    /// The page's name in menus and tabs; a page may title itself more exactly when its data is there.
    pub fn title(&self, t: &Messages) -> String {
        match self {
            Self::Desk => t.shell_desk(),
            Self::SignIn => t.session_sign_in(),
            Self::Programmes => t.programme_title(),
            Self::NewProgramme => t.programme_new_title(),
            Self::Programme { .. } => t.shell_programme(),
            Self::ProgrammeSettings { .. } => t.programme_settings(),
            Self::Templates | Self::Template { .. } => t.template_title(),
            Self::NewTemplate => t.template_new_name(),
            Self::Revisions { .. } | Self::Revision { .. } => t.revision_title(),
            Self::Compare { .. } => t.revision_compare_title(),
            Self::Adoption { .. } => t.procedure_title(),
            Self::Results { .. } | Self::Result { .. } => t.result_title(),
            Self::NotFound => t.shell_not_found(),
        }
    }

    /// Whether the page is open to people who are not signed in.
    pub fn is_public(&self) -> bool {
        matches!(self, Self::SignIn | Self::NotFound)
    }
}

/// A place in the main navigation: in the top bar, and with its icon in the bar at the bottom of a small screen.
pub struct Place {
    /// Where it leads.
    pub route: Route,
    /// Its icon.
    pub icon: Glyph,
    /// Its word in the top bar.
    pub word: fn(&Messages) -> String,
    /// Its word where there is little room.
    pub short: fn(&Messages) -> String,
}

/// The places of the main navigation, in order. Five at most fit a small screen.
pub const PLACES: &[Place] = &[Place {
    route: Route::Desk,
    icon: Glyph::Inbox,
    word: Messages::shell_desk,
    short: Messages::shell_desk_short,
}];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_route_leads_back_to_itself() {
        for route in [Route::Desk, Route::SignIn] {
            assert_eq!(Route::recognize(&route.to_path()), Some(route));
        }
        assert_eq!(Route::recognize("/of/a/later/release"), Some(Route::NotFound));
    }

    #[test]
    fn a_small_screen_has_room_for_every_place() {
        assert!(PLACES.len() <= 5);
    }
}
