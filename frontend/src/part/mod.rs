//! The app in parts: everybody gets the first, with the frame and the door; the others are fetched when one of
//! their pages is first shown, or before that, when the browser has nothing else to do.
//!
//! A part is a WebAssembly file of its own, cut out of the linked program (docs/decisions/0015). What its pages need and
//! nothing else does goes with it by itself: nothing is moved or declared for it. A build without the feature `split` is one
//! file, and nothing is ever fetched.

mod fetch;
mod given;
mod page;
mod pages;

pub use given::Given;
pub use page::{PartPage, use_parts_ahead};

use std::rc::Rc;

use shared::api::programme::Programme;
use shared::id::ProgrammeId;
use shared::text::ClauseId;

use crate::nav::Route;
use crate::revision::address::Which;

/// A page that may be in another part than the first.
#[derive(Clone, PartialEq)]
pub enum Page {
    /// The page at an address.
    At(Route),
    /// The live text of a programme.
    LiveText {
        /// The programme.
        programme: Rc<Programme>,
        /// A clause to show.
        clause: Option<ClauseId>,
    },
    /// A revision at the address of the text or of one of its clauses.
    Revision {
        /// The programme.
        programme: ProgrammeId,
        /// Which revision.
        revision: Which,
        /// A clause to show.
        clause: Option<ClauseId>,
    },
    /// A piece of the page of an amendment: the room in which its draft is written.
    DraftRoom(Given),
    /// A piece of the page of an amendment: its draft, for those who write it.
    Draft(Given),
    /// A piece of the live text: suggesting something for the clause with the caret.
    Suggest(Given),
    /// A piece of the live text: one's own wordings in their place.
    Own(Given),
    /// A piece beside the live text: the amendments to the clause with the caret.
    Beside(Given),
    /// A piece of the page of an amendment: what can be done with it.
    Acts(Given),
    /// Over the list of amendments: beginning one.
    Begin(Given),
    /// Over the list of amendments: accepting several together.
    Together(Given),
    /// Over the consensus map: agreeing to all of a section.
    Bulk(Given),
    /// A piece beside a text: the threads on a clause.
    Threads(Given),
    /// A piece of a page with threads beside all its clauses: what fetches them.
    Gather(Given),
    /// A piece beside the live text: what it lacks so that it could be measured.
    Hints(Given),
    /// A piece of every page: what listens for whoever is signed in.
    Ear(Given),
}

impl Page {
    /// Whether it stands within a page that is there already.
    pub const fn is_piece(&self) -> bool {
        matches!(self, Self::DraftRoom(_) | Self::Draft(_) | Self::Threads(_)) || self.is_acts()
    }

    /// Whether it is buttons or a dialog: the page is read without, and nothing holds their place until they are there.
    pub const fn is_acts(&self) -> bool {
        let over = matches!(self, Self::Begin(_) | Self::Together(_) | Self::Bulk(_) | Self::Ear(_));
        over || matches!(
            self,
            Self::Suggest(_)
                | Self::Own(_)
                | Self::Beside(_)
                | Self::Acts(_)
                | Self::Gather(_)
                | Self::Hints(_)
        )
    }
}

/// A part that is fetched when it is needed. Pages that lead to each other share one, and there are few: what two of them
/// share is a file of its own, and with each part more such files come to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// What waits: the first page of most, and of no use to who opens another.
    Desk,
    /// The live text, and the room in which the draft of an amendment is written, which is one too.
    Text,
    /// The amendments to a text.
    Amendments,
    /// One of them.
    Amendment,
    /// One's own wordings in the text, which does not wait for them.
    Own,
    /// What is done with an amendment, on a page that does not wait for it.
    Act,
    /// Beginning an amendment, also from the live text, and its draft for those who write it.
    Draft,
    /// What listens for whoever is signed in.
    Ear,
    /// Comments beside a text that does not wait for them.
    Comment,
    /// What a text lacks so that it could be measured.
    Hints,
    /// The text with its brackets, and their cards beside the live text.
    Bracketed,
    /// Programmes, their settings, and templates.
    Programme,
    /// Revisions, and the redline between them.
    Revision,
    /// The consensus map.
    Position,
    /// The chair's packages.
    Package,
    /// What has changed since one has read the text.
    Since,
    /// Adoption.
    Adoption,
    /// What is followed after it, as a list.
    Results,
    /// One result.
    Result,
    /// How a result came to be, and what came of it.
    Lineage,
    /// The work under an adopted programme, as a list.
    Work,
    /// One initiative.
    Initiative,
    /// Filling in an initiative, and the workstreams.
    WorkForm,
    /// The timeline of that work.
    Timeline,
    /// Indicators and their drawings.
    Indicator,
    /// Entering their figures, and reading tables of money in.
    Figures,
    /// Money.
    Money,
    /// A programme that is followed, at a glance, and what one takes over from the one before it.
    Overview,
    /// What everybody may read, and saying what that is.
    Public,
    /// Reporting rounds, and the finished report.
    Report,
    /// Members, who chairs, and the bodies with their meetings.
    Member,
    /// People, the audit, one's own account, notices, search.
    Office,
}

impl Part {
    /// All of them, in the order in which they are fetched ahead.
    const ALL: [Self; 32] = [
        Self::Desk,
        Self::Ear,
        Self::Text,
        Self::Programme,
        Self::Own,
        Self::Comment,
        Self::Hints,
        Self::Amendments,
        Self::Amendment,
        Self::Act,
        Self::Draft,
        Self::Bracketed,
        Self::Revision,
        Self::Position,
        Self::Package,
        Self::Since,
        Self::Overview,
        Self::Adoption,
        Self::Results,
        Self::Result,
        Self::Lineage,
        Self::Work,
        Self::Initiative,
        Self::WorkForm,
        Self::Timeline,
        Self::Indicator,
        Self::Figures,
        Self::Money,
        Self::Report,
        Self::Member,
        Self::Office,
        Self::Public,
    ];

    /// The part that a page is in; `None` for the pages that everybody gets. Of a text everybody gets what finds out whether
    /// it is read live or as a revision.
    pub fn of(page: &Page) -> Option<Self> {
        let route = match page {
            Page::LiveText { .. } | Page::DraftRoom(_) => return Some(Self::Text),
            Page::Revision { .. } => return Some(Self::Revision),
            Page::Acts(_) => return Some(Self::Act),
            Page::Together(_) => return Some(Self::Amendments),
            Page::Bulk(_) => return Some(Self::Position),
            Page::Draft(_) | Page::Begin(_) | Page::Suggest(_) => return Some(Self::Draft),
            Page::Ear(_) => return Some(Self::Ear),
            Page::Threads(_) | Page::Gather(_) => return Some(Self::Comment),
            Page::Hints(_) => return Some(Self::Hints),
            Page::Own(_) => return Some(Self::Own),
            Page::Beside(_) => return Some(Self::Bracketed),
            Page::At(route) => route,
        };
        match route {
            Route::Desk => Some(Self::Desk),
            Route::SignIn | Route::Link | Route::NotFound | Route::Text { .. } | Route::Clause { .. } => None,
            Route::Programmes
            | Route::NewProgramme
            | Route::Programme { .. }
            | Route::ProgrammeSettings { .. }
            | Route::Templates
            | Route::NewTemplate
            | Route::Template { .. } => Some(Self::Programme),
            Route::Amendments { .. } => Some(Self::Amendments),
            Route::Amendment { .. } => Some(Self::Amendment),
            Route::Bracketed { .. } => Some(Self::Bracketed),
            Route::Revisions { .. } | Route::Revision { .. } | Route::Compare { .. } => Some(Self::Revision),
            Route::Positions { .. } => Some(Self::Position),
            Route::Since { .. } => Some(Self::Since),
            Route::Packages { .. }
            | Route::NewPackage { .. }
            | Route::Package { .. }
            | Route::BuildPackage { .. } => Some(Self::Package),
            Route::Adoption { .. } => Some(Self::Adoption),
            Route::Results { .. } => Some(Self::Results),
            Route::Result { .. } => Some(Self::Result),
            Route::Lineage { .. } => Some(Self::Lineage),
            Route::Initiatives { .. } => Some(Self::Work),
            Route::Initiative { .. } => Some(Self::Initiative),
            Route::NewInitiative { .. }
            | Route::ChangeInitiative { .. }
            | Route::Workstreams { .. }
            | Route::Workstream { .. } => Some(Self::WorkForm),
            Route::Timeline { .. } => Some(Self::Timeline),
            Route::Indicators { .. } | Route::Indicator { .. } => Some(Self::Indicator),
            Route::Measurements { .. } | Route::ReadMoneyIn { .. } => Some(Self::Figures),
            Route::Overview { .. } | Route::Succession { .. } => Some(Self::Overview),
            Route::Publication { .. } | Route::PublicList | Route::Public { .. } => Some(Self::Public),
            Route::Money { .. } | Route::Frames { .. } | Route::InitiativeMoney { .. } => Some(Self::Money),
            Route::Reports { .. }
            | Route::Report { .. }
            | Route::Compiled { .. }
            | Route::OfficialsNote { .. }
            | Route::ReportSection { .. } => Some(Self::Report),
            Route::Members => Some(Self::Member),
            Route::Notices | Route::Search | Route::People | Route::Audit | Route::Account => {
                Some(Self::Office)
            }
        }
    }
}
